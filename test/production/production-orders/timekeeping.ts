import assert from 'node:assert/strict';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type TestContext, vi } from 'vitest';
import { ProductionOrders } from '../../../functions/production/production-orders/entity.ts';
import { orderAfterProduction } from '../../../functions/production/production-orders/rules.ts';
import { handler } from '../../../functions/production/watch-orders/index.ts';
import { CLOCK_SHARDS, clockPartition, type Item, padId } from '../../../shared/db/entity.ts';
import { openStore } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { stopDate } from '../../support/clock.ts';
import { type TestCompany, theFactory, untilSettled } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { ORDERS, type Order, order, post, workshop } from './workshop.ts';

const AHEAD_MILLISECONDS = 60_000;

/**
 * Lets the time of this process stand still; it goes on by `windClock` only. Whole seconds: orders show no fractions.
 */
export function stopTime(): void {
  // Ahead: the engine dates deletions, and its time goes on. What is dated later than now waits.
  const now = Math.floor(Date.now() / 1_000) * 1_000 + AHEAD_MILLISECONDS;
  stopDate(now);
}

/** Winds the clock on to an instant, or by milliseconds. */
export const windClock = (to: string | number) =>
  vi.setSystemTime(typeof to === 'number' ? Date.now() + to : Date.parse(to));

/** So many minutes from now. */
export const minutesFromNow = (count: number) => new Date(Date.now() + count * 60_000).toISOString();

/** Records productions of an order, planned together and written one after another, as those of one request are. */
export async function produce(company: TestCompany, id: number, ...quantities: readonly number[]): Promise<void> {
  const store = openStore({ company: company.id, now: new Date(), admitted: Promise.resolve() });
  let order = await store.must(ProductionOrders, padId(id));
  const plans = quantities.map((quantity) => {
    const [line] = order.data.products;
    const progress = { product: line?.id ?? 0, amount: BigInt(quantity) * 1_000_000n, productions: 1 } as const;
    const after = orderAfterProduction(order.data, progress);
    const writes = store.replacementWrites(ProductionOrders, order, after);
    order = store.storedAfter(ProductionOrders, order, after);
    return writes;
  });
  for (const writes of plans) await store.commit(writes, undefined);
}

/** One run of the scheduled function, on schedule. */
export async function sweep(): Promise<void> {
  await (await theFactory()).runSchedule('watch-orders');
}

/** Several runs at once, as when one is late or invoked twice. */
export const sweepAtOnce = (runs: number) => Promise.all(Array.from({ length: runs }, () => handler()));

/** What was published of one order. */
export type NoticeLog = readonly { readonly topic: string | undefined; readonly status: string; readonly at: string }[];

/** A company whose orders go to an endpoint and to a channel. */
export async function openAudience(context: TestContext) {
  const company = await workshop();
  const endpoint = await receiver(context);
  const topics = ['create', 'update', 'delete'].map((kind) => `productionOrder/${kind}`);
  await post(company, '/api/webhooks', { url: endpoint.url, topics });
  await post(company, '/api/channels', { name: 'orders', type: 'PRODUCTION_ORDER' });
  let heard = 0;

  /** Every webhook call since the last question, in the order of their events. */
  async function calls(): Promise<NoticeLog> {
    await untilSettled();
    const fresh = endpoint.calls.slice(heard);
    heard = endpoint.calls.length;
    return fresh
      .map(({ headers, json }) => ({
        topic: String(headers['x-prodsmart-topic']).split('/')[1],
        status: (json as Order).status,
        at: String(headers['x-prodsmart-triggered-at']),
      }))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  }

  /** The orders that wait in the channel; they are gone then. */
  async function changes(): Promise<readonly Order[]> {
    await untilSettled();
    const all: Order[] = [];
    for (;;) {
      const { body, text, status } = await company.call<readonly Order[]>({ path: '/api/changes/orders' });
      assert.equal(status, 200, text);
      if (body.length === 0) return all;
      all.push(...body);
    }
  }

  /** What both have heard since the last question: the calls as `update delayed`, and the statuses in the channel. */
  async function news(): Promise<{ calls: readonly string[]; channel: readonly string[] }> {
    const told = await calls();
    return {
      calls: told.map(({ topic, status }) => `${topic} ${status}`),
      channel: (await changes()).map(({ status }) => status),
    };
  }

  return { company, calls, changes, news };
}

export const NO_NOTICES = { calls: [], channel: [] } as const;

/** What one notice of the clock sounds like. */
export const notice = (status: string) => ({ calls: [`update ${status}`], channel: [status] });

/** An order that starts in 10 minutes and is due in 20, created and published. */
export async function plannedOrder(
  { company, news }: Awaited<ReturnType<typeof openAudience>>,
  code: string,
  more: object = {},
): Promise<Order> {
  const created = await post(
    company,
    ORDERS,
    order(code, { 'start-date': minutesFromNow(10), 'due-date': minutesFromNow(20), ...more }),
  );
  await news();
  return created;
}

let worlds = 0;

/** A world with one order that has just become delayed; nothing else in the whole table is due. */
export async function lateOrder(context: TestContext) {
  stopTime();
  const world = await openAudience(context);
  worlds += 1;
  const due = 30 + 2 * worlds;
  const { id } = await plannedOrder(world, 'A', { 'start-date': minutesFromNow(-1), 'due-date': minutesFromNow(due) });
  windClock((due - 1) * 60_000);
  await handler();
  windClock(2 * 60_000);
  return { ...world, id };
}

/** Everything that waits for its time, of all companies. */
export async function places(): Promise<readonly Item[]> {
  const shards = Array.from({ length: CLOCK_SHARDS }, async (_, shard) => {
    const { Items = [] } = await db().send(
      new QueryCommand({
        TableName: tableName(),
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': clockPartition(ProductionOrders.name, shard) },
      }),
    );
    return Items as Item[];
  });
  return (await Promise.all(shards)).flat();
}
