import assert from 'node:assert/strict';
import { test } from 'vitest';
import { eventsOf } from '../../messaging/events/ledger.ts';
import { untilSettled, useOwnFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import {
  minutesFromNow,
  NO_NOTICES,
  notice,
  openAudience,
  plannedOrder,
  produce,
  stopTime,
  sweep,
  sweepAtOnce,
  windClock,
} from './timekeeping.ts';
import { get, ORDERS, type Order, order, post, put } from './workshop.ts';

useOwnFactory({ plain: true, rateLimitPerMinute: 0 });

test('an order that starts and one that becomes delayed is published once, by webhook and by channel', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { id } = await plannedOrder(world, 'A');
  for (const status of ['onschedule', 'delayed']) {
    windClock(10 * 60_000 + 1);
    await sweep();
    assert.deepEqual(await world.news(), notice(status));
    await sweep();
    assert.deepEqual(await world.news(), NO_NOTICES);
    assert.equal((await get(world.company, id)).status, status);
  }
});

test('nothing is published before its time, not by a millisecond', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const created = await plannedOrder(world, 'A');
  for (const instant of [created['start-date'], created['due-date']]) {
    windClock(instant);
    await sweep();
    assert.deepEqual(await world.news(), NO_NOTICES);
    windClock(1);
    await sweep();
    assert.equal((await world.news()).calls.length, 1);
  }
});

test('a notice is dated by the run that noticed it', async (context) => {
  stopTime();
  const world = await openAudience(context);
  await plannedOrder(world, 'A');
  windClock(11 * 60_000);
  await sweep();
  const [call] = await world.calls();
  assert.equal(call?.at, new Date().toISOString());
  const events = await eventsOf(world.company);
  assert.deepEqual(
    events.filter(({ entity }) => entity === 'production-orders').map(({ by }) => by?.caller),
    ['api', 'clock'],
  );
});

test('orders that are closed, archived, completed or deleted are left alone', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { company } = world;
  const ends = [
    (id: number) => put(company, id, { ended: true }),
    (id: number) => put(company, id, { 'running-status': 'archived' }),
    (id: number) => company.call({ method: 'DELETE', path: `${ORDERS}/${id}` }),
    (id: number) => produce(company, id, 10),
  ];
  const ids: number[] = [];
  for (const end of ends) {
    const { id } = await plannedOrder(world, `${ids.length}`);
    await end(id);
    // One after another: of several calls at once those behind slow ones are put off.
    await world.news();
    ids.push(id);
  }
  const [closed = 0] = ids;
  for (const _ of ['start', 'due', 'later']) {
    windClock(11 * 60_000);
    await sweep();
    assert.deepEqual(await world.news(), NO_NOTICES);
  }
  await put(company, closed, {});
  assert.deepEqual(await world.news(), NO_NOTICES, 'a change of nothing tells nothing either');
});

test('an order that production started before its time is published then, and next when it is due', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { id } = await plannedOrder(world, 'A');
  await produce(world.company, id, 1);
  assert.deepEqual(await world.news(), notice('onschedule'));
  windClock(11 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), NO_NOTICES);
  windClock(11 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
  await produce(world.company, id, 9);
  assert.deepEqual(await world.news(), notice('completed'));
});

test('an inactive order is published like any other: its status shows', async (context) => {
  stopTime();
  const world = await openAudience(context);
  await plannedOrder(world, 'A', { active: false });
  windClock(21 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('an order that is reopened is watched again', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { id } = await plannedOrder(world, 'A', { 'start-date': minutesFromNow(-1) });
  await put(world.company, id, { ended: true });
  await put(world.company, id, { ended: false });
  assert.deepEqual((await world.news()).calls, ['update onschedule', 'update onschedule']);
  windClock(21 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('an order that is moved is published at its new dates only, and again after it was delayed', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { id } = await plannedOrder(world, 'A', { 'start-date': minutesFromNow(-1) });
  for (const _ of ['first', 'second']) {
    await put(world.company, id, { 'due-date': minutesFromNow(50) });
    await put(world.company, id, { 'due-date': minutesFromNow(40) });
    assert.deepEqual(new Set((await world.news()).calls), new Set(['update onschedule']));
    windClock(30 * 60_000);
    await sweep();
    assert.deepEqual(await world.news(), NO_NOTICES);
    windClock(11 * 60_000);
    await sweep();
    assert.deepEqual(await world.news(), notice('delayed'));
  }
  await put(world.company, id, { 'start-date': minutesFromNow(10), 'due-date': minutesFromNow(20) });
  assert.deepEqual(await world.news(), notice('scheduled'));
  windClock(11 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('onschedule'));
});

test('a request that comes first publishes what time has changed, and the clock does not repeat it', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { id } = await plannedOrder(world, 'A');
  await put(world.company, id, {});
  assert.deepEqual(await world.news(), NO_NOTICES);
  windClock(21 * 60_000);
  await put(world.company, id, {});
  assert.deepEqual(await world.news(), notice('delayed'));
  await put(world.company, id, {});
  await sweep();
  assert.deepEqual(await world.news(), NO_NOTICES);
});

test('an order that was delayed from the start is published when it is created and no more', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const past = { 'start-date': minutesFromNow(-20), 'due-date': minutesFromNow(-10) };
  await post(world.company, ORDERS, order('A', past));
  assert.deepEqual(await world.news(), { calls: ['create delayed'], channel: ['delayed'] });
  await sweep();
  assert.deepEqual(await world.news(), NO_NOTICES);
});

test('after an outage only what an order is by now is published', async (context) => {
  stopTime();
  const world = await openAudience(context);
  await plannedOrder(world, 'A');
  windClock(60 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
  await sweep();
  assert.deepEqual(await world.news(), NO_NOTICES);
});

test('60 orders of two companies that fall due at once are each published once, by however many runs', async (context) => {
  stopTime();
  const worlds = await Promise.all([openAudience(context), openAudience(context)]);
  for (const { company, news } of worlds) {
    const due = { 'start-date': minutesFromNow(-1), 'due-date': minutesFromNow(5) };
    await post(
      company,
      ORDERS,
      Array.from({ length: 30 }, (_, position) => order(`${position}`, due)),
    );
    await news();
  }
  windClock(6 * 60_000);
  await sweepAtOnce(4);
  for (const { company, changes } of worlds) {
    await untilSettled();
    const told = { type: 'production-orders.updated' };
    const events = (await walk<{ data: Order }>(company, '/api/events', told)).flat();
    assert.deepEqual([events.length, new Set(events.map(({ data }) => data.status))], [30, new Set(['delayed'])]);
    // In the log: of many calls at once those behind slow ones are put off.
    const log = await walk<{ topic: string }>(company, '/api/webhooks/1/deliveries');
    assert.equal(log.flat().filter(({ topic }) => topic === 'productionOrder/update').length, 30);
    const read = await changes();
    assert.deepEqual([read.length, new Set(read.map(({ id }) => id)).size], [30, 30]);
  }
});
