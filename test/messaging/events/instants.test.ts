import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { type TestContext, test, vi } from 'vitest';
import { TOPICS } from '../../../functions/messaging/webhooks/schema.ts';
import { ORDERS, type Order, order, post, put, workshop } from '../../production/production-orders/workshop.ts';
import { stopDate } from '../../support/clock.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { type Receiver, receiver } from '../../support/receiver.ts';
import { sent } from '../../support/sent.ts';
import { type EventJson, eventsOf } from './ledger.ts';

useFactory({ rateLimitPerMinute: 0 });

type Told = { readonly topic: string; readonly sequence: number; readonly time: number };

/** What an endpoint was told while `work` ran, in the order of the ledger. */
async function toldDuring(
  test: TestContext,
  company: TestCompany,
  topics: readonly string[],
  work: () => Promise<unknown>,
): Promise<readonly Told[]> {
  const endpoint = await receiver(test);
  await post(company, '/api/webhooks', { url: endpoint.url, topics });
  await work();
  await untilSettled();
  return endpoint.calls
    .map(({ headers }) => ({
      topic: String(headers['x-prodsmart-topic']),
      sequence: Number(headers['x-shopfloor-sequence']),
      time: Date.parse(String(headers['x-prodsmart-triggered-at'])),
    }))
    .toSorted((a, b) => a.sequence - b.sequence);
}

test('creation, change and deletion in a row are told each with an instant of its own, the same by webhook and ledger', async (context) => {
  const company = await workshop();
  let deletion = 0;
  const told = await toldDuring(context, company, ['lot_created', 'lot_updated', 'lot_deleted'], async () => {
    const lot = { code: 'L1', product: 'P1' };
    const { id } = await post<{ id: number }>(company, '/api/lots', lot);
    await sent(company, 'PUT', `/api/lots/${id}`, { 'supplier-lot': 'S1' });
    deletion = Date.now();
    await sent(company, 'DELETE', `/api/lots/${id}`);
  });
  assert.deepEqual(
    told.map(({ topic }) => topic),
    ['lot_created', 'lot_updated', 'lot_deleted'],
  );
  const [created, updated, deleted] = told.map(({ time }) => time) as [number, number, number];
  assert.ok(created < updated && updated < deleted, `${[created, updated, deleted]}`);
  assert.ok(deleted >= deletion, 'a deletion is not dated before its request');
  const events = (await eventsOf(company)).filter(({ entity }) => entity === 'lots');
  assert.deepEqual(
    events.map(({ at }) => Date.parse(at)),
    [created, updated, deleted],
  );
});

/** Orders A to D, a channel, and what `work` made of them in the order the channel shows. */
async function shownAfter(work: (company: TestCompany, ids: Readonly<Record<string, number>>) => Promise<void>) {
  const company = await workshop();
  await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  const ids: Record<string, number> = {};
  for (const code of ['A', 'B', 'C', 'D']) {
    ids[code] = (await post<Order>(company, ORDERS, order(code))).id;
    await setTimeout(30);
  }
  await work(company, ids);
  await untilSettled();
  const { body } = await company.call<readonly Order[]>({ path: '/api/changes/erp' });
  return body.map(({ code }) => code);
}

test('a deleted entity stands in a channel after what was changed before it, and before what was changed after it', async () => {
  const deletedLast = await shownAfter(async (company, { A = 0, D }) => {
    for (const description of ['1', '2', '3']) await put(company, A, { description });
    await sent(company, 'DELETE', `${ORDERS}/${D}`);
  });
  assert.deepEqual(deletedLast, ['B', 'C', 'A', 'D']);
  const deletedFirst = await shownAfter(async (company, { A = 0, D }) => {
    await sent(company, 'DELETE', `${ORDERS}/${D}`);
    await put(company, A, { description: '1' });
  });
  assert.deepEqual(deletedFirst, ['B', 'C', 'D', 'A']);
});

/** What is done next to one entity: it is changed, or comes or goes; and how far the clock goes meanwhile. */
type Step = { readonly gone: boolean; readonly milliseconds: number };

const steps = fc.array(fc.record({ gone: fc.boolean(), milliseconds: fc.constantFrom(0, 0, 0, 1, 700, -1, -700) }), {
  minLength: 2,
  maxLength: 8,
});

/** Creates, changes, removes and creates again what is addressed by `key`, while the clock does what it will. */
async function live(company: TestCompany, path: string, key: 'code' | 'id', all: readonly Step[], made: object) {
  let there: string | number | undefined;
  for (const [position, { gone, milliseconds }] of all.entries()) {
    if (there === undefined) there = (await sent<Record<string, string | number>>(company, 'POST', path, made))[key];
    else if (gone) {
      await sent(company, 'DELETE', `${path}/${there}`);
      there = undefined;
    } else
      await sent(company, 'PUT', `${path}/${there}`, { name: `step ${position}`, description: `step ${position}` });
    vi.setSystemTime(Date.now() + milliseconds);
  }
}

/** Counts the stock of a product: movements do not wait for one another, and each is dated by its own request. */
async function count(company: TestCompany, product: string, all: readonly Step[]): Promise<void> {
  for (const [position, { milliseconds }] of all.entries()) {
    vi.setSystemTime(Date.now() + milliseconds);
    await sent(company, 'POST', '/api/stock', { 'product-code': product, stock: position + 1 });
  }
}

/** The events of each entity under each key, in the order of the ledger, are dated each later than the one before. */
function assertRising(events: readonly EventJson[]): void {
  for (const [name, own] of Map.groupBy(events, ({ entity, key }) => `${entity} ${key}`)) {
    const times = own.map(({ at }) => Date.parse(at));
    assert.deepEqual(
      times,
      [...new Set(times)].toSorted((a, b) => a - b),
      name,
    );
  }
}

/** Each event is told to the path under each of its topics, with the instant it has in the ledger. */
async function assertToldAlike({ calls }: Receiver, path: string, events: readonly EventJson[]): Promise<void> {
  const told = events.flatMap(({ topics, id, at }) => topics.map(() => `${id} ${at}`));
  const named = () =>
    calls
      .filter((call) => call.path === path)
      .map(({ headers }) => `${headers['x-shopfloor-event-id']} ${headers['x-prodsmart-triggered-at']}`);
  await vi.waitFor(() => assert.deepEqual(named().toSorted(), told.toSorted()), 20_000);
}

/** What a channel shows stands in the order of the instants that the ledger has. */
async function assertShownInOrder(company: TestCompany, name: string, at: ReadonlyMap<string, string>) {
  const { headers } = await company.call({ path: `/api/changes/${name}` });
  const shown = headers['x-event-ids']?.split(',').map((id) => at.get(id) ?? 'not in the ledger') ?? [];
  assert.deepEqual(shown, shown.toSorted());
  assert.ok(!shown.includes('not in the ledger'));
}

test('whatever is done to an entity, and whatever the clock says, its instants rise, and webhook, ledger and channel have the same', async (t) => {
  const endpoint = await receiver(t);
  stopDate(Date.now());
  await fc.assert(
    fc.asyncProperty(steps, steps, async (orders, products) => {
      const company = await newCompany();
      await post(company, '/api/webhooks', { url: `${endpoint.url}/${company.id}`, topics: TOPICS });
      for (const type of ['PRODUCTION_ORDER', 'PRODUCT', 'STOCK'])
        await post(company, '/api/channels', { name: type, type });
      await post(company, '/api/products', { code: 'productExample', name: 'P' });
      const lines = [{ product: 'productExample', 'quantity-ordered': 1 }];
      await live(company, ORDERS, 'id', orders, order('O', { products: lines }));
      await live(company, '/api/products', 'code', products, { code: 'X', name: 'X' });
      await count(company, 'productExample', products);
      // A call is not made before its instant.
      vi.setSystemTime(Date.now() + 60_000);
      const events = await eventsOf(company);
      assertRising(events);
      const at = new Map(events.map((event) => [event.id, event.at]));
      await assertToldAlike(endpoint, `/${company.id}`, events);
      for (const type of ['PRODUCTION_ORDER', 'PRODUCT', 'STOCK']) await assertShownInOrder(company, type, at);
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 300_000);
