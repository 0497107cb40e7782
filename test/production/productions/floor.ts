import assert from 'node:assert/strict';
import { newCompany, type TestCompany, untilSettled } from '../../support/factory.ts';
import { type Sent, sent } from '../../support/sent.ts';

export const PRODUCTIONS = '/api/productions';

/** What the tests look at in the JSON of a production. */
export type Production = {
  readonly id: number;
  readonly 'production-order': { readonly code: string; readonly id: number } | null;
  readonly operation: { readonly code: string; readonly product: string; readonly 'product-code': string };
  readonly worker: { readonly number: number; readonly name?: string | null; readonly id?: number } | null;
  readonly machine: { readonly code: string } | null;
  readonly quantity: number;
  readonly 'checked-out': boolean;
  readonly 'work-time': string;
  readonly 'start-time': string;
  readonly 'end-time': string;
  readonly parameters: unknown;
  readonly 'produced-waste': readonly { readonly quantity: number; readonly waste: { readonly code: string } }[];
};

export type Order = {
  readonly id: number;
  readonly code: string;
  readonly status: string;
  readonly 'running-status': string;
  readonly products: readonly { readonly product: string; readonly 'quantity-produced': number }[];
};

export type Problem = {
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
};

export const send = <T = Production>(...call: Sent) => sent<T>(...call);

export async function get<T>(company: TestCompany, path: string, query: object = {}): Promise<T> {
  const answer = await company.call<T>({ path, query: { ...query } });
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}

/** Pointers of what is wrong with a request that is refused with 400. */
export async function refusedPointers(company: TestCompany, method: 'POST' | 'PUT', path: string, body: unknown) {
  const answer = await company.call<Problem>({ method, path, body });
  assert.equal(answer.status, 400, answer.text);
  return answer.body.errors?.map(({ pointer }) => pointer) ?? [answer.body.detail];
}

/**
 * A company that makes tables: a leg is cut in CUT, two boards and four legs are joined in JOIN, where an optional
 * OIL may follow; screws are used up in the first operation. Order `O` asks for ten tables.
 */
export async function tableMaker({ timeZone = 'UTC' } = {}): Promise<TestCompany & { readonly order: number }> {
  const company = await newCompany({ timeZone });
  const operations = [
    { code: 'CUT', name: 'Cut' },
    { code: 'JOIN', name: 'Join' },
    { code: 'OIL', name: 'Oil', optional: true },
    { code: 'MEND', name: 'Mend', recovery: true },
  ];
  const parts = ['leg', 'board', 'screw', 'varnish'].map((code) => ({ code, name: code }));
  await Promise.all([
    send(company, 'POST', '/api/products', [...parts, { code: 'table', name: 'Table', operations }]),
    send(
      company,
      'POST',
      '/api/machines',
      ['SAW', 'PRESS'].map((code) => ({ code, name: code })),
    ),
    send(
      company,
      'POST',
      '/api/workers',
      [0, 7, 1000].map((number) => ({ number, name: `Worker ${number}` })),
    ),
    send(
      company,
      'POST',
      '/api/waste-types',
      ['BROKEN', 'BENT'].map((code) => ({ code, description: code })),
    ),
  ]);
  await send(company, 'POST', '/api/bom', {
    'product-code': 'table',
    bom: [
      { 'product-code': 'leg', quantity: 4, 'operation-code': 'JOIN' },
      { 'product-code': 'board', quantity: 2, 'operation-code': 'JOIN' },
      { 'product-code': 'screw', quantity: 0.5 },
      { 'product-code': 'varnish', quantity: 0.1, 'operation-code': 'OIL' },
    ],
  });
  const order = await send<Order>(company, 'POST', '/api/production-orders', {
    code: 'O',
    'start-date': '2026-01-01T00:00:00Z',
    'due-date': '2999-01-01T00:00:00Z',
    products: [{ product: 'table', 'quantity-ordered': 10 }],
  });
  return { ...company, order: order.id };
}

/** A production of the order, at the last operation unless it is said otherwise. */
export const production = (more: object = {}) => ({
  'production-order': { code: 'O' },
  operation: { code: 'JOIN', 'product-code': 'table' },
  worker: { number: 7 },
  quantity: 1,
  'start-time': '2026-07-20T08:00:00Z',
  'end-time': '2026-07-20T09:00:00Z',
  ...more,
});

/** The order as it stands. */
export const orderOf = (company: TestCompany & { readonly order: number }) =>
  get<Order>(company, `/api/production-orders/${company.order}`);

/** The stock of each product that has any, once everything has followed. */
export async function stocks(company: TestCompany, ...codes: string[]): Promise<readonly number[]> {
  await untilSettled();
  const found = await Promise.all(codes.map((code) => get<{ stock: number }>(company, `/api/stock/${code}`)));
  return found.map(({ stock }) => stock);
}
