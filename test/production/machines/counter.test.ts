import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { eventsOf } from '../../messaging/events/ledger.ts';
import { call, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { sample } from '../../support/samples.ts';
import {
  get,
  orderOf,
  PRODUCTIONS,
  type Production,
  production,
  refusedPointers,
  send,
  stocks,
  tableMaker,
} from '../productions/floor.ts';

useFactory({ rateLimitPerMinute: 0 });

const SAW = '/api/machines/SAW/counter';

/** A production that runs on the saw. */
const running = (more: object = {}) =>
  production({ machine: 'SAW', quantity: undefined, 'end-time': undefined, ...more });

const report = (company: TestCompany, body: object) => send<number>(company, 'POST', SAW, body);

test('the printed request moves the counter, and is answered with its bare value', async () => {
  const company = await tableMaker();
  await send(company, 'POST', '/api/waste-types', { code: 'Waste1', description: 'Waste' });
  const { id } = await send(company, 'POST', PRODUCTIONS, running());
  const body = sample('machines/counter.request');
  const answer = await company.call({ method: 'POST', path: SAW, body });
  assert.deepEqual([answer.status, answer.text], [200, '500']);
  const made = await get<Production>(company, `${PRODUCTIONS}/${id}`);
  assert.deepEqual(
    [made.quantity, made['produced-waste'].map(({ quantity, waste }) => [waste.code, quantity]), made.parameters],
    [500, [['Waste1', 20]], sample<{ parameters: unknown }>('machines/counter.request').parameters],
  );
  assert.equal((await get<{ counter: number }>(company, '/api/machines/SAW')).counter, 500);
});

test('a machine reports with API key and secret, and only to its own company', async () => {
  const company = await tableMaker();
  const { key, secret } = company;
  const answer = await call({ method: 'POST', path: SAW, basic: { key, secret }, body: { count: 1 } });
  assert.deepEqual([answer.status, answer.text], [200, '1']);
  const other = await tableMaker();
  assert.equal((await get<{ counter: number }>(other, '/api/machines/SAW')).counter, 0);
  const unknown = await company.call({ method: 'POST', path: '/api/machines/none/counter', body: { count: 1 } });
  assert.equal(unknown.status, 404);
});

test('what is new goes to the production started last on the machine, to its order and to stock', async () => {
  const company = await tableMaker();
  const first = await send(company, 'POST', PRODUCTIONS, running());
  await report(company, { count: 4 });
  const second = await send(company, 'POST', PRODUCTIONS, running({ 'start-time': '2026-07-20T08:30:00Z' }));
  await send(company, 'POST', PRODUCTIONS, running({ machine: 'PRESS', 'start-time': '2026-07-20T09:00:00Z' }));
  await report(company, { count: 7, waste: [{ code: 'BENT', quantity: 1 }] });
  const quantities = await Promise.all(
    [first, second].map(({ id }) => get<Production>(company, `${PRODUCTIONS}/${id}`)),
  );
  assert.deepEqual(
    quantities.map(({ quantity }) => quantity),
    [4, 3],
  );
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 7);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [7, -32]);
});

test('an equal count is a repetition, a smaller one is refused, of good units and of each kind of waste', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, running());
  const body = {
    count: 5,
    waste: [
      { code: 'BENT', quantity: 2 },
      { code: 'BROKEN', quantity: 1 },
    ],
  };
  await report(company, body);
  assert.equal(await report(company, body), 5);
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, { count: 4 }), ['/count']);
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, { ...body, waste: [{ code: 'BENT', quantity: 1 }] }), [
    '/waste/0/quantity',
  ]);
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, { count: 9, waste: [{ code: 'none', quantity: 1 }] }), [
    '/waste/0/code',
  ]);
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, { count: -1 }), ['/count']);
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, {}), ['/count']);
  const made = await get<Production>(company, `${PRODUCTIONS}/${id}`);
  assert.deepEqual([made.quantity, made['produced-waste'].map(({ quantity }) => quantity)], [5, [2, 1]]);
});

test('with nothing running only the counter moves', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ machine: 'SAW', quantity: 1 }));
  assert.equal(await report(company, { count: 12 }), 12);
  assert.equal((await get<Production>(company, `${PRODUCTIONS}/${id}`)).quantity, 1);
  await send(company, 'POST', PRODUCTIONS, running());
  assert.equal(await report(company, { count: 15 }), 15);
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 4);
});

test('counters restart with reset, as after a change of the control: nothing is counted, and it is an event', async () => {
  const company = await tableMaker();
  const { id } = await send(company, 'POST', PRODUCTIONS, running());
  await report(company, { count: 5, waste: [{ code: 'BENT', quantity: 2 }] });
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, { count: 0 }), ['/count']);
  assert.deepEqual(await refusedPointers(company, 'POST', SAW, { count: 0, reset: false }), ['/count']);
  // What the count moved is booked later, and has events of its own.
  await untilSettled();
  assert.equal(await report(company, { count: 0, reset: true }), 0);
  const afterReset = await eventsOf(company);
  assert.deepEqual(
    [afterReset.at(-1)?.type, afterReset.at(-1)?.key, afterReset.at(-1)?.data?.counter],
    ['machines.updated', 'SAW', 0],
  );
  assert.equal(await report(company, { count: 0, reset: true }), 0);
  assert.equal((await eventsOf(company)).length, afterReset.length, 'again it changes nothing');
  const made = async () => {
    const { quantity, 'produced-waste': waste } = await get<Production>(company, `${PRODUCTIONS}/${id}`);
    return [quantity, ...waste.map((one) => one.quantity)];
  };
  assert.deepEqual(await made(), [5, 2]);
  await report(company, { count: 3, waste: [{ code: 'BENT', quantity: 1 }] });
  assert.deepEqual(await made(), [8, 3], 'what is counted after it counts on');
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 8);
  assert.equal(await report(company, { count: 100, waste: [{ code: 'BENT', quantity: 7 }], reset: true }), 100);
  await report(company, { count: 101, waste: [{ code: 'BENT', quantity: 8 }] });
  assert.deepEqual(await made(), [9, 4], 'the control need not begin with 0');
});

const counted = fc.record({ good: fc.nat(5), bent: fc.nat(2), reset: fc.boolean() });

test('whatever is counted and reset, a production has all that was counted and nothing else', async () => {
  const property = fc.asyncProperty(fc.array(counted, { minLength: 1, maxLength: 8 }), async (steps) => {
    const company = await tableMaker();
    const { id } = await send(company, 'POST', PRODUCTIONS, running());
    let [count, bent, made, wasted] = [0, 0, 0, 0];
    for (const { good, bent: more, reset } of steps) {
      [count, bent] = reset ? [good, more] : [count + good, bent + more];
      if (!reset) [made, wasted] = [made + good, wasted + more];
      await report(company, { count, waste: [{ code: 'BENT', quantity: bent }], ...(reset && { reset }) });
    }
    const { quantity, 'produced-waste': waste } = await get<Production>(company, `${PRODUCTIONS}/${id}`);
    assert.deepEqual([quantity, waste[0]?.quantity ?? 0], [made, wasted]);
    assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], made);
    assert.equal((await get<{ counter: number }>(company, '/api/machines/SAW')).counter, count);
  });
  await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 10) });
});

const step = fc.record({ good: fc.nat(5), bent: fc.nat(2), repeats: fc.integer({ min: 1, max: 3 }) });

test('reports that are repeated, late, or many at once end in the same quantities', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
    const company = await tableMaker();
    const { id } = await send(company, 'POST', PRODUCTIONS, running());
    let [count, bent] = [0, 0];
    const reports = steps.flatMap(({ good, bent: more, repeats }) => {
      count += good;
      bent += more;
      return Array.from({ length: repeats }, () => ({ count, waste: [{ code: 'BENT', quantity: bent }] }));
    });
    // All at once: a report that comes after a higher one is refused, and says nothing that the higher one did not.
    const answers = await Promise.all(reports.map((body) => company.call({ method: 'POST', path: SAW, body })));
    assert.ok(
      answers.every(({ status }) => status === 200 || status === 400),
      answers.map(({ text }) => text).join(),
    );
    await report(company, { count, waste: [{ code: 'BENT', quantity: bent }] });
    const made = await get<Production>(company, `${PRODUCTIONS}/${id}`);
    assert.deepEqual([made.quantity, made['produced-waste'][0]?.quantity ?? 0], [count, bent]);
    assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], count);
    assert.deepEqual(await stocks(company, 'table', 'leg'), [count, -4 * (count + bent) + 0]);
  });
  await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 10) });
});
