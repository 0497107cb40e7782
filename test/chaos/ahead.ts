import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Outcome } from './client.ts';
import type { Random } from './random.ts';

const THINKING_MILLISECONDS = [50, 300] as const;
/** However slow the machine is. */
const STEPS_MIN = 6;
/** Requests that name the same product. */
const REQUESTS_MAX = 3;
/** What names a product that comes waits for longer than the clocks of a run are ever ahead; the others expire in the end. */
const HOURS = { comes: 168, never: 1 } as const;
const COMES = 0.85;
/** Share of the products that are on their way at the same moment as what names them. */
const AT_ONCE = 0.4;
const CANCELLED = 0.15;
const IMPATIENT = 0.1;

/** Clocks put forward by this let everything expire whose product never comes, wherever a clock was astray. */
export const EXPIRY_SECONDS = HOURS.never * 3_600 + 600;

/** A kind of request that names a product, and carries a mark which nothing else in the company carries. */
type AheadKind = {
  readonly entity: string;
  readonly path: string;
  readonly body: (mark: string, product: string) => object;
  readonly markOf: (data: Record<string, unknown>) => unknown;
};

/** Of movements there may be two with one mark, if a request is carried out twice; of the others the second is refused. */
const movements: AheadKind = {
  entity: 'inventory-movements',
  path: '/api/inventory-movements',
  body: (comment, product) => ({ 'product-code': product, type: 'in', quantity: '1', comment }),
  markOf: ({ comment }) => comment,
};

const orders: AheadKind = {
  entity: 'production-orders',
  path: '/api/production-orders',
  body: (code, product) => ({
    code,
    'start-date': '2026-01-01T00:00:00Z',
    'due-date': '2999-01-01T00:00:00Z',
    products: [{ product, 'quantity-ordered': 1 }],
  }),
  markOf: ({ code }) => code,
};

const lots: AheadKind = {
  entity: 'lots',
  path: '/api/lots',
  body: (code, product) => ({ code, product }),
  markOf: ({ code }) => code,
};

const KINDS = [movements, movements, orders, lots];

/** A request that was sent with `Prefer: wait` before what it names, or at the same moment. */
export type AheadRequest = {
  readonly kind: AheadKind;
  readonly mark: string;
  readonly product: string;
  readonly outcome: Outcome<unknown>['kind'];
  /** Its number among the parked requests; nothing where it was carried out at once, or no answer came. */
  readonly parked: number | undefined;
  /** What came of cancelling it, where that was tried. */
  cancelled?: Outcome<unknown>['kind'];
};

/** What a company sent ahead of what it names, and refusals that nothing explains. */
export type Ahead = { readonly requests: AheadRequest[]; readonly surprises: string[] };

export const newAhead = (): Ahead => ({ requests: [], surprises: [] });

/** What a request that was parked is answered at its address in the end. */
export type LaterAnswer = Outcome<{ readonly id?: number } | readonly { readonly id: number }[]>;

/** Sends requests before the products they name until `until`, and cancels some of them. */
export async function sendAhead(client: Client, ahead: Ahead, name: string, random: Random, until: number) {
  for (let number = 1; number <= STEPS_MIN || performance.now() < until; number++) {
    // Whatever chance says, one never comes.
    const comes = random() < COMES && number > 1;
    await step({ client, ahead, random }, `${name}-${number}`, comes);
    await pause(random.between(...THINKING_MILLISECONDS));
  }
}

type Step = { readonly client: Client; readonly ahead: Ahead; readonly random: Random };

async function step(at: Step, product: string, comes: boolean): Promise<void> {
  const { random } = at;
  const hours = comes ? HOURS.comes : HOURS.never;
  const count = random.between(1, REQUESTS_MAX);
  const sent = Promise.all(Array.from({ length: count }, (_, number) => send(at, product, number, hours)));
  const atOnce = comes && random() < AT_ONCE ? make(at, product) : undefined;
  const requests = await sent;
  const cancelled = requests.filter(({ parked }) => parked !== undefined && random() < CANCELLED);
  await Promise.all([...cancelled.map((one) => cancel(at, one)), atOnce ?? (comes && make(at, product))]);
}

const impatient = (random: Random) => random() < IMPATIENT;

async function send({ client, ahead, random }: Step, product: string, number: number, hours: number) {
  const kind = random.pick(KINDS);
  const mark = `${product}/${number}`;
  const outcome = await client.ask<unknown>({
    method: 'POST',
    path: kind.path,
    body: kind.body(mark, product),
    headers: { prefer: `wait=${hours}` },
    impatient: impatient(random),
  });
  const location = outcome.kind === 'done' ? outcome.headers.get('location') : null;
  const [, id] = /\/parked-requests\/(\d+)$/.exec(location ?? '') ?? [];
  const request: AheadRequest = {
    kind,
    mark,
    product,
    outcome: outcome.kind,
    parked: id === undefined ? undefined : Number(id),
  };
  ahead.requests.push(request);
  expectTaken(ahead, `POST ${kind.path}`, outcome);
  return request;
}

async function make({ client, ahead, random }: Step, code: string): Promise<void> {
  const body = { code, name: 'Comes later' };
  const asked = { method: 'POST', path: '/api/products', body, impatient: impatient(random) } as const;
  expectTaken(ahead, 'POST /api/products', await client.ask(asked));
}

/** Once only: of one that is being carried out, or was, the 409 stays. */
async function cancel({ client, ahead }: Step, request: AheadRequest): Promise<void> {
  const path = `/api/parked-requests/${request.parked}`;
  const outcome = await client.ask({ method: 'DELETE', path, impatient: true });
  request.cancelled = outcome.kind;
  expectTaken(ahead, `DELETE ${path}`, outcome);
}

/** A 409 asks to send the request again, which the client did; nothing else is refused of what it sends. */
function expectTaken({ surprises }: Ahead, what: string, outcome: Outcome<unknown>): void {
  if (outcome.kind === 'refused' && outcome.status !== 409) {
    surprises.push(`${what} was refused: ${outcome.status} ${outcome.text}`);
  }
}

/** Asks at its address what came of every request that was parked, by its number. */
export async function readLater(client: Client, { requests }: Ahead): Promise<ReadonlyMap<number, LaterAnswer>> {
  const answers = new Map<number, LaterAnswer>();
  for (const { parked } of requests) {
    if (parked === undefined) continue;
    answers.set(parked, await client.ask({ method: 'GET', path: `/api/parked-requests/${parked}` }));
  }
  return answers;
}
