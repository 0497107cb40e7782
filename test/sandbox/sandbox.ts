import assert from 'node:assert/strict';
import { twinOf } from '../../functions/sandbox/model/twin.ts';
import type { CallRequest } from '../support/call.ts';
import { call, issueToken, type TestCompany, untilSettled } from '../support/factory.ts';

/** A sandbox as its company sees it. */
export type Shown = {
  readonly id: number;
  readonly key: string;
  readonly status: string;
  readonly copied: number;
  readonly total: number | null;
  readonly secret?: string;
};

/** What a factory has before it makes a sandbox: of every kind of master data one at least, and things that are not copied. */
export const MASTER_DATA: readonly (readonly [resource: string, body: object])[] = [
  ['locations', { code: 'PORTO', name: 'Porto' }],
  ['sections', { code: 'ASSEMBLY', name: 'Assembly' }],
  ['worker-groups', { code: 'SHIFT', name: 'Shift' }],
  [
    'workers',
    {
      number: 7,
      name: 'Ana',
      groups: ['SHIFT'],
      section: 'ASSEMBLY',
      shift: { start: '08:00', end: '16:00', days: [1, 2, 3] },
    },
  ],
  ['downtime-types', { code: 'REPAIR' }],
  ['waste-types', { code: 'SCRATCH' }],
  ['checklists', { code: 'START' }],
  ['labels', { code: 'BOX' }],
  ['custom-fields', { name: 'Colour' }],
  ['product-families', { code: 'FURNITURE', name: 'Furniture' }],
  [
    'machines',
    {
      code: 'SAW',
      section: 'ASSEMBLY',
      'downtime-types': ['REPAIR'],
      parameters: [{ code: 'T', name: 'Temperature' }],
    },
  ],
  [
    'products',
    [
      { code: 'LEG', name: 'Leg', operations: [{ code: 'CUT', name: 'Cut', machines: ['SAW'], waste: ['SCRATCH'] }] },
      {
        code: 'TABLE',
        name: 'Table',
        families: ['FURNITURE'],
        section: 'ASSEMBLY',
        label: 'BOX',
        gtin: '4006381333931',
      },
    ],
  ],
  ['bom', { 'product-code': 'TABLE', bom: [{ 'product-code': 'LEG', quantity: 4 }] }],
  ['warehouses', { code: 'MAIN', location: 'PORTO', 'warehouse-locations': [{ code: 'A1' }] }],
  ['suppliers', { code: 'WOOD', name: 'Wood', addresses: [{ code: 'YARD', country: 'PT', address: 'Road 1' }] }],
  ['clients', { code: 'SHOP', name: 'Shop' }],
];

/** Sends each of these. */
export async function make(
  company: Pick<TestCompany, 'call'>,
  all: readonly (readonly [resource: string, body: object])[],
): Promise<void> {
  for (const [resource, body] of all) {
    const { status, text } = await company.call({ method: 'POST', path: `/api/${resource}`, body });
    assert.ok(status < 300, `${resource} ${text}`);
  }
}

/** A company as who has this key and secret of it sees it. */
export function opened(id: string, key: string, secret: string): TestCompany {
  let issued: Promise<string> | undefined;
  const token = () => {
    issued ??= issueToken({ key, secret }, ['productions_write', 'company_admin']);
    return issued;
  };
  const company: TestCompany = {
    id,
    key,
    secret,
    counts: new Map(),
    token,
    call: async <Body>(request: Omit<CallRequest, 'token' | 'basic'>) =>
      call<Body>({ ...request, token: await token() }),
  };
  return company;
}

/** A sandbox of a company, before it is filled. */
export async function begun(company: TestCompany): Promise<Shown> {
  const { status, body, text } = await company.call<Shown>({
    method: 'POST',
    path: '/api/sandboxes',
    body: { name: 'Trial' },
  });
  assert.equal(status, 201, text);
  return body;
}

/** A sandbox of a company, filled, and the company it is. */
export async function filled(company: TestCompany): Promise<{ readonly shown: Shown; readonly twin: TestCompany }> {
  const shown = await begun(company);
  await untilSettled();
  return { shown, twin: opened(twinOf(company.id, { id: shown.id, run: 0 }), shown.key, shown.secret ?? '') };
}

/** How a company sees one of its sandboxes. */
export const seen = async (company: TestCompany, id: number): Promise<Shown> =>
  (await company.call<Shown>({ path: `/api/sandboxes/${id}` })).body;
