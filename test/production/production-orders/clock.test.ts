import assert from 'node:assert/strict';
import { test } from 'vitest';
import { settled, useFactory } from '../../support/factory.ts';
import { walk } from '../../support/walk.ts';
import {
  audience,
  minutes,
  NOTHING,
  notice,
  planned,
  produce,
  stopTime,
  sweep,
  sweepAtOnce,
  wind,
} from './timekeeping.ts';
import { get, ORDERS, type Order, order, post, put } from './workshop.ts';

useFactory({ rateLimitPerMinute: 0 });

test('an order that starts and one that becomes delayed is told once, by webhook and by channel', async (context) => {
  stopTime();
  const world = await audience(context);
  const { id } = await planned(world, 'A');
  for (const status of ['onschedule', 'delayed']) {
    wind(10 * 60_000 + 1);
    await sweep();
    assert.deepEqual(await world.news(), notice(status));
    await sweep();
    assert.deepEqual(await world.news(), NOTHING);
    assert.equal((await get(world.company, id)).status, status);
  }
});

test('nothing is told before its time, not by a millisecond', async (context) => {
  stopTime();
  const world = await audience(context);
  const created = await planned(world, 'A');
  for (const instant of [created['start-date'], created['due-date']]) {
    wind(instant);
    await sweep();
    assert.deepEqual(await world.news(), NOTHING);
    wind(1);
    await sweep();
    assert.equal((await world.news()).calls.length, 1);
  }
});

test('a notice is dated by the run that noticed it', async (context) => {
  stopTime();
  const world = await audience(context);
  await planned(world, 'A');
  wind(11 * 60_000);
  await sweep();
  const [call] = await world.calls();
  assert.equal(call?.at, new Date().toISOString());
});

test('orders that are closed, archived, completed or deleted are left alone', async (context) => {
  stopTime();
  const world = await audience(context);
  const { company } = world;
  const ends = [
    (id: number) => put(company, id, { ended: true }),
    (id: number) => put(company, id, { 'running-status': 'archived' }),
    (id: number) => company.call({ method: 'DELETE', path: `${ORDERS}/${id}` }),
    (id: number) => produce(company, id, 10),
  ];
  const ids: number[] = [];
  for (const end of ends) {
    const { id } = await planned(world, `${ids.length}`);
    await end(id);
    // One after another: of several calls at once those behind slow ones are put off.
    await world.news();
    ids.push(id);
  }
  const [closed = 0] = ids;
  for (const _ of ['start', 'due', 'later']) {
    wind(11 * 60_000);
    await sweep();
    assert.deepEqual(await world.news(), NOTHING);
  }
  await put(company, closed, {});
  assert.deepEqual(await world.news(), NOTHING, 'a change of nothing tells nothing either');
});

test('an order that production started before its time is told then, and next when it is due', async (context) => {
  stopTime();
  const world = await audience(context);
  const { id } = await planned(world, 'A');
  await produce(world.company, id, 1);
  assert.deepEqual(await world.news(), notice('onschedule'));
  wind(11 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), NOTHING);
  wind(11 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
  await produce(world.company, id, 9);
  assert.deepEqual(await world.news(), notice('completed'));
});

test('an inactive order is told like any other: its status shows', async (context) => {
  stopTime();
  const world = await audience(context);
  await planned(world, 'A', { active: false });
  wind(21 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('an order that is reopened is watched again', async (context) => {
  stopTime();
  const world = await audience(context);
  const { id } = await planned(world, 'A', { 'start-date': minutes(-1) });
  await put(world.company, id, { ended: true });
  await put(world.company, id, { ended: false });
  assert.deepEqual((await world.news()).calls, ['update onschedule', 'update onschedule']);
  wind(21 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('an order that is moved is told at its new dates only, and again after it was delayed', async (context) => {
  stopTime();
  const world = await audience(context);
  const { id } = await planned(world, 'A', { 'start-date': minutes(-1) });
  for (const _ of ['first', 'second']) {
    await put(world.company, id, { 'due-date': minutes(50) });
    await put(world.company, id, { 'due-date': minutes(40) });
    assert.deepEqual(new Set((await world.news()).calls), new Set(['update onschedule']));
    wind(30 * 60_000);
    await sweep();
    assert.deepEqual(await world.news(), NOTHING);
    wind(11 * 60_000);
    await sweep();
    assert.deepEqual(await world.news(), notice('delayed'));
  }
  await put(world.company, id, { 'start-date': minutes(10), 'due-date': minutes(20) });
  assert.deepEqual(await world.news(), notice('scheduled'));
  wind(11 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('onschedule'));
});

test('a request that comes first tells what time has changed, and the clock does not repeat it', async (context) => {
  stopTime();
  const world = await audience(context);
  const { id } = await planned(world, 'A');
  await put(world.company, id, {});
  assert.deepEqual(await world.news(), NOTHING);
  wind(21 * 60_000);
  await put(world.company, id, {});
  assert.deepEqual(await world.news(), notice('delayed'));
  await put(world.company, id, {});
  await sweep();
  assert.deepEqual(await world.news(), NOTHING);
});

test('an order that was delayed from the start is told when it is created and no more', async (context) => {
  stopTime();
  const world = await audience(context);
  const past = { 'start-date': minutes(-20), 'due-date': minutes(-10) };
  await post(world.company, ORDERS, order('A', past));
  assert.deepEqual(await world.news(), { calls: ['create delayed'], channel: ['delayed'] });
  await sweep();
  assert.deepEqual(await world.news(), NOTHING);
});

test('after an outage only what an order is by now is told', async (context) => {
  stopTime();
  const world = await audience(context);
  await planned(world, 'A');
  wind(60 * 60_000);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
  await sweep();
  assert.deepEqual(await world.news(), NOTHING);
});

test('60 orders of two companies that fall due at once are each told once, by however many runs', async (context) => {
  stopTime();
  const worlds = await Promise.all([audience(context), audience(context)]);
  for (const { company, news } of worlds) {
    const due = { 'start-date': minutes(-1), 'due-date': minutes(5) };
    await post(
      company,
      ORDERS,
      Array.from({ length: 30 }, (_, position) => order(`${position}`, due)),
    );
    await news();
  }
  wind(6 * 60_000);
  await sweepAtOnce(4);
  for (const { company, changes } of worlds) {
    await settled();
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
