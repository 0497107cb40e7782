import type { Dispatch } from '../gateway.ts';

/** Sends a request as a person of a company and answers the JSON of what came back. Throws what was refused. */
export type Caller = {
  readonly post: <T = unknown>(path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<T>;
  /** A request that is meant to be refused. */
  readonly refused: (path: string, body: unknown) => Promise<void>;
  readonly get: (path: string) => Promise<unknown>;
  /** Signs out; nothing is sent afterwards. */
  readonly end: () => Promise<void>;
};

/**
 * Signs in with an API key as the console does, so that what is sent counts against the console's budget and ends no
 * access token of the key.
 */
export async function signedInCaller(dispatch: Dispatch, key: string, secret: string): Promise<Caller> {
  const send = async (method: string, url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
    dispatch({
      method,
      url,
      headers: { 'content-type': 'application/json', 'user-agent': 'Demo', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const opened = await send('POST', '/api/sessions', { key, secret });
  const { token, id } = readJson<{ token: string; id: string }>('POST /api/sessions', opened);
  const authorization = { authorization: `Bearer ${token}` };
  const ask = async <T>(method: string, path: string, body?: unknown, headers = {}) =>
    readJson<T>(`${method} ${path}`, await send(method, path, body, { ...authorization, ...headers }));
  return {
    post: (path, body, headers) => ask('POST', path, body, headers),
    get: (path) => ask('GET', path),
    refused: async (path, body) => void (await send('POST', path, body, authorization)),
    end: async () => void (await ask('DELETE', `/api/sessions/${id}`)),
  };
}

function readJson<T>(what: string, { status, body }: { readonly status: number; readonly body: string }): T {
  if (status >= 300) throw new Error(`The demo could not be filled: ${what} was answered ${status} ${body}`);
  return (body === '' ? undefined : JSON.parse(body)) as T;
}
