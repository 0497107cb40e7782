import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Products } from '../../../functions/catalogue/products/entity.ts';
import { openStore } from '../../../shared/db/store.ts';
import { useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { furnishedCompany, get, PRODUCTS, type Product, pointers, send } from './catalogue.ts';

useFactory({ consumers: false });

const OURS = ['/id', '/operations/0/id'];

test('the printed create and update requests are answered as printed, and read back the same', async () => {
  const company = await furnishedCompany('Europe/Lisbon');
  const created = await send(company, 'POST', PRODUCTS, sample('products/create.request'));
  assertShows(created, sample('products/create.response'), OURS);
  assert.deepEqual(await get(company, 'P11'), created);
  const updated = await send(company, 'PUT', `${PRODUCTS}/P11`, sample('products/update.request'));
  assertShows(updated, sample('products/update.response'), OURS);
  assert.deepEqual(updated, created);
  assert.deepEqual((await company.call({ path: PRODUCTS })).body, [created]);
});

test('what the printed retrieval and list show is shown', async () => {
  const company = await furnishedCompany();
  const retrieved = sample('products/retrieve.response');
  assertShows(await send(company, 'POST', PRODUCTS, retrieved), retrieved, OURS);
  // Components come from the bill of materials alone.
  const listed = { ...sample('products/list.response'), components: [] };
  await send(company, 'POST', PRODUCTS, sample('products/list.response'));
  const { body } = await company.call<Product[]>({ path: PRODUCTS });
  assertShows(body, [listed], ['/0/operations/0/id']);
});

test('a product needs a code and a name, and so does each of its operations', async () => {
  const company = await furnishedCompany();
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, {}), ['/code', '/name']);
  const twice = { code: 'o', name: 'o' };
  const wrong = [
    [{ operations: [{}] }, ['/operations/0/code', '/operations/0/name']],
    [{ operations: [twice, twice] }, ['/operations/1/code']],
    [{ operations: [{ ...twice, machines: [{ code: 'OVEN02' }, { code: 'no' }] }] }, ['/operations/0/machines/1/code']],
    [{ operations: [{ ...twice, 'task-durations': [{}, {}] }] }, ['/operations/0/task-durations']],
    [
      { operations: [{ ...twice, 'task-durations': [{ duration: '1 hour', 'ratio-quantity': 0 }] }] },
      ['/operations/0/task-durations/0/duration', '/operations/0/task-durations/0/ratio-quantity'],
    ],
    [{ operations: [{ ...twice, 'times-per-product': 1.5 }] }, ['/operations/0/times-per-product']],
    [{ 'unit-cost': -1, serializable: 'yes' }, ['/serializable', '/unit-cost']],
  ] as const;
  for (const [more, expected] of wrong) {
    assert.deepEqual(await pointers(company, 'POST', PRODUCTS, { code: 'X', name: 'X', ...more }), expected);
  }
});

test('an existing code is replaced: what is left out gets its default, operations that stay keep their ids', async () => {
  const company = await furnishedCompany();
  const full = sample('products/create.request');
  const created = await send(company, 'POST', PRODUCTS, full);
  const operations = [
    { code: 'op0', name: 'op0' },
    { code: 'op1', name: 'renamed' },
  ];
  const replaced = await send(company, 'POST', PRODUCTS, { code: 'P11', name: 'Renamed', operations });
  assert.deepEqual(
    [replaced.id, replaced.name, replaced.color, replaced.families, replaced.serializable, replaced.parameters],
    [created.id, 'Renamed', null, null, false, []],
  );
  assert.equal(replaced.operations[1]?.id, created.operations[0]?.id);
  assert.notEqual(replaced.operations[0]?.id, created.operations[0]?.id);
  const bare = await send(company, 'PUT', `${PRODUCTS}/P11`, { name: 'Bare' });
  assert.deepEqual(bare.operations, []);
  assert.deepEqual(await get(company, 'P11'), bare);
});

test('section, label, families and machines are taken as objects or bare text', async () => {
  const company = await furnishedCompany();
  const operation = { code: 'o', name: 'o', section: 'CUT', machines: ['F1'], waste: ['BROKEN'] };
  const bare = {
    code: 'A',
    name: 'A',
    section: 'special',
    label: 'labelCode',
    families: ['FG', 'FG'],
    operations: [operation],
  };
  const objects = {
    ...bare,
    section: { name: 'special' },
    label: { code: 'labelCode' },
    families: [{ code: 'FG' }],
    operations: [{ ...operation, section: { name: 'CUT' }, machines: [{ code: 'F1' }], waste: [{ code: 'BROKEN' }] }],
  };
  const one = await send(company, 'POST', PRODUCTS, bare);
  assert.deepEqual(await send(company, 'POST', PRODUCTS, objects), one);
  const families = [{ code: 'FG', name: 'Finished Goods' }];
  assert.deepEqual([one.section, one.label, one.families], ['special', { code: 'labelCode' }, families]);
});

test('an array creates and replaces at once, or does nothing', async () => {
  const company = await furnishedCompany();
  const old = await send(company, 'POST', PRODUCTS, { code: 'old', name: 'old' });
  const wrong = [{ code: 'new', name: 'new' }, { code: 'new', name: 'new' }, { code: 'bad' }];
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, wrong), ['/2/name']);
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, wrong.slice(0, 2)), ['/1/code']);
  assert.equal((await company.call({ path: `${PRODUCTS}/new` })).status, 404);
  const both = [
    { code: 'new', name: 'new' },
    { code: 'old', name: 'changed' },
  ];
  const [fresh, changed] = await send<Product[]>(company, 'POST', PRODUCTS, both);
  assert.deepEqual([changed?.id, changed?.name], [old.id, 'changed']);
  assert.deepEqual(await get(company, 'new'), fresh);
});

test('a product that is not there is 404 to GET, PUT and DELETE', async () => {
  const company = await furnishedCompany();
  await send(await furnishedCompany(), 'POST', PRODUCTS, { code: 'P', name: 'of a stranger' });
  const path = `${PRODUCTS}/P`;
  const answers = await Promise.all([
    company.call({ path }),
    company.call({ method: 'PUT', path, body: { name: 'P' } }),
    company.call({ method: 'DELETE', path }),
    company.call({ path: `${PRODUCTS}/${'x'.repeat(300)}` }),
  ]);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 404, 404, 404],
  );
});

test('codes with blanks and slashes are addressed percent-encoded', async () => {
  const company = await furnishedCompany();
  const created = await send(company, 'POST', PRODUCTS, { code: 'FAM 1/ü%', name: 'odd' });
  assert.deepEqual(await get(company, 'FAM 1/ü%'), created);
});

test('a change made with a stale version is refused', async () => {
  const company = await furnishedCompany();
  const path = `${PRODUCTS}/P`;
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
  const { headers } = await company.call({ path });
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'changed' });
  const stale = { 'if-match': headers.etag ?? '' };
  assert.equal((await company.call({ method: 'PUT', path, headers: stale, body: { name: 'x' } })).status, 412);
  assert.equal((await company.call({ method: 'DELETE', path, headers: stale })).status, 412);
});

test('of requests that create the same product at once, each succeeds or is asked to come again', async () => {
  const company = await furnishedCompany();
  const create = (name: string) => company.call<Product>({ method: 'POST', path: PRODUCTS, body: { code: 'P', name } });
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map(create));
  const statuses = new Set(answers.map(({ status }) => status));
  assert.deepEqual(
    [...statuses].filter((status) => status !== 201 && status !== 409),
    [],
  );
  assert.ok(statuses.has(201));
  assert.equal((await company.call<Product[]>({ path: PRODUCTS })).body.length, 1);
  assert.equal((await create('e')).status, 201);
});

test('a product that is read and sent back keeps the flags that no answer shows, until they are sent', async () => {
  const company = await furnishedCompany();
  const flags = { 'multi-po': true, 'print-production-barcode': true, 'prepare-batch-order': true };
  const operations = [{ code: 'A', name: 'A', ...flags }];
  const read = await send<Product>(company, 'POST', PRODUCTS, { code: 'P', name: 'P', operations });
  const kept = async () => {
    const store = openStore({ company: company.id, now: new Date(), admitted: Promise.resolve() });
    const [operation] = (await store.must(Products, 'P')).data.operations;
    return [operation?.multiPo, operation?.printProductionBarcode, operation?.prepareBatchOrder];
  };
  await send(company, 'PUT', `${PRODUCTS}/P`, read);
  assert.deepEqual(await kept(), [true, true, true]);
  await send(company, 'PUT', `${PRODUCTS}/P`, { ...read, operations: [{ code: 'A', name: 'A', 'multi-po': false }] });
  assert.deepEqual(await kept(), [false, true, true]);
});

test('three flags of an operation are taken and never answered', async () => {
  const company = await furnishedCompany();
  const flags = { 'multi-po': true, 'print-production-barcode': true, 'prepare-batch-order': true };
  const body = { code: 'F', name: 'F', operations: [{ code: 'o', name: 'o', optional: true, ...flags }] };
  const { status, headers, body: created } = await company.call<Product>({ method: 'POST', path: PRODUCTS, body });
  assert.deepEqual([status, headers['x-ignored']], [201, undefined]);
  const operation: object = created.operations[0] ?? {};
  assert.partialDeepStrictEqual(operation, { optional: true });
  assert.deepEqual(
    Object.keys(flags).filter((flag) => flag in operation),
    [],
  );
  assert.deepEqual(await get(company, 'F'), created);
});
