import assert from 'node:assert/strict';
import { newCompany, type TestCompany } from '../../support/factory.ts';

/** What the tests look at in the JSON of a product. */
export type Product = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly operations: readonly { readonly id: number; readonly code: string; readonly [field: string]: unknown }[];
  readonly [field: string]: unknown;
};

export type Problem = { readonly errors?: readonly { readonly pointer: string; readonly message: string }[] };

export const PRODUCTS = '/api/products';

/** What products may name, by the register that knows it: all that the printed samples name, and some more. */
const names: Readonly<Record<string, readonly object[]>> = {
  machines: [{ code: 'OVEN02' }, { code: 'F1' }],
  'product-families': [
    { code: 'FG', name: 'Finished Goods' },
    { code: 'ALL', name: 'Everything' },
  ],
  sections: [{ code: 'CUT' }, { code: 'special', name: 'specialsection' }],
  'waste-types': [{ code: 'BROKEN' }, { code: 'BURNT' }],
  checklists: [{ code: 'CheckIn' }],
  labels: [{ code: 'labelCode' }],
  'custom-fields': [{ name: 'Colour' }, { name: 'Depth', type: 'number' }],
};

/** A company with everything its products may name. */
export async function furnishedCompany(timeZone = 'UTC'): Promise<TestCompany> {
  const company = await newCompany({ timeZone });
  await Promise.all(Object.entries(names).map(([register, all]) => send(company, 'POST', `/api/${register}`, all)));
  return company;
}

/** Creates or replaces what is sent, or fails the test. */
export async function send<T = Product>(company: TestCompany, method: 'POST' | 'PUT', path: string, body: unknown) {
  const answer = await company.call<T>({ method, path, body });
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
}

/** The product as GET answers it. */
export async function get(company: TestCompany, code: string): Promise<Product> {
  const answer = await company.call<Product>({ path: `${PRODUCTS}/${encodeURIComponent(code)}` });
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}

/** Pointers of the errors a refusal names. */
export async function pointers(company: TestCompany, method: 'POST' | 'PUT', path: string, body: unknown) {
  const answer = await company.call<Problem>({ method, path, body });
  assert.equal(answer.status, 400, answer.text);
  return answer.body.errors?.map(({ pointer }) => pointer);
}
