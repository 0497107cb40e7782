import assert from 'node:assert/strict';
import { newCompany, type TestCompany } from '../support/factory.ts';
import { type Sent, sent } from '../support/sent.ts';

export const MOVEMENTS = '/api/inventory-movements';

/** What the tests look at in the JSON of a movement. */
export type Movement = {
  readonly id: number;
  readonly 'product-code': string;
  readonly 'date-time': string;
  readonly quantity: string;
  readonly type: 'in' | 'out' | 'consumption' | 'production';
  readonly lot: string | null;
  readonly 'warehouse-location': string | null;
  readonly comment: string | null;
  readonly shipping?: { readonly code: string; readonly clientOrder?: { readonly code: string } };
  readonly receiving?: { readonly code: string };
};

export type Stock = {
  readonly 'product-code': string;
  readonly stock: number;
  readonly lot: readonly { readonly code: string; readonly stock: number }[];
  readonly 'warehouse-locations': readonly {
    readonly code: string;
    readonly warehouse: string;
    readonly stock: number;
  }[];
};

export type Problem = {
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
};

/** A company with products P and Q, and a warehouse W with the warehouse locations Z1 and Z2. */
export async function storehouse({ timeZone = 'UTC', products = ['P', 'Q'] } = {}): Promise<TestCompany> {
  const company = await newCompany({ timeZone });
  await Promise.all([
    send(
      company,
      'POST',
      '/api/products',
      products.map((code) => ({ code, name: code })),
    ),
    send(company, 'POST', '/api/warehouses', {
      code: 'W',
      'warehouse-locations': [{ code: 'Z1' }, { code: 'Z2' }],
    }),
  ]);
  return company;
}

export const send = <T = Movement>(...call: Sent) => sent<T>(...call);

/** A movement with nothing but what is required. */
export const movement = (type: string, quantity: string | number, more: object = {}) => ({
  'product-code': 'P',
  type,
  quantity,
  ...more,
});

/** Creates a movement. */
export const sendMovement = (company: TestCompany, type: string, quantity: string | number, more: object = {}) =>
  send(company, 'POST', MOVEMENTS, movement(type, quantity, more));

/** Changes a movement. */
export const put = (company: TestCompany, id: number, body: object) => send(company, 'PUT', `${MOVEMENTS}/${id}`, body);

/** Deletes a movement, at the path as documented. */
export const remove = (company: TestCompany, id: number) => send(company, 'DELETE', `/api/inventory-movement/${id}`);

/** Sets the stock as counted. */
export const sendCount = (company: TestCompany, stock: string | number, more: object = {}) =>
  send<{ message: string }>(company, 'POST', '/api/stock', { 'product-code': 'P', stock, ...more });

export async function stockOf(company: TestCompany, product = 'P', query: object = {}): Promise<Stock> {
  const answer = await company.call<Stock>({ path: `/api/stock/${product}`, query: { ...query } });
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}

/** What is refused with 400, and the pointers of what is wrong. */
export async function refusedPointers(
  company: TestCompany,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<readonly string[]> {
  const answer = await company.call<Problem>({ method, path, body });
  assert.equal(answer.status, 400, answer.text);
  return answer.body.errors?.map(({ pointer }) => pointer) ?? [answer.body.detail];
}
