import assert from 'node:assert/strict';
import { newCompany, type TestCompany } from '../../support/factory.ts';

export const path = '/api/partnerships';

/** GTINs with their check digits. */
export const [TABLETS, CAPSULES, OINTMENT] = ['04006381333931', '09521234543213', '09506000134352'] as const;

export type Partnership = {
  readonly id: number;
  readonly partner: string;
  readonly role: string;
  readonly inviter: string;
  readonly status: string;
  readonly name: string | null;
  readonly products: readonly string[];
  readonly 'proposed-products'?: readonly string[];
  readonly 'invited-at': string;
  readonly 'accepted-at': string | null;
  readonly 'ended-at': string | null;
};

/** A company that owns these products. */
export async function holder(...gtins: readonly string[]): Promise<TestCompany> {
  const company = await newCompany({ name: 'Holder' });
  for (const gtin of gtins) {
    const body = { code: `P-${gtin}`, name: 'Product', gtin, serializable: true };
    const { status, text } = await company.call({ method: 'POST', path: '/api/products', body });
    assert.equal(status, 201, text);
  }
  return company;
}

export const invite = (company: TestCompany, body: object) => company.call<Partnership>({ method: 'POST', path, body });

export const act = (company: TestCompany, id: number, verb: 'accept' | 'end', headers = {}) =>
  company.call<Partnership>({ method: 'POST', path: `${path}/${id}/${verb}`, headers });

export const change = (company: TestCompany, id: number, body: object) =>
  company.call<Partnership>({ method: 'PUT', path: `${path}/${id}`, body });

export const drop = (company: TestCompany, id: number) => company.call({ method: 'DELETE', path: `${path}/${id}` });

export const read = (company: TestCompany, id: number) => company.call<Partnership>({ path: `${path}/${id}` });

/** Everything on the first page of a company's list. */
export const all = async (company: TestCompany) => (await company.call<readonly Partnership[]>({ path })).body;

/** The last partnership of a company. */
export async function last(company: TestCompany): Promise<Partnership> {
  const found = (await all(company)).at(-1);
  assert.ok(found);
  return found;
}

/** An active partnership, by its number on either side. */
export async function openPartnership(owner: TestCompany, actor: TestCompany, ...products: readonly string[]) {
  const { body: mine, text } = await invite(owner, { partner: actor.id, role: 'owner', products });
  assert.ok(mine.id, text);
  const theirs = await last(actor);
  assert.equal((await act(actor, theirs.id, 'accept')).status, 200);
  return { ofOwner: mine.id, ofActor: theirs.id };
}
