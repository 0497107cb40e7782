import assert from 'node:assert/strict';
import type { CallAnswer } from '../../support/call.ts';
import { call, type TestCompany } from '../../support/factory.ts';

export const SESSIONS = '/api/sessions';

/** What signing in and a renewal answer. */
export type Opened = {
  readonly id: string;
  readonly key: string;
  readonly company: { readonly id: string; readonly name: string };
  readonly token: string;
  readonly 'token-expires-at': string;
  readonly 'expires-at': string;
  readonly detail: string;
};

/** A session as its browser has it. */
export type Browser = Opened & { readonly cookie: string };

type Credentials = Pick<TestCompany, 'key' | 'secret'>;

/** Signs in, whatever comes of it. */
export const signInWith = ({ key, secret }: Credentials, headers = {}) =>
  call<Opened>({ method: 'POST', path: SESSIONS, headers, body: { key, secret } });

/** What a browser sends back of an answer that sets a cookie. */
export const cookieIn = ({ headers }: CallAnswer<unknown>) => headers['set-cookie']?.split(';')[0] ?? '';

/** Signs in as a browser does. */
export async function signIn(credentials: Credentials, headers = {}): Promise<Browser> {
  const answer = await signInWith(credentials, headers);
  assert.equal(answer.status, 201, answer.text);
  return { ...answer.body, cookie: cookieIn(answer) };
}

export const renew = ({ cookie }: Pick<Browser, 'cookie'>, headers = {}) =>
  call<Opened>({ method: 'POST', path: `${SESSIONS}/renewal`, headers: { cookie, ...headers } });

export const signOut = ({ cookie }: Pick<Browser, 'cookie'>, headers = {}) =>
  call({ method: 'DELETE', path: `${SESSIONS}/current`, headers: { cookie, ...headers } });

/** Status of everyday work and of the back office with a token. */
export const opens = async (token: string) => [
  (await call({ path: '/api/suppliers', token })).status,
  (await call({ path: '/api/company', token })).status,
];

export const OPEN = [200, 200];
export const SHUT = [401, 401];
