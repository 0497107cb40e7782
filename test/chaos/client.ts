import { connect, type PlainRequest, Refused, Unanswered } from 'shopfloor-client';

/** A part that was killed is back long before this is over. */
const PATIENCE_SECONDS = 40;
const WAIT_SECONDS_MAX = 0.5;
const TIMEOUT_SECONDS = 30;

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

/** The client that integrators are given, with the counts of what came of its requests. */
export function openClient(
  baseUrl: string,
  credentials: { readonly key: string; readonly secret: string },
  patienceSeconds = PATIENCE_SECONDS,
): Client {
  const tally: Tally = { sent: 0, committed: 0, refused: 0, ambiguous: 0, retries: 0 };
  const shop = connect({
    ...credentials,
    baseUrl,
    patienceSeconds,
    waitSecondsMax: WAIT_SECONDS_MAX,
    timeoutSeconds: TIMEOUT_SECONDS,
    onRetry: () => {
      tally.retries += 1;
    },
  });

  async function ask<T>({ method, impatient = false, ...asked }: Asked): Promise<Outcome<T>> {
    const request = { ...asked, method: method.toLowerCase() as PlainRequest['method'] };
    const outcome = await shop.request<T>(impatient ? { ...request, patienceSeconds: 0 } : request).then(done, failed);
    if (method === 'GET') return outcome;
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

const done = <T>({ body, headers }: { body: T; headers: Headers }) => ({ kind: 'done', body, headers }) as const;

function failed(error: unknown): Exclude<Outcome<never>, { kind: 'done' }> {
  if (error instanceof Refused) return { kind: 'refused', status: error.status, text: error.text };
  if (error instanceof Unanswered) return { kind: 'unknown' };
  throw error;
}

/** How the refusals of either API show that they name serials which stand in the way (docs/serialization.md). */
const NAMES_SERIALS = /"serial_number"|problem:serial-conflict"/;

/** Whether a refusal stays one: a 409 is sent again, unless it names what stands in the way. */
export const isFinal = ({ status, text }: { readonly status: number; readonly text: string }): boolean =>
  status === 409 ? NAMES_SERIALS.test(text) : status !== 429;
