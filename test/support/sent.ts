import assert from 'node:assert/strict';
import type { TestCompany } from './factory.ts';

/** A write: who sends it, where, and what. */
export type Sent = readonly [company: TestCompany, method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown];

/** Sends what must succeed, and answers its body. */
export async function sent<T>(...[company, method, path, body]: Sent): Promise<T> {
  const answer = await company.call<T>({ method, path, body });
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.text}`);
  return answer.body;
}
