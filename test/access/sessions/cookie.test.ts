import assert from 'node:assert/strict';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { test, vi } from 'vitest';
import { handler } from '../../../functions/access/sessions/index.ts';
import { call, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { renew, SESSIONS, signIn, signOut } from './signing-in.ts';

useFactory();

/** The cookie that is set where a request was sent to `sent`, as API Gateway tells it. */
async function cookieAt(company: TestCompany, sent: string, headers: Readonly<Record<string, string>>) {
  const event = {
    ...{ resource: SESSIONS, path: SESSIONS, httpMethod: 'POST', headers, multiValueHeaders: {} },
    body: JSON.stringify({ key: company.key, secret: company.secret }),
    requestContext: { requestId: 'r', path: sent },
  };
  const context = { getRemainingTimeInMillis: () => 9_000 } as Context;
  const { statusCode, headers: answered, body } = await handler(event as unknown as APIGatewayProxyEvent, context);
  assert.equal(statusCode, 201, body);
  return String(answered?.['set-cookie']).replace(/=[^;]+\.[\w-]{43};/, '=…;');
}

test('the cookie is for the routes of sessions below the stage, over TLS, for no script and no other site', async () => {
  const company = await newCompany();
  const tls = { 'X-Forwarded-Proto': 'https' };
  const rest = 'HttpOnly; Secure; SameSite=Strict';
  assert.equal(
    await cookieAt(company, '/prod/api/sessions', tls),
    `shopfloor-session=…; Path=/prod/api/sessions; ${rest}`,
  );
  assert.equal(await cookieAt(company, '/api/sessions/', tls), `shopfloor-session=…; Path=/api/sessions; ${rest}`);
  assert.equal(
    await cookieAt(company, '/api/sessions/api/sessions', {}),
    `shopfloor-session=…; Path=/api/sessions/api/sessions; ${rest}`,
    'and where nothing says how it came',
  );
  assert.equal(
    await cookieAt(company, '/api/sessions', { 'X-Forwarded-Proto': 'http' }),
    'shopfloor-session=…; Path=/api/sessions; HttpOnly; SameSite=Strict',
    'as in the sandbox',
  );
});

test('neither the secret of the key, nor the cookie, nor a token is logged', async () => {
  const company = await newCompany();
  const lines: string[] = [];
  for (const level of ['log', 'error', 'warn', 'info'] as const) {
    vi.spyOn(console, level).mockImplementation((line: string) => lines.push(line));
  }
  const session = await signIn(company);
  const { token } = (await renew(session)).body;
  await call({ path: SESSIONS, token });
  await call({ method: 'POST', path: SESSIONS, body: { key: company.key, secret: `${company.secret}x` } });
  await signOut(session);
  vi.restoreAllMocks();
  assert.equal(lines.length, 5);
  const words = [company.secret, token, session.token, session.cookie.split('.').at(-1) ?? ''];
  for (const word of words) assert.ok(!lines.join().includes(word.split('.').at(-1) ?? word));
});
