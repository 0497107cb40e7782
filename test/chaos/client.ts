import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits between two tries, growing to half a second; a part that was killed is back long before the last. */
const ATTEMPTS_MAX = 60;
const WAIT_MILLISECONDS_MAX = 500;
const SCOPES = ['productions_write', 'company_admin'];
const TIMEOUT_MILLISECONDS = 30_000;

/** A request of a company. */
type Asked = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Asks once only: when its answer is lost, the outcome is unknown. */
  readonly impatient?: boolean;
};

/** What the client knows of a request: it was done, refused, or its answer was lost. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly body: T; readonly headers: Headers }
  | { readonly kind: 'refused'; readonly status: number; readonly text: string }
  | { readonly kind: 'unknown' };

/** What became of all requests that write. */
type Tally = { sent: number; committed: number; refused: number; ambiguous: number; retries: number };

/** An integrator's client, for one company. */
export type Client = {
  readonly tally: Tally;
  ask<T>(asked: Asked): Promise<Outcome<T>>;
  /** Asks for what cannot be refused; throws otherwise. */
  must<T>(asked: Asked): Promise<{ readonly body: T; readonly headers: Headers }>;
};

type Credentials = { readonly key: string; readonly secret: string };

/**
 * Does what the API asks of integrators: a write has an `Idempotency-Key`, and is sent again under the same key after a
 * lost connection, a 5xx, a 429 or a 409 that says so.
 */
export function openClient(baseUrl: string, { key, secret }: Credentials): Client {
  const tally: Tally = { sent: 0, committed: 0, refused: 0, ambiguous: 0, retries: 0 };
  let token: Promise<string> | undefined;

  async function logIn(): Promise<string> {
    const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
    const send = () => post(`${baseUrl}/api/authorization`, { authorization }, JSON.stringify({ scopes: SCOPES }));
    const answer = await insist(send, ATTEMPTS_MAX, () => {});
    if (answer?.status !== 201) throw new Error(`No token: ${answer?.status} ${answer?.text}`);
    return (JSON.parse(answer.text) as { token: string }).token;
  }

  /** One try; logs in first where needed, and again when the token is dead. */
  async function once({ method, path, body, headers: own }: Asked, idempotencyKey: string): Promise<Answer> {
    token ??= logIn();
    const current = token;
    const bearer = await current.catch((error: unknown) => {
      token = undefined;
      throw error;
    });
    const headers = { ...own, authorization: `Bearer ${bearer}`, 'idempotency-key': idempotencyKey };
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const answer = await send(method, baseUrl + path, headers, sent);
    if (answer.status !== 401) return answer;
    if (token === current) token = undefined;
    return { ...answer, status: 503 };
  }

  async function ask<T>(asked: Asked): Promise<Outcome<T>> {
    const writes = asked.method !== 'GET';
    const idempotencyKey = randomUUID();
    const attempts = asked.impatient ? 1 : ATTEMPTS_MAX;
    const answer = await insist(
      () => once(asked, idempotencyKey),
      attempts,
      () => {
        tally.retries += 1;
      },
    );
    const outcome = read<T>(answer);
    if (!writes) return outcome;
    tally.sent += 1;
    tally[{ done: 'committed', refused: 'refused', unknown: 'ambiguous' }[outcome.kind] as keyof Tally] += 1;
    return outcome;
  }

  return {
    tally,
    ask,
    async must<T>(asked: Asked) {
      const outcome = await ask<T>(asked);
      if (outcome.kind === 'done') return outcome;
      throw new Error(`${asked.method} ${asked.path}: ${JSON.stringify(outcome)}`);
    },
  };
}

type Answer = { readonly status: number; readonly text: string; readonly headers: Headers };

async function send(method: string, url: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  const response = await fetch(url, { method, headers, signal, ...(body !== undefined && { body }) });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const post = (url: string, headers: Record<string, string>, body: string) => send('POST', url, headers, body);

/** How the refusals of either API show that they name serials which stand in the way (docs/serialization.md). */
const NAMES_SERIALS = /"serial_number"|problem:serial-conflict"/;

/** Whether a refusal stays one: a 409 is sent again, unless it names what stands in the way. */
export const isFinal = ({ status, text }: Pick<Answer, 'status' | 'text'>): boolean =>
  status === 409 ? NAMES_SERIALS.test(text) : status < 500 && status !== 429;

/** Tries until there is an answer that will not change; nothing when the last answer was lost. */
async function insist(
  attempt: () => Promise<Answer>,
  attemptsMax: number,
  again: () => void,
): Promise<Answer | undefined> {
  for (let number = 1; ; number++) {
    const answer = await attempt().catch(() => undefined);
    if (answer && isFinal(answer)) return answer;
    if (number >= attemptsMax) return answer && answer.status < 500 ? answer : undefined;
    again();
    await pause(Math.min(WAIT_MILLISECONDS_MAX, 20 * 2 ** number));
  }
}

function read<T>(answer: Answer | undefined): Outcome<T> {
  if (!answer) return { kind: 'unknown' };
  const { status, text, headers } = answer;
  if (status >= 300) return { kind: 'refused', status, text };
  return { kind: 'done', body: (text === '' ? undefined : JSON.parse(text)) as T, headers };
}
