import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { test } from 'vitest';
import { ProductionOrders } from '../../../functions/production/production-orders/entity.ts';
import { handler } from '../../../functions/production/watch-orders/index.ts';
import { rewriteDue } from '../../../shared/db/clock.ts';
import { CLOCK_SHARDS, clockPartition, padId } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { measure } from '../../capacity/measure.ts';
import { useOwnFactory } from '../../support/factory.ts';
import {
  lateOrder,
  minutesFromNow,
  NO_NOTICES,
  notice,
  openAudience,
  places,
  plannedOrder,
  produce,
  stopTime,
  windClock,
} from './timekeeping.ts';
import { ORDERS, type Order, order, post, put, workshop } from './workshop.ts';

useOwnFactory({ plain: true, rateLimitPerMinute: 0 });

test('a place that leads to no order, or to one that does not wait for it, is cleared and publishes nothing', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { id } = await plannedOrder(world, 'A');
  const until = minutesFromNow(-1);
  const strays = [padId(id), padId(999_999)].map((key, shard) => ({
    pk: clockPartition(ProductionOrders.name, shard),
    sk: `${until}#${world.company.id}#${key}`,
    until,
    company: world.company.id,
    key,
  }));
  await Promise.all(strays.map((Item) => db().send(new PutCommand({ TableName: tableName(), Item }))));
  await handler();
  assert.deepEqual(await world.news(), NO_NOTICES);
  const left = (await places()).filter(({ company }) => company === world.company.id);
  assert.deepEqual(
    left.map(({ key, until: when }) => [key, when]),
    [[padId(id), minutesFromNow(10)]],
  );
});

test('an order has at most one place, and none when nothing will happen to it by itself', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { company } = world;
  const { id } = await plannedOrder(world, 'A');
  const own = async () => (await places()).filter((item) => item.company === company.id).map(({ until }) => until);
  assert.deepEqual(await own(), [minutesFromNow(10)]);
  await put(company, id, { 'start-date': minutesFromNow(15), 'due-date': minutesFromNow(25) });
  assert.deepEqual(await own(), [minutesFromNow(15)]);
  await put(company, id, { 'start-date': minutesFromNow(-5) });
  assert.deepEqual(await own(), [minutesFromNow(25)]);
  await put(company, id, { ended: true });
  assert.deepEqual(await own(), []);
  await put(company, id, { ended: false });
  assert.deepEqual(await own(), [minutesFromNow(25)]);
  await put(company, id, { 'start-date': minutesFromNow(-5), 'due-date': minutesFromNow(-1) });
  assert.deepEqual(await own(), []);
  await put(company, id, { 'due-date': minutesFromNow(5) });
  await company.call({ method: 'DELETE', path: `${ORDERS}/${id}` });
  assert.deepEqual(await own(), []);
  const other = await plannedOrder(world, 'B');
  await produce(company, other.id, 4, 3);
  assert.deepEqual(await own(), [minutesFromNow(20)]);
  const another = await plannedOrder(world, 'C');
  await produce(company, another.id, 4, 6);
  assert.deepEqual(await own(), [minutesFromNow(20)], 'a place of the second order is not left behind');
});

test('a run reads what is due and nothing else: one query a shard, one batch and one write for what it finds', async (context) => {
  const world = await lateOrder(context);
  const company = await workshop();
  const later = { 'start-date': minutesFromNow(30), 'due-date': minutesFromNow(60) };
  await post(
    company,
    ORDERS,
    Array.from({ length: 100 }, (_, position) => order(`${position}`, later)),
  );
  const { cost } = await measure(handler);
  assert.equal(cost.commands, 'BatchGetItem, 16 Query, TransactWriteItems');
  assert.equal(cost.depth, 3);
  assert.equal(cost.readUnits, CLOCK_SHARDS + 1, 'one unit for each answer of up to 4 KB');
  const { cost: idle } = await measure(handler);
  assert.deepEqual([idle.commands, idle.readUnits, idle.writeUnits], ['16 Query', CLOCK_SHARDS, 0]);
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('what an outage left behind is caught up in bounded steps, the oldest first', async () => {
  stopTime();
  const company = await workshop();
  const due = (position: number) => ({ 'start-date': minutesFromNow(-1), 'due-date': minutesFromNow(1 + position) });
  const created: Order[] = [];
  for (let from = 0; from < 500; from += 100) {
    const sent = Array.from({ length: 100 }, (_, position) => order(`${from + position}`, due(from / 100)));
    created.push(...(await post<Order[]>(company, ORDERS, sent)));
  }
  windClock(10 * 60_000);
  const waiting = async () => (await places()).filter((item) => item.company === company.id);
  const shards = Map.groupBy(await waiting(), ({ pk }) => pk);
  const expected = [...shards.values()].map((items) => Math.min(items.length, 25));
  assert.ok(
    [...shards.values()].some((items) => items.length > 25),
    'one page would do otherwise',
  );
  // One page of each shard.
  assert.equal(
    await rewriteDue(ProductionOrders, new Date(), 1),
    expected.reduce((sum, count) => sum + count, 0),
  );
  const left = await waiting();
  for (const [pk, items] of shards) {
    const kept = left.filter((item) => item.pk === pk).map(({ sk }) => sk);
    assert.deepEqual(kept, items.map(({ sk }) => sk).slice(25));
  }
  assert.equal(await rewriteDue(ProductionOrders, new Date(), 1), left.length);
  assert.equal(await rewriteDue(ProductionOrders, new Date(), 1), 0);
});
