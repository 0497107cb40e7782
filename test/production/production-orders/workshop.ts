import assert from 'node:assert/strict';
import { newCompany, type TestCompany } from '../../support/factory.ts';

/** What the tests look at in the JSON of an order. */
export type Order = {
  readonly id: number;
  readonly code: string;
  readonly products: readonly {
    readonly product: string;
    readonly 'quantity-ordered': number;
    readonly 'quantity-produced': number;
    readonly observations: string;
  }[];
  readonly machines: readonly { readonly code: string }[];
  readonly 'workers-assigned'?: readonly { readonly number: number }[];
  readonly 'start-date': string;
  readonly 'due-date': string;
  readonly status: string;
  readonly 'running-status': string;
  readonly ended: boolean;
  readonly active: boolean;
  readonly 'is-active': boolean;
  readonly notes: string;
  readonly description: string;
  readonly shipping: unknown;
  readonly location: unknown;
  readonly parameters: unknown;
  readonly 'custom-fields': unknown;
  readonly 'pieces-by-box': number | null;
};

export type Problem = {
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
};

export const ORDERS = '/api/production-orders';

/** A company with what the printed samples refer to: products, machines, four workers in one group, a location. */
export async function workshop(timeZone = 'UTC'): Promise<TestCompany> {
  const company = await newCompany({ timeZone });
  const groups = ['ALL'];
  await Promise.all([
    post(company, '/api/products', codes('productExample', 'exampleProduct', 'V23076', 'P1', 'P2', 'P3')),
    post(company, '/api/machines', codes('exampleMachine', 'F1', 'A32', 'OVEN02')),
    post(company, '/api/locations', [{ code: 'location code', name: 'location name' }]),
    post(company, '/api/worker-groups', [{ code: 'ALL', name: 'All' }, { code: 'NONE' }]),
  ]);
  await post(company, '/api/workers', [
    ...[1, 2, 3, 4].map((number) => ({ number, groups })),
    ...[10, 11, 120].map((number) => ({ number })),
  ]);
  return company;
}

const codes = (...all: string[]) => all.map((code) => ({ code, name: code }));

/** Creates what is sent, or fails the test. */
export async function post<T = Order>(company: TestCompany, path: string, body: unknown): Promise<T> {
  const answer = await company.call<T>({ method: 'POST', path, body });
  assert.equal(answer.status, 201, answer.text);
  return answer.body;
}

/** An order with nothing but what is required. */
export const order = (code: string, more: object = {}) => ({
  code,
  'start-date': '2026-01-10T08:00:00Z',
  'due-date': '2026-02-10T08:00:00Z',
  products: [{ product: 'P1', 'quantity-ordered': 10 }],
  ...more,
});

/** Changes an order, or fails the test. */
export async function put(company: TestCompany, id: number, body: object): Promise<Order> {
  const answer = await company.call<Order>({ method: 'PUT', path: `${ORDERS}/${id}`, body });
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}

/** The order as GET answers it. */
export async function get(company: TestCompany, id: number, query: object = {}): Promise<Order> {
  const answer = await company.call<Order>({ path: `${ORDERS}/${id}`, query: { ...query } });
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}

/** Pointers of the errors a refusal names. */
export async function pointers(company: TestCompany, method: 'POST' | 'PUT', path: string, body: unknown) {
  const answer = await company.call<Problem>({ method, path, body });
  assert.equal(answer.status, 400, answer.text);
  return answer.body.errors?.map(({ pointer }) => pointer);
}
