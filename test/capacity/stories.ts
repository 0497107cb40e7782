import assert from 'node:assert/strict';
import { vi } from 'vitest';
import { bookingDue } from '../../functions/production/model/booking-window.ts';
import { DELAY_SECONDS_MAX } from '../../shared/limits.ts';
import { ORDERS, post, put, workshop } from '../production/production-orders/workshop.ts';
import { freshSerials, newLine } from '../serialization/serials/line.ts';
import { type TestCompany, untilSettled } from '../support/factory.ts';
import { receiver } from '../support/receiver.ts';
import { sample } from '../support/samples.ts';
import { countInvocations, holdStream } from './invocations.ts';
import { type Charge, measureAll } from './measure.ts';

/** What a change costs from the request until webhooks and channels have it. */
export type StoryCost = {
  /** Write units by what they are for. */
  readonly writes: Readonly<Record<string, number>>;
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Requests to queues: those that send, and of each batch that is worked on one that receives and one that deletes. */
  readonly queueRequests: number;
  /** How often each function runs. */
  readonly invocations: Readonly<Record<string, number>>;
};

export type StoryCosts = Readonly<Record<string, StoryCost>>;

/** A story: what must be there first, and then what is counted. */
type Story = (context: Context) => Promise<() => Promise<void>>;
type Context = Parameters<typeof receiver>[0];

const WINDOW_SECONDS = 60;
const GATHERED_COUNTS = 6;
const GATHERED = 'the same six times in a minute for which bookings are gathered, each of them';

/** Stories that are told for each of so many times. */
const TIMES: Readonly<Record<string, number>> = { [GATHERED]: GATHERED_COUNTS };

const COMPONENTS: readonly (readonly [name: string, pk: RegExp, sk?: RegExp])[] = [
  ['admission', /^~admission#/],
  ['ledger', /#events$|#event-(ids|minutes)$/],
  ['ledger', /#counters$/, /^ledger$/],
  ['ids', /#counters$/],
  ['digest', /#digest(#|$)/],
  ['claims of serials', /#serial=/],
  ['list of packs', /#packs$/],
  ['attempt, chunks', /#serial-(attempts|chunks|shortcuts)|#live-packs$/],
  ['deliveries', /#deliveries#|^~due|#webhook-health$/],
  ['history', /#versions#|#former-keys/],
  ['channels', /#changes-|#change-receipts-|#channel-readers$|#tombstones$/],
];

/** The stories, by what happens in them. */
export const stories: Readonly<Record<string, Story>> = {
  'a production order is created; a webhook and a channel hear of it': async (context) => {
    const company = await listening(context, ['productionOrder/create'], 'PRODUCTION_ORDER');
    await named(company, 'create');
    await untilSettled();
    return async () => {
      await post(company, ORDERS, sample('production-orders/create.request'));
      await hear(company);
    };
  },
  'it is changed': async (context) => {
    const company = await listening(context, ['productionOrder/update'], 'PRODUCTION_ORDER');
    for (const request of ['create', 'update']) await named(company, request);
    const { id } = await post(company, ORDERS, sample('production-orders/create.request'));
    await hear(company);
    return async () => {
      await put(company, id, sample('production-orders/update.request'));
      await hear(company);
    };
  },
  'a movement of a known lot': async (context) => {
    const company = await listening(context, ['internal_inventory_movement_created']);
    const movement = { 'product-code': 'P1', type: 'in', quantity: 4, 'lot-code': 'L1' };
    await move(company, movement);
    await untilSettled();
    return async () => {
      await move(company, movement);
      await untilSettled();
    };
  },
  'a production of a product with three components': async (context) => {
    const company = await listening(context, ['internal_inventory_movement_created']);
    await makesOfThree(company);
    const production = await inAnOrder(company);
    // The order is under way: its first production would also move it to another running status.
    await post(company, '/api/productions', production);
    await untilSettled();
    return async () => {
      await post(company, '/api/productions', production);
      await untilSettled();
    };
  },
  '100 serials are commissioned, and stand in the list of packs': async () => {
    const line = await newLine();
    await line.company.token();
    await untilSettled();
    return async () => {
      const { status, text } = await line.commission(freshSerials(100));
      assert.equal(status, 200, text);
      await untilSettled();
    };
  },
  'an array of 20 production orders; a webhook and a channel hear of them': async (context) => {
    const company = await listening(context, ['productionOrder/create'], 'PRODUCTION_ORDER');
    const order = sample<object>('production-orders/create.request');
    const orders = Array.from({ length: 20 }, (_, position) => ({ ...order, code: `array ${position}` }));
    const release = await holdStream();
    return async () => {
      await post(company, ORDERS, orders);
      release();
      await hear(company);
    };
  },
  'a machine counts, of a product with three components': async (context) => {
    const { company } = await counting(context);
    return async () => {
      await count(company, 2);
      await untilSettled();
    };
  },
  [GATHERED]: async (context) => {
    process.env.BOOKING_WINDOW_SECONDS = String(WINDOW_SECONDS);
    context.onTestFinished(() => {
      process.env.BOOKING_WINDOW_SECONDS = '0';
    });
    // What other stories have left behind for later comes before.
    vi.setSystemTime(Date.now() + DELAY_SECONDS_MAX * 1_000);
    const { company, production } = await counting(context);
    const end = bookingDue(production, new Date().toISOString(), { allowNegativeStock: true }) as string;
    // All that waits for the end of a window has come by then.
    const settle = async (windowEnd: number) => {
      for (const seconds of [1, 11]) {
        vi.setSystemTime(windowEnd + seconds * 1_000);
        await untilSettled();
      }
    };
    await settle(Date.parse(end));
    const begin = Date.parse(end) + WINDOW_SECONDS * 1_000;
    return async () => {
      for (let times = 0; times < GATHERED_COUNTS; times += 1) {
        vi.setSystemTime(begin + (times * WINDOW_SECONDS * 1_000) / GATHERED_COUNTS);
        await count(company, 2 + times);
        await untilSettled();
      }
      await settle(begin + WINDOW_SECONDS * 1_000);
    };
  },
};

/** A company in which a production of three components runs on a machine that has counted once: each count changes what it made. */
async function counting(context: Context) {
  const company = await listening(context, ['internal_inventory_movement_created']);
  await makesOfThree(company);
  await post(company, '/api/machines', { code: 'COUNTS', name: 'Counts' });
  const { id: production } = await post(company, '/api/productions', {
    ...(await inAnOrder(company)),
    machine: 'COUNTS',
    quantity: undefined,
    'end-time': undefined,
  });
  await count(company, 1);
  await untilSettled();
  return { company, production };
}

async function listening(context: Context, topics: readonly string[], channel?: string): Promise<TestCompany> {
  const company = await workshop();
  const { url } = await receiver(context);
  await post(company, '/api/webhooks', { url, topics });
  if (channel) await post(company, '/api/channels', { name: 'erp', type: channel });
  await company.token();
  await untilSettled();
  return company;
}

/** Creates the shipping that a printed order names, as in a factory that is under way: else the order brings it along. */
async function named(company: TestCompany, request: string): Promise<void> {
  const { shipping } = sample<{ readonly shipping: string | { readonly code: string } }>(
    `production-orders/${request}.request`,
  );
  await post(company, '/api/shippings', { code: typeof shipping === 'object' ? shipping.code : shipping });
}

/** V23076 is made of three components. */
async function makesOfThree(company: TestCompany): Promise<void> {
  const bom = ['P1', 'P2', 'P3'].map((code) => ({ 'product-code': code, quantity: 2 }));
  await post(company, '/api/bom', { 'product-code': 'V23076', bom });
}

/** A production of V23076 for an order of its own. */
async function inAnOrder(company: TestCompany) {
  const times = { 'start-date': '2026-11-24T06:00:00Z', 'due-date': '2026-11-25T06:00:00Z' };
  const order = { code: 'three', products: [{ product: 'V23076', 'quantity-ordered': 10 }], ...times };
  const { id } = await post(company, ORDERS, order);
  return {
    'production-order': { id },
    operation: { code: 'V23076', 'product-code': 'V23076' },
    worker: 1,
    quantity: 4,
    'start-time': '2026-11-24T08:00:00Z',
    'end-time': '2026-11-24T09:00:00Z',
  };
}

async function count(company: TestCompany, count: number): Promise<void> {
  const { status, text } = await company.call({
    method: 'POST',
    path: '/api/machines/COUNTS/counter',
    body: { count },
  });
  assert.equal(status, 200, text);
}

async function move(company: TestCompany, body: unknown): Promise<void> {
  const { status, text } = await company.call({ method: 'POST', path: '/api/inventory-movements', body });
  assert.equal(status, 200, text);
}

/** Reads the channel once the webhook was told. */
async function hear(company: TestCompany): Promise<void> {
  await untilSettled();
  await company.call({ path: '/api/changes/erp' });
}

/** What a story costs, by its title. */
export async function storyCost(title: string, context: Context): Promise<StoryCost> {
  const happen = await (stories[title] as Story)(context);
  const { charges, invocations, batches } = await countInvocations(() => measureAll(happen));
  const writes: Record<string, number> = {};
  const add = (name: string, units: number) => {
    if (units > 0) writes[name] = (writes[name] ?? 0) + units;
  };
  for (const { key, write, index } of charges) {
    add(componentOf(key), write - index);
    add('date indexes', index);
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const each = (amount: number) => Math.round((amount / (TIMES[title] ?? 1)) * 100) / 100;
  const eachByName = (counts: Readonly<Record<string, number>>) =>
    byName(Object.fromEntries(Object.entries(counts).map(([name, amount]) => [name, each(amount)])));
  const sends = charges.filter(({ isSend }) => isSend).length;
  return {
    writes: eachByName(writes),
    writeUnits: each(sum(Object.values(writes))),
    readUnits: each(sum(charges.map(({ read }) => read))),
    queueRequests: each(sends + 2 * batches),
    invocations: eachByName(invocations),
  };
}

const byName = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b)));

function componentOf(key: Charge['key']): string {
  const { pk, sk } = key ?? { pk: '', sk: '' };
  const found = COMPONENTS.find(([, pattern, of]) => pattern.test(pk) && (of === undefined || of.test(sk)));
  return found?.[0] ?? 'entity, tags, guards';
}
