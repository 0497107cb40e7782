import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../../support/factory.ts';
import { furnishedCompany, get, PRODUCTS, pointers, send } from './catalogue.ts';

useFactory({ consumers: false });

const operation = {
  code: 'o',
  name: 'o',
  waste: ['BROKEN', 'BURNT'],
  checklists: ['CheckIn'],
  'custom-fields': ['Colour'],
  machines: ['F1'],
  section: 'CUT',
};
const product = {
  code: 'P',
  name: 'P',
  families: ['FG', 'ALL'],
  label: 'labelCode',
  section: 'CUT',
  'custom-fields': ['Colour', 'Depth'],
  operations: [operation],
};

const wrong: readonly (readonly [string, object])[] = [
  ['/families/1/code', { families: ['FG', 'none'] }],
  ['/custom-fields/0/name', { 'custom-fields': ['none'] }],
  ['/label/code', { label: 'none' }],
  ['/section', { section: 'none' }],
  ['/operations/0/waste/1/code', { operations: [{ ...operation, waste: ['BROKEN', 'none'] }] }],
  ['/operations/0/checklists/0/code', { operations: [{ ...operation, checklists: ['none'] }] }],
  ['/operations/0/custom-fields/0/name', { operations: [{ ...operation, 'custom-fields': ['none'] }] }],
  ['/operations/0/machines/0/code', { operations: [{ ...operation, machines: ['none'] }] }],
  ['/operations/0/section/name', { operations: [{ ...operation, section: 'none' }] }],
];

test('whatever a product names must exist, and each name that does not is pointed at', async () => {
  const company = await furnishedCompany();
  await send(company, 'POST', PRODUCTS, product);
  for (const [pointer, more] of wrong) {
    const sent = { ...product, ...more };
    assert.deepEqual(await pointers(company, 'POST', PRODUCTS, { ...sent, code: 'new' }), [pointer]);
    assert.deepEqual(await pointers(company, 'POST', PRODUCTS, [{ code: 'new', name: 'n' }, sent]), [`/1${pointer}`]);
    assert.deepEqual(await pointers(company, 'PUT', `${PRODUCTS}/P`, sent), [pointer]);
  }
  assert.equal((await company.call({ path: `${PRODUCTS}/new` })).status, 404);
});

test('a section is named by its code or by its name, and shown as it was named', async () => {
  const company = await furnishedCompany();
  for (const section of ['special', 'specialsection']) {
    const sent = { ...product, section, operations: [{ ...operation, section }] };
    const { section: own, operations } = await send(company, 'POST', PRODUCTS, sent);
    assert.deepEqual([own, operations[0]?.section], [section, { name: section }]);
  }
});

test('what a product named before may be gone, and is not in the way of a change', async () => {
  const company = await furnishedCompany();
  const before = await send(company, 'POST', PRODUCTS, product);
  const gone = ['labels/labelCode', 'sections/CUT', 'waste-types/BURNT', 'checklists/CheckIn', 'custom-fields/Colour'];
  for (const path of [...gone, 'machines/F1']) {
    assert.equal((await company.call({ method: 'DELETE', path: `/api/${path}` })).status, 204, path);
  }
  for (const [method, path] of [
    ['PUT', `${PRODUCTS}/P`],
    ['POST', PRODUCTS],
  ] as const) {
    assert.deepEqual(await send(company, method, path, product), before);
  }
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, { ...product, code: 'new', families: [] }), [
    '/custom-fields/0/name',
    '/label/code',
    '/section',
    '/operations/0/waste/1/code',
    '/operations/0/checklists/0/code',
    '/operations/0/custom-fields/0/name',
    '/operations/0/machines/0/code',
    '/operations/0/section/name',
  ]);
});

test('what one product of an array named before must still exist for the others', async () => {
  const company = await furnishedCompany();
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P', label: 'labelCode' });
  assert.equal((await company.call({ method: 'DELETE', path: '/api/labels/labelCode' })).status, 204);
  const both = ['new', 'P'].map((code) => ({ code, name: code, label: 'labelCode' }));
  assert.deepEqual(await pointers(company, 'POST', PRODUCTS, both), ['/0/label/code']);
  await send(company, 'POST', PRODUCTS, both.slice(1));
});

test('a family is shown with the name it had when the product was written', async () => {
  const company = await furnishedCompany();
  const named = async (families: readonly string[]) =>
    (await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P', families })).families;
  assert.deepEqual(await named(['ALL', 'FG']), [
    { code: 'ALL', name: 'Everything' },
    { code: 'FG', name: 'Finished Goods' },
  ]);
  assert.deepEqual((await get(company, 'P')).families, await named(['ALL', 'FG']));
  assert.deepEqual(await named(['FG']), [{ code: 'FG', name: 'Finished Goods' }]);
  const renew = async (name: string) => {
    assert.equal((await company.call({ method: 'DELETE', path: '/api/product-family/ALL' })).status, 204);
    await send(company, 'POST', '/api/product-families', { code: 'ALL', name });
  };
  await renew('All there is');
  assert.deepEqual(await named(['ALL']), [{ code: 'ALL', name: 'All there is' }]);
});

const figures = {
  'external-stock': 12.5,
  'stock-max': 100,
  'min-quantity-reorder': 0,
  'quantity-multiple': 6,
  'scrap-allowance': 0.05,
  'shelf-life': 365,
  'shipping-package-types': [{ code: 'BOX' }, { code: 'PALLET' }],
  uom: 'kg',
};

test('figures of ordering and shipping are kept, and none where none is sent', async () => {
  const company = await furnishedCompany();
  const shown = (one: object) => Object.fromEntries(Object.entries(one).filter(([name]) => name in figures));
  const sent = { code: 'P', name: 'P', ...figures };
  assert.deepEqual(shown(await send(company, 'POST', PRODUCTS, sent)), figures);
  assert.deepEqual(shown(await get(company, 'P')), figures);
  const none = {
    ...Object.fromEntries(Object.keys(figures).map((name) => [name, null])),
    'shipping-package-types': [],
  };
  assert.deepEqual(shown(await send(company, 'PUT', `${PRODUCTS}/P`, { name: 'P' })), none);
  for (const name of Object.keys(figures).slice(0, 6)) {
    assert.deepEqual(await pointers(company, 'POST', PRODUCTS, { ...sent, [name]: -1 }), [`/${name}`]);
  }
});
