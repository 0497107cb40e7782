import assert from 'node:assert/strict';
import { newCompany, type TestCompany } from '../../support/factory.ts';
import { type Sent, sent } from '../../support/sent.ts';

export const DOWNTIMES = '/api/downtimes';

/** The JSON of a downtime. */
export type Downtime = {
  readonly id: number;
  readonly 'start-time': string;
  readonly 'end-time': string | null;
  readonly 'started-by': { readonly number?: number };
  readonly 'closed-by': { readonly number?: number };
  readonly workers: readonly { readonly number: number }[];
  readonly machines: readonly { readonly code: string; readonly name: string | null }[];
  readonly product: string;
  readonly 'production-order': string;
  readonly 'checked-out': boolean;
  readonly 'downtime-type': string;
  readonly 'time-spent': string;
};

export type Problem = { readonly errors?: readonly { readonly pointer: string; readonly message: string }[] };

export const send = <T = Downtime>(...call: Sent) => sent<T>(...call);

/** Sends what must be refused, and answers where, in order of the pointers. */
export async function refusedPointers(company: TestCompany, method: 'POST' | 'PUT', path: string, body: unknown) {
  const answer = await company.call<Problem>({ method, path, body });
  assert.equal(answer.status, 400, answer.text);
  return (answer.body.errors ?? []).map(({ pointer }) => pointer).toSorted();
}

const codes = (...all: string[]) => all.map((code) => ({ code }));

/**
 * A company with workers 0 to 3, downtime types, machines M1 (which lists none of them), M2 and M3 (which list two), a
 * product and its order.
 */
export async function floorCompany(timeZone = 'UTC'): Promise<TestCompany> {
  const company = await newCompany({ timeZone });
  const types = ['Maintenance', 'Malfunction'];
  await Promise.all([
    send(company, 'POST', '/api/downtime-types', codes(...types, 'Other')),
    send(company, 'POST', '/api/products', { code: 'ProdX', name: 'ProdX' }),
    send(
      company,
      'POST',
      '/api/workers',
      [0, 1, 2, 3].map((number) => ({ number })),
    ),
  ]);
  await send(company, 'POST', '/api/machines', [
    { code: 'M1' },
    { code: 'M2', name: 'Machine 2', 'downtime-types': types },
    { code: 'M3', 'downtime-types': types },
  ]);
  await send(company, 'POST', '/api/production-orders', {
    code: 'OP XPTO',
    'start-date': '2017-12-01',
    'due-date': '2018-01-01',
    products: [{ product: 'ProdX', 'quantity-ordered': 1 }],
  });
  return company;
}
