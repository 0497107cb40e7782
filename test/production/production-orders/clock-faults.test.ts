import assert from 'node:assert/strict';
import { test } from 'vitest';
import { ProductionOrders } from '../../../functions/production/production-orders/entity.ts';
import { handler } from '../../../functions/production/watch-orders/index.ts';
import { type Item, padId } from '../../../shared/db/entity.ts';
import { useOwnFactory } from '../../support/factory.ts';
import { interrupt, loseAnswers, type Picks } from '../../support/interrupt.ts';
import { injectFault, meter, transactionConflictError } from '../../support/meter.ts';
import {
  lateOrder,
  minutesFromNow,
  NO_NOTICES,
  notice,
  openAudience,
  places,
  plannedOrder,
  stopTime,
  sweep,
  windClock,
} from './timekeeping.ts';
import { ORDERS, put } from './workshop.ts';

useOwnFactory({ rateLimitPerMinute: 0 });

const isTransaction: Picks = (command) => command === 'TransactWriteItems';

test('a run that dies at any of its calls is made good by the next, without a second event', async (context) => {
  const world = await lateOrder(context);
  const { commands } = await meter(async () => {
    const stop = injectFault((command) =>
      command === 'TransactWriteItems' ? new Error('The process died here.') : undefined,
    );
    await assert.rejects(handler);
    stop();
  });
  for (const command of new Set(commands)) {
    const stop = injectFault((called) => (called === command ? new Error('The process died here.') : undefined));
    await assert.rejects(handler, command);
    stop();
    assert.deepEqual(await world.news(), NO_NOTICES, command);
  }
  assert.deepEqual(new Set(commands), new Set(['Query', 'BatchGetItem', 'TransactWriteItems']));
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('a write whose answer is lost makes one event', async (context) => {
  const world = await lateOrder(context);
  const stop = loseAnswers(isTransaction);
  await sweep();
  stop();
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('an order another transaction holds is left for the next run', async (context) => {
  const world = await lateOrder(context);
  const stop = injectFault((command) => (command === 'TransactWriteItems' ? transactionConflictError(2) : undefined));
  await handler();
  stop();
  assert.deepEqual(await world.news(), NO_NOTICES);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('a request that changes the order between reading and writing wins, and publishes what the clock would have', async (context) => {
  const world = await lateOrder(context);
  interrupt(isTransaction, () => put(world.company, world.id, { description: 'faster' }));
  await handler();
  assert.deepEqual(await world.news(), notice('delayed'));
  await sweep();
  assert.deepEqual(await world.news(), NO_NOTICES);
});

test('an order that is moved or deleted between reading and writing is not published as delayed', async (context) => {
  const world = await lateOrder(context);
  const { company, id } = world;
  const other = await plannedOrder(world, 'B', { 'start-date': minutesFromNow(-2), 'due-date': minutesFromNow(1) });
  interrupt(isTransaction, () => put(company, id, { 'due-date': minutesFromNow(20) }));
  await handler();
  assert.deepEqual(await world.news(), notice('onschedule'));
  windClock(2 * 60_000);
  interrupt(isTransaction, () => company.call({ method: 'DELETE', path: `${ORDERS}/${other.id}` }));
  await handler();
  assert.deepEqual(
    (await world.calls()).map(({ topic }) => topic),
    ['delete'],
  );
});

test('a request that began before the due date and lost against the clock does not turn back the published status', async (context) => {
  stopTime();
  const world = await openAudience(context);
  const { id } = await plannedOrder(world, 'A', { 'start-date': minutesFromNow(-1) });
  interrupt(
    (command, { Item }) =>
      command === 'PutItem' && (Item as Partial<Item> | undefined)?.entity === ProductionOrders.name,
    async () => {
      windClock(21 * 60_000);
      await handler();
    },
  );
  await put(world.company, id, { description: 'slow' });
  const { calls } = await world.news();
  assert.deepEqual(calls, ['update delayed', 'update delayed'], 'the notice, and the description');
  await sweep();
  assert.deepEqual(await world.news(), NO_NOTICES);
});

test('an order that cannot be written stops no other, and the run says so', async (context) => {
  const world = await lateOrder(context);
  await plannedOrder(world, 'B', { 'start-date': minutesFromNow(-2), 'due-date': minutesFromNow(1) });
  windClock(2 * 60_000);
  const stop = injectFault((command, input) =>
    command === 'TransactWriteItems' && JSON.stringify(input).includes(`"${padId(world.id)}"`)
      ? new Error('no such luck')
      : undefined,
  );
  await assert.rejects(handler, /1 production-orders could not be renewed/);
  stop();
  assert.deepEqual((await world.news()).calls, ['update delayed']);
  await sweep();
  assert.deepEqual((await world.news()).calls, ['update delayed']);
});

test('a shard that cannot be read does not keep the others from being published', async (context) => {
  const world = await lateOrder(context);
  const [own] = (await places()).filter(({ company }) => company === world.company.id);
  const stop = injectFault((command, { ExpressionAttributeValues }) => {
    const { ':pk': pk } = (ExpressionAttributeValues ?? {}) as { ':pk'?: unknown };
    const waits = command === 'Query' && JSON.stringify(pk)?.includes('~clock#');
    return waits && !JSON.stringify(pk).includes(`${own?.pk}"`) ? new Error('out of reach') : undefined;
  });
  await assert.rejects(handler, AggregateError);
  stop();
  assert.deepEqual(await world.news(), notice('delayed'));
});
