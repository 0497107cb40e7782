import assert from 'node:assert/strict';
import type { OnboardedCompany } from './deployment.ts';

/** An answer of the API, its body parsed when it is JSON. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

export type Call = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Sends one request; never throws for a status. */
export async function call(base: string, method: string, path: string, { body, headers }: Call = {}): Promise<Answer> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
}

/**
 * The header in which this emulator wants the key of the usage plan. AWS takes it from the authorizer (`ApiKeySourceType:
 * AUTHORIZER`); no client of the API ever sends it.
 */
export const usageHeader = ({ usageKey }: OnboardedCompany) => ({ 'x-api-key': usageKey });

/** A client with some credentials: asserts the status of an answer and hands out its body. */
export type Client = {
  readonly headers: Readonly<Record<string, string>>;
  readonly expect: (status: number, method: string, path: string, body?: unknown) => Promise<unknown>;
};

function client(base: string, headers: Client['headers']): Client {
  async function expect(status: number, method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await call(base, method, path, { headers, ...(body !== undefined && { body }) });
    assert.equal(answer.status, status, `${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  return { headers, expect };
}

/** A client that shows API key and secret. */
export function withSecret(base: string, company: OnboardedCompany): Client {
  const basic = Buffer.from(`${company.key}:${company.secret}`).toString('base64');
  return client(base, { authorization: `Basic ${basic}`, ...usageHeader(company) });
}

/** Logs in, for everyday work and the back office; the client answered shows the token. */
export async function logIn(base: string, company: OnboardedCompany): Promise<Client> {
  const scopes = ['productions_write', 'company_admin'];
  const answer = await withSecret(base, company).expect(201, 'POST', '/api/authorization', { scopes });
  const { token } = answer as { readonly token: string };
  return client(base, { authorization: `Bearer ${token}`, ...usageHeader(company) });
}
