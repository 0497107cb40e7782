import { type Access, clientOf, type Got, logInWith } from './client.ts';
import type { Entry } from './original.ts';

/** What is asked of the company that is moved into. */
export type Target = {
  send(method: 'POST' | 'PUT', path: string, body: unknown, idempotencyKey?: string): Promise<Got>;
  one(path: string): Promise<Entry | undefined>;
  /** A list from its first page to its last. */
  list(path: string): AsyncGenerator<readonly Entry[]>;
};

const NEXT = /<([^>]+)>; rel="next"/;

/** This service, with all it has: arrays, `Idempotency-Key`, and the next page by `Link`. */
export function targetOf(access: Access): Target {
  const ask = clientOf(access, logInWith(access, ['productions_write', 'company_admin']));
  const get = async (path: string) => {
    const answer = await ask((token) => ({ method: 'GET', path, headers: { authorization: `Bearer ${token}` } }));
    if (answer.status >= 300 && answer.status !== 404)
      throw new Error(`${access.base} refuses ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer;
  };
  return {
    send: (method, path, body, idempotencyKey) =>
      ask((token) => ({
        method,
        path,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        body: JSON.stringify(body),
      })),
    one: async (path) => {
      const answer = await get(path);
      return answer.status === 404 ? undefined : (JSON.parse(answer.text) as Entry);
    },
    async *list(path) {
      for (let next: string | undefined = path; next !== undefined; ) {
        const { text, headers } = await get(next);
        yield JSON.parse(text) as readonly Entry[];
        const link = NEXT.exec(headers.link ?? '')?.[1];
        if (link === undefined) return;
        const { pathname, search } = new URL(link, access.base);
        next = `${pathname}${search}`;
      }
    },
  };
}
