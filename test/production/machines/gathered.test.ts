import assert from 'node:assert/strict';
import fc from 'fast-check';
import { onTestFinished, test, vi } from 'vitest';
import { bookingDue } from '../../../functions/production/model/booking-window.ts';
import { stopDate } from '../../support/clock.ts';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { injectFault } from '../../support/meter.ts';
import {
  get,
  orderOf,
  PRODUCTIONS,
  type Production,
  production,
  send,
  stocks,
  tableMaker,
} from '../productions/floor.ts';

useFactory({ rateLimitPerMinute: 0 });

const WINDOW_SECONDS = 60;
const NOON = '2026-11-24T12:00:00.000Z';
/** What waits for the end of a window beside the first comes so much later. */
const FOLLOWING_SECONDS = 10;
/** SQS counts whole seconds. */
const ROUNDING_SECONDS = 1;

/** Has the deployment gather what machines count for a minute, and stands at noon. */
function gather(): void {
  process.env.BOOKING_WINDOW_SECONDS = String(WINDOW_SECONDS);
  onTestFinished(() => {
    process.env.BOOKING_WINDOW_SECONDS = '0';
  });
  stopDate(new Date(NOON));
}

/** A company in which a production runs on the saw, and stands at the beginning of a window of it. */
async function sawing(more: object = {}) {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, running(more));
  await untilSettled();
  await windTo(windowEnd(id));
  return { company, id, end: windowEnd(id) };
}

const running = (more: object = {}) =>
  production({ machine: 'SAW', quantity: undefined, 'end-time': undefined, ...more });

/** When the window of a production ends in which the clock stands. */
const windowEnd = (id: number) =>
  Date.parse(bookingDue(id, new Date().toISOString(), { allowNegativeStock: true }) as string);

const wind = (seconds: number) => windTo(Date.now() + seconds * 1_000);

/** Once what is told has been queued: how long a message waits there is counted from when it is sent. */
async function windTo(time: number): Promise<void> {
  await untilSettled();
  vi.setSystemTime(time);
}

const count = (company: TestCompany, total: number, more: object = {}) =>
  send<number>(company, 'POST', '/api/machines/SAW/counter', { count: total, ...more });

type Puts = readonly { readonly Put?: { readonly Item: { readonly entity?: { readonly S: string } } } }[];

/** Counts the transactions that write movements from now on. */
function countedBookings(): () => number {
  let bookings = 0;
  const stop = injectFault((command, { TransactItems }) => {
    if (command !== 'TransactWriteItems') return undefined;
    if ((TransactItems as Puts).some(({ Put }) => Put?.Item.entity?.S === 'inventory-movements')) bookings += 1;
    return undefined;
  });
  onTestFinished(stop);
  return () => bookings;
}

test('the counts of a window are booked once, at its end; the order and the production have each at once', async () => {
  gather();
  const { company, id, end } = await sawing();
  const bookings = countedBookings();
  for (const total of [1, 2, 3, 4, 5, 6]) {
    await count(company, total);
    assert.deepEqual(await stocks(company, 'table', 'leg'), [0, 0]);
    await wind(9);
  }
  assert.equal((await get<Production>(company, `${PRODUCTIONS}/${id}`)).quantity, 6);
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 6);
  await windTo(end + ROUNDING_SECONDS * 1_000);
  assert.deepEqual(await stocks(company, 'table', 'leg', 'board'), [6, -24, -12]);
  await wind(FOLLOWING_SECONDS);
  await untilSettled();
  assert.equal(bookings(), 1);
  await count(company, 7);
  assert.deepEqual(await stocks(company, 'table'), [6]);
  await wind(WINDOW_SECONDS);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [7, -28]);
  assert.equal(bookings(), 2);
});

test('a count that is committed only when its window was booked is booked by its own message', async () => {
  gather();
  const { company, end } = await sawing();
  await count(company, 1);
  await windTo(end + ROUNDING_SECONDS * 1_000);
  assert.deepEqual(await stocks(company, 'table'), [1]);
  // Its clock says that the window has not ended yet.
  await windTo(end - 1);
  await count(company, 5);
  assert.deepEqual(await stocks(company, 'table'), [1]);
  await windTo(end + (FOLLOWING_SECONDS + ROUNDING_SECONDS) * 1_000);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [5, -20]);
});

test('what ends, corrects or deletes a production is booked at once, with all that was counted before', async () => {
  gather();
  const { company, id } = await sawing();
  await send(company, 'POST', PRODUCTIONS, production({ quantity: 2 }));
  assert.deepEqual(await stocks(company, 'table'), [2], 'a production that is posted');
  await count(company, 3);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { quantity: 4 });
  assert.deepEqual(await stocks(company, 'table', 'leg'), [6, -24], 'one that is corrected while it runs');
  await wind(10);
  await count(company, 8);
  assert.deepEqual(await stocks(company, 'table'), [6]);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { 'end-time': '2026-11-24T12:10:00Z' });
  assert.deepEqual(await stocks(company, 'table', 'leg'), [11, -44], 'one that ends');
  const another = await send(company, 'POST', PRODUCTIONS, running());
  await count(company, 9);
  await send(company, 'DELETE', `${PRODUCTIONS}/${another.id}`);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [11, -44], 'one that is deleted');
  await wind(WINDOW_SECONDS + FOLLOWING_SECONDS + ROUNDING_SECONDS);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [11, -44]);
});

test('a company that forbids stock below zero has each count booked at once', async () => {
  gather();
  const company = await tableMaker();
  const parts = ['leg', 'board', 'screw'].map((code) => ({ 'product-code': code, type: 'in', quantity: 100 }));
  await send(company, 'POST', '/api/inventory-movements', parts);
  await send(company, 'PUT', '/api/company', { 'allow-negative-stock': false });
  await send(company, 'POST', PRODUCTIONS, running());
  await count(company, 2);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [2, 92]);
});

test('without a window each count is booked at once', async () => {
  const company = await tableMaker();
  await send(company, 'POST', PRODUCTIONS, running());
  await count(company, 1);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [1, -4]);
  await count(company, 2);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [2, -8]);
});

test('a product is not deleted while counts of it are gathered', async () => {
  gather();
  const company = await tableMaker();
  await send(company, 'POST', '/api/products', { code: 'pin', name: 'Pin' });
  const alone = running({ 'production-order': null, operation: { product: 'pin' } });
  const { id } = await send(company, 'POST', PRODUCTIONS, alone);
  // Its own booking would take the count along.
  await untilSettled();
  await count(company, 1);
  await untilSettled();
  const { status, text } = await company.call({ method: 'DELETE', path: '/api/products/pin' });
  assert.deepEqual(
    [status, /Production (\d+) of the product is still to be booked/.exec(text)?.[1]],
    [400, String(id)],
  );
});

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ good: fc.nat(3), bent: fc.nat(2) }) },
    { weight: 4, arbitrary: fc.record({ seconds: fc.integer({ min: -5, max: 40 }) }) },
    { weight: 1, arbitrary: fc.record({ quantity: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.constant({ isEnd: true }) },
  ),
  { minLength: 5, maxLength: 20 },
);

test('whatever is counted, corrected and ended, however clocks differ, stock is in the end what the productions made', async () => {
  gather();
  const property = fc.asyncProperty(steps, async (all) => {
    const company = await tableMaker();
    let { id } = await send(company, 'POST', PRODUCTIONS, running());
    const total = { good: 0, bent: 0 };
    for (const step of all) {
      if ('seconds' in step) await wind(step.seconds);
      else if ('good' in step) {
        total.good += step.good;
        total.bent += step.bent;
        await count(company, total.good, { waste: [{ code: 'BENT', quantity: total.bent }] });
      } else if ('quantity' in step) await send(company, 'PUT', `${PRODUCTIONS}/${id}`, step);
      else {
        await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { 'end-time': '2026-12-24T12:00:00Z' });
        ({ id } = await send(company, 'POST', PRODUCTIONS, running()));
      }
    }
    await wind(2 * (WINDOW_SECONDS + FOLLOWING_SECONDS));
    const made = await get<readonly Production[]>(company, PRODUCTIONS);
    const good = made.reduce((sum, one) => sum + one.quantity, 0);
    const bent = made.flatMap((one) => one['produced-waste']).reduce((sum, one) => sum + one.quantity, 0);
    assert.deepEqual(await stocks(company, 'table', 'leg', 'board'), [
      good,
      0 - 4 * (good + bent),
      0 - 2 * (good + bent),
    ]);
  });
  await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 5) });
});

test('windows of productions end evenly over the time of one, each where it ended before', () => {
  gather();
  const ends = Array.from({ length: 600 }, (_, id) => windowEnd(id + 1));
  for (const end of ends) assert.ok(end > Date.parse(NOON) && end <= Date.parse(NOON) + WINDOW_SECONDS * 1_000);
  const bySecond = Map.groupBy(ends, (end) => Math.floor(end / 1_000));
  assert.ok(Math.max(...[...bySecond.values()].map(({ length }) => length)) <= 12, 'ten a second are even');
  vi.setSystemTime(Date.now() + WINDOW_SECONDS * 1_000);
  assert.deepEqual(
    ends.map((end) => end + WINDOW_SECONDS * 1_000),
    ends.map((_, position) => windowEnd(position + 1)),
  );
});
