import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { test } from 'vitest';
import { entityEvents } from '../../functions/events.ts';
import { copiedKinds } from '../../functions/sandbox/keep-sandboxes/copied-kinds.ts';
import { copyPage, isClosed, serviceStore } from '../../functions/sandbox/keep-sandboxes/copy.ts';
import { everyEntity } from '../../functions/sandbox/keep-sandboxes/every-entity.ts';
import { handler } from '../../functions/sandbox/keep-sandboxes/index.ts';
import type { FillState } from '../../functions/sandbox/model/fill-state.ts';
import { sandboxClient } from '../../local/table.ts';
import { properRows } from '../batteries/rows.ts';
import { changingRows, doAll } from '../scripts/company/furnished.ts';
import { rowsNaming } from '../scripts/company/raw-table.ts';
import { eventually } from '../support/eventually.ts';
import { call, newCompany, type TestCompany, theFactory, untilSettled, useOwnFactory } from '../support/factory.ts';
import { interrupt, loseAnswers, type Picks } from '../support/interrupt.ts';
import { walk } from '../support/walk.ts';
import { begun, filled, MASTER_DATA, make, opened, seen } from './sandbox.ts';

// What breaks off comes again soon.
useOwnFactory({ rateLimitPerMinute: 0, visibilitySeconds: 1 });

const LONG = { timeout: 300_000 };

/** The call of this number, from 1 on, that reads or writes the first sandbox of a company. */
function callOf(company: TestCompany, number: number): Picks {
  let left = number;
  return (command, input) => {
    if (!['TransactWriteItems', 'Query', 'BatchGetItem'].includes(command)) return false;
    if (!JSON.stringify(input).includes(`${company.id}s1r0#`)) return false;
    left -= 1;
    return left === 0;
  };
}

/** About how many such calls fill it: 15 kinds in two rounds, each looked at from both sides, and what is written. */
const CALLS = 110;

const LISTS = [
  ...['locations', 'sections', 'worker-groups', 'workers', 'downtime-types', 'waste-types', 'checklists', 'labels'],
  ...['custom-fields', 'product-families', 'machines', 'products', 'warehouses', 'suppliers', 'clients'],
];

async function contentsOf(company: TestCompany) {
  const all = LISTS.map(async (list) => [list, (await walk<object>(company, `/api/${list}`)).flat()] as const);
  return Object.fromEntries(await Promise.all(all));
}

type Change = (company: TestCompany) => Promise<unknown>;

const put =
  (path: string, body: object): Change =>
  (company) =>
    company.call({ method: 'PUT', path: `/api/${path}`, body });
const post =
  (path: string, body: object): Change =>
  (company) =>
    company.call({ method: 'POST', path: `/api/${path}`, body });
const remove =
  (path: string): Change =>
  (company) =>
    company.call({ method: 'DELETE', path: `/api/${path}` });

/** What happens in the company meanwhile: what is made names what was made right before, or is what others leave. */
const CHANGES: readonly (readonly Change[])[] = [
  [
    post('machines', { code: 'ADZE' }),
    post('products', { code: 'SEAT', name: 'Seat', operations: [{ code: 'CUT', name: 'Cut', machines: ['ADZE'] }] }),
    post('bom', { 'product-code': 'TABLE', bom: [{ 'product-code': 'SEAT', quantity: 1 }] }),
  ],
  [
    post('bom', { 'product-code': 'TABLE', bom: [] }),
    remove('products/LEG'),
    post('products', { code: 'LEG', name: 'Another leg' }),
  ],
  [put('products/LEG', { code: 'FOOT', name: 'Foot' }), put('clients/1', { code: 'STORE', name: 'Store' })],
  [
    post('suppliers', { code: 'IRON', name: 'Iron' }),
    put('suppliers/1', { code: 'X', name: 'Wood' }),
    put('suppliers/2', { code: 'WOOD', name: 'Iron' }),
    put('suppliers/1', { code: 'IRON', name: 'Wood' }),
  ],
];

test(
  'whatever the company changes while a sandbox is filled, the sandbox has what the company had at one instant',
  LONG,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(CALLS), fc.constantFrom(...CHANGES), async (number, changes) => {
        const company = await newCompany();
        await make(company, MASTER_DATA);
        const moments = [await contentsOf(company)];
        const stop = interrupt(callOf(company, number + 1), async () => {
          for (const change of changes) {
            await change(company);
            moments.push(await contentsOf(company));
          }
        });
        const { shown, twin } = await filled(company);
        stop();
        assert.equal((await seen(company, shown.id)).status, 'ready');
        const has = await contentsOf(twin);
        const matching = moments.some((had) => isDeepStrictEqual(had, has));
        if (!matching) assert.deepEqual(has, moments.at(-1));
      }),
      { numRuns: 4 },
    );
  },
);

const message = (body: object) => ({ Records: [{ messageId: 'm', body: JSON.stringify(body) }] }) as never;

test(
  'wherever the filling breaks off, loses an answer, or runs beside itself, the sandbox is filled once',
  LONG,
  async () => {
    const fill = (company: TestCompany, step: number) =>
      handler(message({ fill: { parent: company.id, sandbox: 1, run: 0, step } }));
    const faults: Readonly<Record<string, (company: TestCompany, picks: Picks) => () => void>> = {
      death: (_, picks) => interrupt(picks, () => Promise.reject(new Error('The process dies.'))),
      'a lost answer': (_, picks) => loseAnswers(picks),
      'the same message beside it': (company, picks) => interrupt(picks, () => fill(company, 1)),
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(CALLS), fc.constantFrom(...Object.keys(faults)), async (number, fault) => {
        const company = await newCompany();
        await make(company, MASTER_DATA);
        const stop = faults[fault]?.(company, callOf(company, number + 1));
        const shown = await begun(company);
        await eventually(async () => assert.equal((await seen(company, shown.id)).status, 'ready'));
        stop?.();
        const twin = opened('', shown.key, shown.secret ?? '');
        const has = await contentsOf(twin);
        assert.deepEqual(has, await contentsOf(company));
        assert.equal((await seen(company, shown.id)).copied, Object.values(has).flat().length);
        // What comes late changes nothing any more.
        await twin.call({ method: 'DELETE', path: '/api/clients/1' });
        for (const step of [0, 1, 2]) assert.deepEqual(await fill(company, step), { batchItemFailures: [] });
        await untilSettled();
        assert.equal((await twin.call({ path: '/api/clients/1' })).status, 404);
      }),
      { numRuns: 4 },
    );
  },
);

/** A company whose filling takes several steps. */
async function severalStepsLarge(): Promise<TestCompany> {
  const company = await newCompany();
  const many = (kind: string) => Array.from({ length: 70 }, (_, position) => ({ code: `${kind}-${position + 10}` }));
  await make(company, [
    ['machines', many('M')],
    ['products', many('P').map((product) => ({ ...product, name: 'Part' }))],
  ]);
  return company;
}

/** The calls that keep how far the filling has come, of a state that is wanted. */
const statesOf =
  (company: TestCompany, isWanted: (state: FillState) => boolean): Picks =>
  (command, { Item }) => {
    const { pk, state } = (Item ?? {}) as { readonly pk?: string; readonly state?: FillState };
    return command === 'PutItem' && pk === `${company.id}#sandbox-fillings` && state !== undefined && isWanted(state);
  };

test('what a step has changed counts, though it died before it could say so', LONG, async () => {
  const company = await severalStepsLarge();
  const products = copiedKinds.findIndex(({ entity }) => entity.name === 'products');
  // Its machines have been looked at in the second round, and its last product has not.
  const isBetween = ({ round, kind }: FillState) => round === 2 && kind === products;
  const isBehind = ({ round, kind }: FillState) => round > 2 || (round === 2 && kind > products);
  let deaths = 0;
  const stops = [
    interrupt(statesOf(company, isBetween), () =>
      make(company, [
        ['machines', { code: 'NEW' }],
        ['products', { code: 'Z', name: 'New', operations: [{ code: 'O', name: 'O', machines: ['NEW'] }] }],
      ]),
    ),
    interrupt(statesOf(company, isBehind), async () => {
      deaths += 1;
      throw new Error('The process dies.');
    }),
  ];
  const shown = await begun(company);
  await eventually(async () => assert.equal((await seen(company, shown.id)).status, 'ready'));
  for (const stop of stops) stop();
  assert.equal(deaths, 1);
  const twin = opened('', shown.key, shown.secret ?? '');
  assert.deepEqual(await contentsOf(twin), await contentsOf(company));
});

test('what the company removes while a sandbox is filled is removed from the sandbox, too', LONG, async () => {
  const company = await severalStepsLarge();
  const stop = interrupt(
    statesOf(company, ({ round }) => round === 2),
    async () => {
      for (const path of ['products/P-10', 'machines/M-10']) {
        const { status } = await company.call({ method: 'DELETE', path: `/api/${path}` });
        assert.equal(status, 200);
      }
    },
  );
  const shown = await begun(company);
  await eventually(async () => assert.equal((await seen(company, shown.id)).status, 'ready'));
  stop();
  const twin = opened('', shown.key, shown.secret ?? '');
  assert.deepEqual(await contentsOf(twin), await contentsOf(company));
  assert.equal((await twin.call({ path: '/api/products/P-10' })).status, 404);
});

test('a sandbox that is removed or reset while it is filled is filled no further', async () => {
  const company = await newCompany();
  await make(company, MASTER_DATA);
  const stop = interrupt(callOf(company, 20), () => company.call({ method: 'DELETE', path: '/api/sandboxes/1' }));
  await begun(company);
  await untilSettled();
  stop();
  assert.equal((await company.call({ path: '/api/sandboxes/1' })).status, 404);
  assert.deepEqual(await lastingTraces(`${company.id}s1r0`), []);
});

test('nothing is copied into what is no sandbox that is being filled, however large it is', async () => {
  const [parent, other] = [await newCompany(), await newCompany()];
  const families = Array.from({ length: 97 }, (_, position) => ({ code: `F${position}`, name: `Family ${position}` }));
  await make(parent, [
    ['product-families', families],
    ['products', { code: 'SMALL', name: 'Small' }],
    ['products', { code: 'WHOLE', name: 'As much as a transaction takes', families }],
  ]);
  const kind = copiedKinds.find(({ entity }) => entity.name === 'products');
  assert.ok(kind);
  for (const after of [undefined, 'SMALL']) {
    const page = copyPage(parent.id, serviceStore(other.id, new Date()), { kind, after, limit: 1, since: '' });
    await assert.rejects(page, isClosed);
  }
  assert.deepEqual((await other.call({ path: '/api/products' })).body, []);
});

test('a message of the queue that names no work fails', async () => {
  for (const body of [{}, { fill: {} }, { clear: {} }]) {
    assert.deepEqual(await handler(message(body)), { batchItemFailures: [{ itemIdentifier: 'm' }] });
  }
});

test('what is cleared are all kinds of entities that a sandbox may have', () => {
  const none = ['company', 'sandboxes'];
  assert.deepEqual(
    everyEntity.map(({ name }) => name).toSorted(),
    entityEvents.map(({ entity }) => entity).filter((name) => !none.includes(name)),
  );
});

/** Where the table names a sandbox, in what has no end of its own. */
async function lastingTraces(id: string): Promise<readonly string[]> {
  const client = sandboxClient((await theFactory()).database.endpoint);
  const rows = await rowsNaming(client, id);
  return rows.filter(({ item }) => item.ttl === undefined).map(({ place }) => place);
}

test(
  'a sandbox that is removed opens nothing at once, and what it leaves behind goes, but for what has an end of its own',
  LONG,
  async () => {
    const company = await newCompany();
    await make(company, MASTER_DATA);
    const { shown, twin } = await filled(company);
    await twin.call({ method: 'POST', path: '/api/static-tokens', body: { name: 'S' } });
    const making = changingRows.filter(
      (row) => properRows.includes(row) && (row.method === 'POST' || row.title === 'static-tokens.remove'),
    );
    await doAll(
      twin,
      making.filter(({ contract }) => contract.resource !== 'partnerships'),
      1,
    );
    await untilSettled();
    const token = await twin.token();
    const had = (await lastingTraces(twin.id)).map((place) => place.split('#')[1]?.replace(/[ =].*/, ''));
    for (const kind of ['productions', 'stock', 'serial', 'packs', 'digest', 'counters', 'static-tokens']) {
      assert.ok(had.includes(kind), `There is ${kind} to be removed.`);
    }
    const die = interrupt(
      (command) => command === 'BatchWriteItem',
      () => Promise.reject(new Error('The process dies.')),
    );
    assert.equal((await company.call({ method: 'DELETE', path: `/api/sandboxes/${shown.id}` })).status, 204);
    assert.equal((await call({ path: '/api/company', token })).status, 401);
    const { key, secret } = twin;
    assert.equal(
      (await call({ method: 'POST', path: '/api/authorization', basic: { key, secret }, body: {} })).status,
      401,
    );
    await eventually(async () => {
      await untilSettled();
      // Its company tells of it in its ledger, for as long as that is kept.
      assert.deepEqual(await lastingTraces(twin.id), []);
    });
    die();
    assert.equal((await company.call({ path: `/api/sandboxes/${shown.id}` })).status, 404);
    assert.deepEqual(await contentsOf(company).then(({ products }) => products?.length), 2);
  },
);
