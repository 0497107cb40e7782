import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { eventsOf } from '../../messaging/events/ledger.ts';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
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

const COUNTERS = '/api/machine-counters';

const running = (machine: string, more: object = {}) =>
  production({ machine, quantity: undefined, 'end-time': undefined, ...more });

const counterOf = async (company: TestCompany, code: string) =>
  (await get<{ counter: number }>(company, `/api/machines/${code}`)).counter;

const made = async (company: TestCompany, id: number) => {
  const { quantity, 'produced-waste': waste } = await get<Production>(company, `${PRODUCTIONS}/${id}`);
  return [quantity, ...waste.map((one) => one.quantity)];
};

test('counters of many machines are reported at once, of one order too', async () => {
  const company = await tableMaker();
  const [saw, press] = await send<readonly Production[]>(company, 'POST', PRODUCTIONS, [
    running('SAW'),
    running('PRESS'),
  ]);
  await send(company, 'POST', '/api/machines', { code: 'IDLE', name: 'Idle' });
  const body = [
    { machine: 'SAW', count: 2, waste: [{ code: 'BENT', quantity: 1 }] },
    { machine: 'PRESS', count: 3, parameters: [{ code: 'heat', value: 80 }] },
    { machine: 'IDLE', count: 9 },
    { machine: 'SAW', count: 4, waste: [{ code: 'BENT', quantity: 1 }] },
  ];
  const answer = await company.call({ method: 'POST', path: COUNTERS, body });
  const counters = body.map(({ machine, count }) => ({ machine, counter: count }));
  assert.deepEqual([answer.status, answer.body], [200, counters]);
  assert.deepEqual(
    [await made(company, saw?.id ?? 0), await made(company, press?.id ?? 0), await counterOf(company, 'IDLE')],
    [[4, 1], [3], 9],
  );
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 7);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [7, -32]);
  const events = (await eventsOf(company)).length;
  assert.equal((await company.call({ method: 'POST', path: COUNTERS, body: body.slice(1) })).status, 200);
  await untilSettled();
  assert.equal((await eventsOf(company)).length, events, 'sent again it changes nothing');
  const single = await company.call({ method: 'POST', path: COUNTERS, body: { machine: 'IDLE', count: 10 } });
  assert.deepEqual([single.status, single.body], [200, { machine: 'IDLE', counter: 10 }]);
});

test('an array with anything wrong names all of it and moves no counter', async () => {
  const company = await tableMaker();
  await send(company, 'POST', COUNTERS, [
    { machine: 'SAW', count: 5, waste: [{ code: 'BENT', quantity: 2 }] },
    { machine: 'PRESS', count: 5 },
  ]);
  const refused = (body: object) => refusedPointers(company, 'POST', COUNTERS, body);
  const fine = { machine: 'PRESS', count: 8 };
  assert.deepEqual(await refused([fine, { machine: 'none', count: 1 }, { count: 1 }]), ['/2/machine']);
  assert.deepEqual(await refused([fine, { machine: 'none', count: 1 }, { machine: 'gone', count: 1 }]), [
    '/1/machine',
    '/2/machine',
  ]);
  const wasted = { machine: 'SAW', count: 6, waste: [{ code: 'none', quantity: 1 }] };
  assert.deepEqual(await refused([wasted, { machine: 'none', count: 1 }]), ['/1/machine', '/0/waste/0/code']);
  assert.deepEqual(
    await refused([
      fine,
      { machine: 'SAW', count: 4, waste: [{ code: 'BENT', quantity: 1 }] },
      { ...fine, count: 7 },
      { machine: 'SAW', count: 6, waste: [{ code: 'none', quantity: 1 }] },
    ]),
    ['/3/waste/0/code', '/1/count', '/1/waste/0/quantity', '/2/count'],
  );
  const low = [{ machine: 'none', count: 1 }, { machine: 'SAW', count: 4 }, wasted];
  assert.deepEqual(await refused(low), ['/0/machine', '/2/waste/0/code', '/1/count']);
  await send(company, 'POST', PRODUCTIONS, running('SAW'));
  const much = [{ machine: 'SAW', count: 2_000_000_000 }, fine, { ...fine, count: 7 }];
  assert.deepEqual(await refused(much), ['/0/count', '/2/count']);
  assert.deepEqual([await counterOf(company, 'SAW'), await counterOf(company, 'PRESS')], [5, 5]);
  const twice = [
    { machine: 'SAW', count: 0, reset: true },
    { machine: 'SAW', count: 1 },
  ];
  assert.deepEqual(await send(company, 'POST', COUNTERS, twice), [
    { machine: 'SAW', counter: 0 },
    { machine: 'SAW', counter: 1 },
  ]);
});

test('reports of one order are one change of it, and each one of its machine and its production', async () => {
  const company = await tableMaker();
  await send(company, 'POST', PRODUCTIONS, [running('SAW'), running('PRESS')]);
  await untilSettled();
  const before = (await eventsOf(company)).length;
  await send(company, 'POST', COUNTERS, [
    { machine: 'SAW', count: 2 },
    { machine: 'PRESS', count: 3 },
    { machine: 'SAW', count: 4 },
  ]);
  await untilSettled();
  const types = (await eventsOf(company)).slice(before).map(({ type }) => type);
  const times = (wanted: string) => types.filter((type) => type === wanted).length;
  // The second report of the saw is planned on the first.
  assert.deepEqual(
    ['machines', 'productions', 'production-orders'].map((name) => times(`${name}.updated`)),
    [3, 3, 2],
  );
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 7);
});

test('counts for one order at the same moment, and an array that comes again, are each there once', async () => {
  const company = await tableMaker();
  const codes = ['SAW', 'PRESS', 'DRILL', 'OVEN'];
  await send(
    company,
    'POST',
    '/api/machines',
    codes.slice(2).map((code) => ({ code, name: code })),
  );
  const productions = await send<readonly Production[]>(
    company,
    'POST',
    PRODUCTIONS,
    codes.map((code) => running(code)),
  );
  const hall = codes.slice(0, 3).map((machine, position) => ({ machine, count: 10 + position }));
  const headers = { 'idempotency-key': 'hall' };
  const requests = [
    ...Array.from({ length: 3 }, () => ({ method: 'POST' as const, path: COUNTERS, body: hall, headers })),
    ...[1, 2, 3].map((count) => ({ method: 'POST' as const, path: '/api/machines/OVEN/counter', body: { count } })),
  ];
  const answers = await Promise.all(requests.map((request) => company.call(request)));
  for (const answer of answers.slice(0, 3)) {
    assert.deepEqual(
      [answer.status, answer.body],
      [200, hall.map(({ machine, count }) => ({ machine, counter: count }))],
    );
  }
  await company.call({ method: 'POST', path: '/api/machines/OVEN/counter', body: { count: 4 } });
  const quantities = await Promise.all(productions.map(({ id }) => made(company, id)));
  assert.deepEqual(quantities, [[10], [11], [12], [4]]);
  assert.equal((await orderOf(company)).products[0]?.['quantity-produced'], 37);
  assert.deepEqual(await stocks(company, 'table', 'leg'), [37, -4 * 37]);
});

const reported = fc.record({ machine: fc.constantFrom('SAW', 'PRESS'), good: fc.nat(5), bent: fc.nat(2) });

test('whatever a hall reports together, it is as if each machine had reported by itself', async () => {
  const property = fc.asyncProperty(fc.array(reported, { minLength: 1, maxLength: 8 }), async (steps) => {
    const totals = new Map<string, { good: number; bent: number }>();
    const reports = steps.map(({ machine, good, bent }) => {
      const before = totals.get(machine) ?? { good: 0, bent: 0 };
      const now = { good: before.good + good, bent: before.bent + bent };
      totals.set(machine, now);
      return { machine, count: now.good, waste: [{ code: 'BENT', quantity: now.bent }] };
    });
    const halls = await Promise.all([tableMaker(), tableMaker()]);
    for (const hall of halls) {
      await send(hall, 'POST', PRODUCTIONS, [running('SAW'), running('PRESS', { 'production-order': undefined })]);
    }
    const [together, apart] = halls;
    await send(together, 'POST', COUNTERS, reports);
    for (const { machine, ...body } of reports) await send(apart, 'POST', `/api/machines/${machine}/counter`, body);
    const [one, other] = await Promise.all(halls.map(stateOf));
    assert.deepEqual(one, other);
  });
  await fc.assert(property, { numRuns: 5 });
});

/** Counters, what was made, the order's progress and the stock of a hall. */
async function stateOf(hall: TestCompany & { readonly order: number }) {
  const productions = await get<readonly { readonly id: number }[]>(hall, PRODUCTIONS);
  return {
    counters: [await counterOf(hall, 'SAW'), await counterOf(hall, 'PRESS')],
    made: await Promise.all(productions.map(({ id }) => made(hall, id))),
    order: (await orderOf(hall)).products[0]?.['quantity-produced'],
    stock: await stocks(hall, 'table', 'leg', 'screw'),
  };
}
