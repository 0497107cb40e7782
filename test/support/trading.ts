import assert from 'node:assert/strict';
import type { CallAnswer } from './call.ts';
import { newCompany, type TestCompany } from './factory.ts';

/** What the tests look at in the JSON of an order. */
export type Order = {
  readonly id: number;
  readonly code: string;
  readonly client?: string;
  readonly supplier?: string;
  readonly observations: string;
  readonly products: readonly Line[];
  readonly parameters: readonly { readonly name: string; readonly value: unknown }[];
  readonly 'creation-date': string;
  readonly location?: string;
};
type Line = { readonly code: string; readonly name: string; readonly quantity: number; readonly 'due-date'?: string };

export type Partner = { readonly id: number; readonly code: string };

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Problem = { readonly detail: string; readonly errors?: readonly { readonly pointer: string }[] };

/** The two kinds of orders, which share nearly all guarantees. */
export const KINDS = [
  {
    orders: '/api/client-order',
    side: 'client',
    partners: '/api/clients',
    deliveries: 'shippings',
    member: 'client-order',
    word: 'Client order',
  },
  {
    orders: '/api/purchase-orders',
    side: 'supplier',
    partners: '/api/suppliers',
    deliveries: 'receivings',
    member: 'purchase-order',
    word: 'Purchase order',
  },
] as const;

/** A company with what the printed orders refer to, and some more products. */
export async function tradingCompany(timeZone = 'UTC'): Promise<TestCompany> {
  const company = await newCompany({ timeZone });
  const named = (...all: string[]) => all.map((code) => ({ code, name: code }));
  await Promise.all([
    post(company, '/api/products', [{ code: 'V23076', name: 'Vessel' }, ...named('V23077', 'P1', 'P2', 'P3')]),
    post(company, '/api/locations', named('location code', 'L2')),
    post(company, '/api/clients', named('Client X', 'A', 'B')),
    post(company, '/api/suppliers', named('Supplier X', 'A', 'B')),
  ]);
  return company;
}

/** An order with nothing but what is required. */
export const order = (code: string, more: object = {}) => ({ code, products: [{ code: 'P1', quantity: 1 }], ...more });

/** Sends a request that must have the status the documents print, and answers the body. */
async function printed<T>(company: TestCompany, method: Method, path: string, body?: unknown): Promise<T> {
  const answer = await company.call<T>({ method, path, body });
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
}

/** Creates what is sent, or fails the test. */
export const post = <T = Order>(company: TestCompany, path: string, body: unknown) =>
  printed<T>(company, 'POST', path, body);
/** Changes what is there, or fails the test. */
export const put = <T = Order>(company: TestCompany, path: string, body: unknown) =>
  printed<T>(company, 'PUT', path, body);
/** Reads one, or fails the test. */
export const get = <T = Order>(company: TestCompany, path: string) => printed<T>(company, 'GET', path);

/** Pointers of the errors a refusal names, once each. */
export async function pointers(company: TestCompany, method: 'POST' | 'PUT', path: string, body: unknown) {
  const { status, body: problem, text }: CallAnswer<Problem> = await company.call<Problem>({ method, path, body });
  assert.equal(status, 400, text);
  return [...new Set(problem.errors?.map(({ pointer }) => pointer))];
}

/** Status and detail of a deletion. */
export async function deletion(company: TestCompany, path: string): Promise<readonly [number, string | undefined]> {
  const { status, body } = await company.call<Problem>({ method: 'DELETE', path });
  return [status, body.detail];
}

/** Makes a shipping, receiving or movement that names an order. Answers how to remove it. */
export async function createDelivery(
  company: TestCompany,
  kind: 'shippings' | 'receivings' | 'inventory-movements',
  names: Readonly<Record<string, string>>,
): Promise<() => Promise<void>> {
  const movement = kind === 'inventory-movements';
  const what = movement ? { 'product-code': 'P1', type: 'in', quantity: 1 } : { code: `${kind} 1` };
  const answer = await company.call<{ id: number }>({
    method: 'POST',
    path: `/api/${kind}`,
    body: { ...what, ...names },
  });
  assert.ok(answer.status < 300, answer.text);
  // The documents print the path of one movement in the singular.
  const path = movement ? `/api/inventory-movement/${answer.body.id}` : encodeURI(`/api/${kind}/${what.code}`);
  return async () => {
    const { status, text } = await company.call({ method: 'DELETE', path });
    assert.ok(status < 300, text);
  };
}
