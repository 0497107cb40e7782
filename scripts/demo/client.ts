import { setTimeout as sleep } from 'node:timers/promises';

/** A request in the words of the story. */
export type DemoRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** `token`: the ERP with its access token; `basic`: a machine with API key and secret. */
  readonly as?: 'token' | 'basic';
};

/** Answers the body of what must succeed. */
export type Ask = <T = Record<string, unknown>>(asking: DemoRequest) => Promise<T>;

/** What a company's programs know of it. */
export type Access = { readonly base: string; readonly key: string; readonly secret: string };

/** Logs in and answers how to ask: with the token, or as a machine does. */
export async function logIn({ base, key, secret }: Access): Promise<Ask> {
  const basic = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
  let authorization = basic;
  const ask: Ask = async <T>({ method, path, body, as = 'token' }: DemoRequest) => {
    const response = await fetch(new URL(path, base), {
      method,
      headers: { authorization: as === 'basic' ? basic : authorization },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (response.status === 429) {
      await sleep(1_000 * Number(response.headers.get('retry-after') ?? 1));
      return ask({ method, path, body, as });
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const scopes = ['productions_write', 'company_admin'];
  const { token } = await ask<{ token: string }>({ method: 'POST', path: '/api/authorization', body: { scopes } });
  authorization = `Bearer ${token}`;
  return ask;
}
