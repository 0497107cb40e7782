import { setTimeout as sleep } from 'node:timers/promises';

/** A request as it leaves; `path` begins with a slash and has its query. */
export type Sent = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** An answer as it comes; header names are in lower case. */
export type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
};

/** Carries one request to a company. Throws when no answer comes. */
export type Send = (request: Sent) => Promise<Got>;

/** What a company's programs know of it, and how its API is reached. */
export type Access = {
  readonly base: string;
  readonly key: string;
  readonly secret: string;
  readonly send: Send;
  /** Requests a minute at most, evenly spread; 0: as fast as answers come. */
  readonly perMinute: number;
  /** How often a request is sent that gets no answer or a 5xx. */
  readonly tries: number;
};

/** Sends to a base URL by `fetch`. */
export const sendTo =
  (base: string): Send =>
  async ({ method, path, headers, body }) => {
    const url = `${base.replace(/\/+$/, '')}${path}`;
    const response = await fetch(url, { method, headers, ...(body !== undefined && { body }) });
    return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  };

/** Resolves when the next request may leave: `perMinute` of them a minute, evenly spread. */
export function paceOf(perMinute: number, now = Date.now, wait: (milliseconds: number) => unknown = sleep) {
  let next = 0;
  return async (): Promise<void> => {
    if (perMinute === 0) return;
    const start = Math.max(now(), next);
    next = start + 60_000 / perMinute;
    if (start > now()) await wait(start - now());
  };
}

/**
 * Sends what `requestOf` makes of the token: again after a 429 when it says so, after a 5xx or a lost connection a little
 * later, and with a new token after a 401. Any other answer is the caller's. Throws when `tries` are used up.
 */
export function clientOf(access: Access, logIn: (send: Send, fresh: boolean) => Promise<string>) {
  const pace = paceOf(access.perMinute);
  const paced: Send = async (request) => {
    await pace();
    return access.send(request);
  };
  const patient = (request: Sent) => patientAnswer(access, paced, request);
  let token: string | undefined;
  return async (requestOf: (token: string) => Sent): Promise<Got> => {
    token ??= await logIn(patient, false);
    const answer = await patient(requestOf(token));
    if (answer.status !== 401) return answer;
    token = await logIn(patient, true);
    return patient(requestOf(token));
  };
}

async function patientAnswer({ base, tries }: Access, send: Send, request: Sent): Promise<Got> {
  for (let tried = 1; ; ) {
    const answer = await send(request).catch((error: unknown) => error as Error);
    if (!(answer instanceof Error) && answer.status < 500 && answer.status !== 429) return answer;
    if (!(answer instanceof Error) && answer.status === 429) {
      await sleep(1_000 * Number(answer.headers['retry-after'] ?? 1));
      continue;
    }
    if (tried >= tries)
      throw new Error(`${base} does not answer ${request.method} ${pathOf(request)}: ${causeOf(answer)}`, {
        cause: answer,
      });
    await sleep(500 * 2 ** tried);
    tried += 1;
  }
}

/** Without the query, which may have a token. */
const pathOf = ({ path }: Sent) => path.split('?')[0];

function causeOf(answer: Got | Error): string {
  if (!(answer instanceof Error)) return `${answer.status} ${answer.text.slice(0, 300)}`;
  return answer.cause instanceof Error ? answer.cause.message : answer.message;
}

/**
 * Logs in with Basic. The token that is there is taken if it has the scopes, for a new one ends it, and another program may
 * have it.
 */
export const logInWith =
  (access: Access, scopes: readonly string[]) =>
  async (send: Send, fresh: boolean): Promise<string> => {
    const authorization = `Basic ${Buffer.from(`${access.key}:${access.secret}`).toString('base64')}`;
    const to = { path: '/api/authorization', headers: { authorization, 'content-type': 'application/json' } };
    const live = fresh ? undefined : grantIn(await send({ ...to, method: 'GET' }));
    if (live?.token && scopes.every((scope) => live.scopes?.includes(scope))) return live.token;
    const answer = await send({ ...to, method: 'POST', body: JSON.stringify({ scopes }) });
    const { token } = grantIn(answer);
    if (!token) throw new Error(`${access.base} gives no token: ${answer.status} ${answer.text.slice(0, 300)}`);
    return token;
  };

type Grant = { readonly token?: string; readonly scopes?: readonly string[] };

const grantIn = ({ status, text }: Got) => (status < 300 ? JSON.parse(text) : {}) as Grant;
