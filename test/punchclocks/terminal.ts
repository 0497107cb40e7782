import assert from 'node:assert/strict';
import { newCompany, type TestCompany } from '../support/factory.ts';

export const PUNCHES = '/api/punchclocks';

/** The JSON of an entry. */
export type Punch = {
  readonly id: number;
  readonly date: string;
  readonly worker: { readonly number: number };
  readonly type: number;
};

/** A company with workers 0 to 4. */
export async function terminal(timeZone = 'UTC'): Promise<TestCompany> {
  const company = await newCompany({ timeZone });
  await send(
    company,
    'POST',
    '/api/workers',
    [0, 1, 2, 3, 4].map((number) => ({ number, name: `Worker ${number}` })),
  );
  return company;
}

/** Sends what must succeed, and answers its body. */
export async function send<T = Punch>(
  company: TestCompany,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await company.call<T>({ method, path, body });
  assert.ok(answer.status < 300, answer.text);
  return answer.body;
}

/** Whatever the list answers to these filters. */
export const list = async (company: TestCompany, query: Readonly<Record<string, string | number>> = {}) =>
  (await company.call<Punch[]>({ path: PUNCHES, query: { ...query } })).body;
