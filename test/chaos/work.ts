import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Outcome } from './client.ts';
import { MACHINE, MADE, ORDER, PRODUCTS, STOP } from './company.ts';
import { versionOf } from './history.ts';
import type { Kind, Memory, TrackedEntity } from './memory.ts';
import type { Random } from './random.ts';

const THINKING_MILLISECONDS = [10, 60] as const;
/** However slow the machine is, a writer does so much, so that there is something of every kind to judge. */
const STEPS_MIN = 8;
/** More steps than a writer takes in an hour. */
const STEPS_MAX = 100_000;
const MOMENTS_FROM = Date.UTC(2026, 0, 1);
/** Share of the writes that are sent once only, so that their fate is open when the answer is lost. */
const IMPATIENT = 0.1;

/** Share of the changes that are two at the same moment. */
const AT_ONCE = 0.2;

const amount = (random: Random) => String(random.between(1, 40) / 4);
const phrase = (random: Random) => `note ${random.between(0, 1e9)}`;

const orders: Kind = {
  entity: 'production-orders',
  path: '/api/production-orders',
  readable: true,
  fresh: (code, description) => ({
    code,
    description,
    'start-date': '2026-01-01T00:00:00Z',
    'due-date': '2999-01-01T00:00:00Z',
    products: [{ product: MADE, 'quantity-ordered': 10 }],
  }),
  change: (description) => ({ description }),
  figure: phrase,
  markOf: ({ code }) => code,
  figureOf: ({ description }) => description,
};

const movements: Kind = {
  entity: 'inventory-movements',
  path: '/api/inventory-movements',
  removePath: '/api/inventory-movement',
  fresh: (comment, quantity, random) => ({
    'product-code': random.pick(PRODUCTS),
    type: random.pick(['in', 'out', 'consumption']),
    quantity,
    comment,
  }),
  change: (quantity) => ({ quantity }),
  figure: amount,
  markOf: ({ comment }) => comment,
  figureOf: ({ quantity }) => quantity,
};

const productions: Kind = {
  entity: 'productions',
  path: '/api/productions',
  readable: true,
  fresh: (lot, quantity, random) => ({
    operation: { code: 'JOIN', 'product-code': MADE },
    worker: { number: 7 },
    quantity,
    'lot-number': lot,
    'start-time': '2026-07-20T08:00:00Z',
    'end-time': '2026-07-20T09:00:00Z',
    ...(random() < 0.3 && { 'production-order': { code: ORDER } }),
  }),
  change: (quantity) => ({ quantity }),
  figure: amount,
  markOf: ({ lotNumber }) => lotNumber,
  figureOf: ({ quantity }) => quantity,
};

const lots: Kind = {
  entity: 'lots',
  path: '/api/lots',
  fresh: (code, supplierLot, random) => ({ code, product: random.pick(PRODUCTS), 'supplier-lot': supplierLot }),
  change: (supplierLot) => ({ 'supplier-lot': supplierLot }),
  figure: phrase,
  // A lot that a production made bears the production's mark.
  markOf: ({ code, supplierLot }) => (supplierLot === null ? undefined : code),
  figureOf: ({ supplierLot }) => supplierLot,
};

/** The moment a mark such as `w3-17-0` stands for, in what has no text of its own; each has another one. */
function momentOf(mark: string): Date {
  const [writer = 0, step = 0, position = 0] = mark.slice(1).split('-').map(Number);
  return new Date(MOMENTS_FROM + (writer * STEPS_MAX * 10 + step * 10 + position) * 1_000);
}

/** The mark of a moment. */
function markOfMoment(moment: unknown): string {
  const seconds = (Date.parse(String(moment)) - MOMENTS_FROM) / 1_000;
  return `w${Math.floor(seconds / STEPS_MAX / 10)}-${Math.floor(seconds / 10) % STEPS_MAX}-${seconds % 10}`;
}

const punches: Kind = {
  entity: 'punchclocks',
  path: '/api/punchclocks',
  fresh: (mark, type) => ({ worker: { number: 7 }, type: Number(type), date: momentOf(mark).toISOString() }),
  change: (type) => ({ type: Number(type) }),
  figure: (random) => random.pick(['0', '1']),
  markOf: ({ date }) => markOfMoment(date),
  figureOf: ({ type }) => type,
};

const downtimes: Kind = {
  entity: 'downtimes',
  path: '/api/downtimes',
  fresh: (mark, end) => ({
    machines: [MACHINE],
    'downtime-type': STOP,
    'start-time': momentOf(mark).toISOString(),
    'end-time': end,
  }),
  change: (end) => ({ 'end-time': end }),
  figure: (random, mark) => new Date(momentOf(mark).getTime() + random.between(1, 3_600) * 1_000).toISOString(),
  markOf: ({ startTime }) => markOfMoment(startTime),
  figureOf: ({ endTime }) => endTime,
};

/** Every kind the client writes. */
export const KINDS = [orders, movements, productions, lots, punches, downtimes];

/** One writer: creates, changes and removes its own entities, and moves stock all writers share, until `until`. */
export async function write(client: Client, memory: Memory, name: string, random: Random, until: number) {
  const own: TrackedEntity[] = [];
  for (let number = 1; number <= STEPS_MIN || performance.now() < until; number++) {
    await step({ client, memory, own, random, mark: `${name}-${number}` });
    await pause(random.between(...THINKING_MILLISECONDS));
  }
}

type Step = {
  readonly client: Client;
  readonly memory: Memory;
  readonly own: TrackedEntity[];
  readonly random: Random;
  readonly mark: string;
};

function step(at: Step): Promise<void> {
  const { random, own } = at;
  const chance = random();
  if (chance < 0.08) return count(at);
  if (chance < 0.5 || own.length < 4) return create(at, random.pick(KINDS), chance < 0.2 ? 3 : 1);
  return chance < 0.85 ? change(at, random.pick(own)) : remove(at, random.pick(own));
}

const impatient = (random: Random) => random() < IMPATIENT;

async function count({ client, memory, random }: Step): Promise<void> {
  const body = { 'product-code': random.pick(PRODUCTS), stock: random.between(0, 400) / 4 };
  const outcome = await client.ask({ method: 'POST', path: '/api/stock', body, impatient: impatient(random) });
  expectTaken(memory, 'POST /api/stock', outcome);
}

/** Makes one, or several in one request: each then stands for itself. */
async function create({ client, memory, own, random, mark }: Step, kind: Kind, several: number): Promise<void> {
  const news = Array.from({ length: several }, (_, position) => {
    const own = `${mark}-${position}`;
    return { mark: own, figure: kind.figure(random, own) };
  });
  const bodies = news.map((one) => kind.fresh(one.mark, one.figure, random));
  const asked = { method: 'POST', path: kind.path, body: several === 1 ? bodies[0] : bodies } as const;
  const outcome = await client.ask<unknown>({ ...asked, impatient: impatient(random) });
  expectTaken(memory, `POST ${kind.path}`, outcome);
  if (outcome.kind !== 'done') for (const one of news) memory.open.add(one.mark);
  if (outcome.kind !== 'done') return;
  const made = [outcome.body].flat() as readonly { readonly id: number }[];
  for (const [position, { mark: ofOne, figure }] of news.entries()) {
    const tracked: TrackedEntity = { kind, id: made[position]?.id ?? 0, mark: ofOne, possible: [figure] };
    memory.tracked.push(tracked);
    own.push(tracked);
  }
}

/** Changes one once, or twice at the same moment: then either may have been the last. */
async function change(at: Step, one: TrackedEntity): Promise<void> {
  const sendings = at.random() < AT_ONCE ? [sendChange(at, one), sendChange(at, one)] : [sendChange(at, one)];
  const sent = await Promise.all(sendings);
  const isDone = sent.some(({ kind }) => kind === 'done');
  const figures = sent.filter(({ kind }) => kind !== 'refused').map(({ figure }) => figure);
  one.possible = [...(isDone ? [] : one.possible), ...figures];
}

async function sendChange({ client, memory, random }: Step, one: TrackedEntity) {
  const { kind, id, mark } = one;
  const figure = kind.figure(random, mark);
  const asked = { method: 'PUT', path: `${kind.path}/${id}`, body: kind.change(figure) } as const;
  const began = performance.now();
  const outcome = await client.ask({ ...asked, impatient: impatient(random) });
  expectTaken(memory, `PUT ${kind.path}/${id}`, outcome);
  if (outcome.kind === 'done' && kind.readable) {
    const sight = { of: one, did: 'written', began, ended: performance.now() } as const;
    memory.history.sights.push({ ...sight, version: versionOf(outcome.headers), figure });
  }
  return { kind: outcome.kind, figure };
}

async function remove({ client, memory, own, random }: Step, one: TrackedEntity): Promise<void> {
  const { kind, id } = one;
  const path = `${kind.removePath ?? kind.path}/${id}`;
  const outcome = await client.ask({ method: 'DELETE', path, impatient: impatient(random) });
  expectTaken(memory, `DELETE ${path}`, outcome);
  if (outcome.kind === 'refused') return;
  one.possible = outcome.kind === 'done' ? [null] : [...one.possible, null];
  // What may be gone is not written any more.
  own.splice(own.indexOf(one), 1);
}

/** A 409 asks to send the request again, which the client did; nothing else is refused of what it sends. */
function expectTaken(memory: Memory, what: string, outcome: Outcome<unknown>): void {
  if (outcome.kind === 'refused' && outcome.status !== 409) {
    memory.surprises.push(`${what} was refused: ${outcome.status} ${outcome.text}`);
  }
}
