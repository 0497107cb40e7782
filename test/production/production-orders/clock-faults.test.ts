import assert from 'node:assert/strict';
import { test } from 'vitest';
import { ProductionOrders } from '../../../functions/production/production-orders/entity.ts';
import { handler } from '../../../functions/production/watch-orders/index.ts';
import { type Item, padId } from '../../../shared/db/entity.ts';
import { useFactory } from '../../support/factory.ts';
import { interrupt, loseAnswers, type Picks } from '../../support/interrupt.ts';
import { inject, meter, transactionConflict } from '../../support/meter.ts';
import { audience, late, minutes, NOTHING, notice, places, planned, stopTime, sweep, wind } from './timekeeping.ts';
import { ORDERS, put } from './workshop.ts';

useFactory({ rateLimitPerMinute: 0 });

const isTransaction: Picks = (command) => command === 'TransactWriteItems';

test('a run that dies at any of its calls is made good by the next, without telling twice', async (context) => {
  const world = await late(context);
  const { commands } = await meter(async () => {
    const stop = inject((command) =>
      command === 'TransactWriteItems' ? new Error('The process died here.') : undefined,
    );
    await assert.rejects(handler);
    stop();
  });
  for (const command of new Set(commands)) {
    const stop = inject((called) => (called === command ? new Error('The process died here.') : undefined));
    await assert.rejects(handler, command);
    stop();
    assert.deepEqual(await world.news(), NOTHING, command);
  }
  assert.deepEqual(new Set(commands), new Set(['Query', 'BatchGetItem', 'TransactWriteItems']));
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('a write whose answer is lost is told once', async (context) => {
  const world = await late(context);
  const stop = loseAnswers(isTransaction);
  await sweep();
  stop();
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('an order another transaction holds is left for the next run', async (context) => {
  const world = await late(context);
  const stop = inject((command) => (command === 'TransactWriteItems' ? transactionConflict(2) : undefined));
  await handler();
  stop();
  assert.deepEqual(await world.news(), NOTHING);
  await sweep();
  assert.deepEqual(await world.news(), notice('delayed'));
});

test('a request that changes the order between reading and writing wins, and tells what the clock would have', async (context) => {
  const world = await late(context);
  interrupt(isTransaction, () => put(world.company, world.id, { description: 'faster' }));
  await handler();
  assert.deepEqual(await world.news(), notice('delayed'));
  await sweep();
  assert.deepEqual(await world.news(), NOTHING);
});

test('an order that is moved or deleted between reading and writing is not told as delayed', async (context) => {
  const world = await late(context);
  const { company, id } = world;
  const other = await planned(world, 'B', { 'start-date': minutes(-2), 'due-date': minutes(1) });
  interrupt(isTransaction, () => put(company, id, { 'due-date': minutes(20) }));
  await handler();
  assert.deepEqual(await world.news(), notice('onschedule'));
  wind(2 * 60_000);
  interrupt(isTransaction, () => company.call({ method: 'DELETE', path: `${ORDERS}/${other.id}` }));
  await handler();
  assert.deepEqual(
    (await world.calls()).map(({ topic }) => topic),
    ['delete'],
  );
});

test('a request that began before the due date and lost against the clock does not turn back what was told', async (context) => {
  stopTime();
  const world = await audience(context);
  const { id } = await planned(world, 'A', { 'start-date': minutes(-1) });
  interrupt(
    (command, { Item }) =>
      command === 'PutItem' && (Item as Partial<Item> | undefined)?.entity === ProductionOrders.name,
    async () => {
      wind(21 * 60_000);
      await handler();
    },
  );
  await put(world.company, id, { description: 'slow' });
  const { calls } = await world.news();
  assert.deepEqual(calls, ['update delayed', 'update delayed'], 'the notice, and the description');
  await sweep();
  assert.deepEqual(await world.news(), NOTHING);
});

test('an order that cannot be written stops no other, and the run says so', async (context) => {
  const world = await late(context);
  await planned(world, 'B', { 'start-date': minutes(-2), 'due-date': minutes(1) });
  wind(2 * 60_000);
  const stop = inject((command, input) =>
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

test('a shard that cannot be read does not keep the others from being told', async (context) => {
  const world = await late(context);
  const [own] = (await places()).filter(({ company }) => company === world.company.id);
  const stop = inject((command, { ExpressionAttributeValues }) => {
    const { ':pk': pk } = (ExpressionAttributeValues ?? {}) as { ':pk'?: unknown };
    const waits = command === 'Query' && JSON.stringify(pk)?.includes('~clock#');
    return waits && !JSON.stringify(pk).includes(`${own?.pk}"`) ? new Error('out of reach') : undefined;
  });
  await assert.rejects(handler, AggregateError);
  stop();
  assert.deepEqual(await world.news(), notice('delayed'));
});
