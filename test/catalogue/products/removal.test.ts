import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { furnishedCompany, PRODUCTS, type Product, pointers, send } from './catalogue.ts';

useFactory();

test('a product with an open order is neither deleted nor renamed; one whose orders have ended is', async () => {
  const company = await furnishedCompany();
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
  const dates = { 'start-date': '2026-01-01', 'due-date': '2026-02-01' };
  const products = [{ product: 'P', 'quantity-ordered': 1 }];
  const order = await send(company, 'POST', '/api/production-orders', { code: 'O', ...dates, products });
  const path = `${PRODUCTS}/P`;
  assert.equal((await company.call({ method: 'DELETE', path })).status, 400);
  assert.equal((await company.call({ method: 'PUT', path, body: { code: 'Q', name: 'Q' } })).status, 400);
  await send(company, 'PUT', path, { code: 'P', name: 'changed' });
  await company.call({ method: 'PUT', path: `/api/production-orders/${order.id}`, body: { ended: true } });
  await send(company, 'PUT', path, { code: 'Q', name: 'Q' });
  assert.equal((await company.call({ path })).status, 404);
  const deleted = await company.call({ method: 'DELETE', path: `${PRODUCTS}/Q` });
  assert.deepEqual([deleted.status, deleted.text], [204, '']);
  assert.deepEqual((await company.call({ path: PRODUCTS })).body, []);
});

test('a product on an open client or purchase order is neither deleted nor renamed, however many lines it has', async () => {
  const company = await furnishedCompany();
  const codes = Array.from({ length: 30 }, (_, position) => (position === 0 ? 'P' : `part ${position}`));
  await send(
    company,
    'POST',
    PRODUCTS,
    codes.map((code) => ({ code, name: code })),
  );
  const lines = codes.map((code) => ({ code, quantity: 1 }));
  const asked = async () => (await leave(company)).map(({ status, body }) => [status, body?.detail]);
  for (const [path, noun] of [
    ['/api/client-order', 'Client order'],
    ['/api/purchase-orders', 'Purchase order'],
  ] as const) {
    const order = await send(company, 'POST', path, { code: 'O', products: lines.slice(0, 1) });
    const refused = [400, `${noun} "O" uses the product and is still open.`];
    assert.deepEqual(await asked(), [refused, refused]);
    await send(company, 'PUT', `${path}/${order.id}`, { products: lines });
    assert.deepEqual(await asked(), [refused, refused]);
    await send(company, 'PUT', `${path}/${order.id}`, { products: lines.slice(1) });
    assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/P` })).status, 204);
    await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
    await send(company, 'PUT', `${path}/${order.id}`, { products: lines.slice(0, 2) });
    if (noun === 'Purchase order') await send(company, 'PUT', `${path}/${order.id}`, { 'approval-status': 'rejected' });
    else await company.call({ method: 'DELETE', path: `${path}/${order.id}` });
    assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/P` })).status, 204);
    await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
  }
});

test('another code renames a product, which keeps its id; one that is taken is refused', async () => {
  const company = await furnishedCompany();
  const [a] = await send<Product[]>(company, 'POST', PRODUCTS, [
    { code: 'A', name: 'A', families: [{ code: 'FG' }] },
    { code: 'B', name: 'B' },
  ]);
  assert.deepEqual(await pointers(company, 'PUT', `${PRODUCTS}/A`, { code: 'B', name: 'A' }), ['/code']);
  const renamed = await send(company, 'PUT', `${PRODUCTS}/A`, { code: 'C', name: 'A', families: [{ code: 'FG' }] });
  assert.equal(renamed.id, a?.id);
  const family = { 'product-family-code': 'FG' };
  assert.deepEqual((await company.call({ path: PRODUCTS, query: family })).body, [renamed]);
});

/** Puts some of the product into stock, or takes it out. */
async function move(company: TestCompany, type: 'in' | 'out', more: object = {}): Promise<void> {
  const body = { 'product-code': 'P', type, quantity: 2, ...more };
  const answer = await company.call({ method: 'POST', path: '/api/inventory-movements', body });
  assert.equal(answer.status, 200, answer.text);
}

const stockOf = async (company: TestCompany, code: string) => {
  const { status, body } = await company.call<{ stock: number }>({ path: `/api/stock/${code}` });
  return status === 200 ? body.stock : status;
};

const leave = (company: TestCompany) =>
  Promise.all([
    company.call<{ type: string; detail: string }>({ method: 'DELETE', path: `${PRODUCTS}/P` }),
    company.call<{ type: string; detail: string }>({
      method: 'PUT',
      path: `${PRODUCTS}/P`,
      body: { code: 'Q', name: 'Q' },
    }),
  ]);

test('a product in a bill of materials is neither deleted nor renamed; one that has a bill of its own is', async () => {
  const company = await furnishedCompany();
  const codes = ['P', 'whole'].map((code) => ({ code, name: code }));
  await send(company, 'POST', PRODUCTS, codes);
  const line = { 'product-code': 'P', quantity: 2 };
  await send(company, 'POST', '/api/bom', { 'product-code': 'whole', bom: [line] });
  for (const refused of await leave(company)) {
    assert.deepEqual(
      [refused.status, refused.body.type, refused.body.detail],
      [400, 'urn:shopfloor:problem:product-in-use', 'Product "whole" is made of it.'],
    );
  }
  const renamed = await send(company, 'PUT', `${PRODUCTS}/whole`, { code: 'all', name: 'all' });
  assert.deepEqual(renamed.components, [{ code: 'P', name: 'P', quantity: 2, operation: null }]);
  for (const refused of await leave(company)) assert.match(refused.body.detail, /"all"/);
  assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/all` })).status, 204);
  assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/P` })).status, 204);
});

test('of a bill of materials and the deletion of its component at once, one wins', async () => {
  const company = await furnishedCompany();
  await send(company, 'POST', PRODUCTS, { code: 'whole', name: 'whole' });
  for (let round = 0; round < 5; round += 1) {
    await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
    const body = { 'product-code': 'whole', bom: [{ 'product-code': 'P', quantity: 1 }] };
    const [written, deleted] = await Promise.all([
      company.call({ method: 'POST', path: '/api/bom', body }),
      company.call({ method: 'DELETE', path: `${PRODUCTS}/P` }),
    ]);
    const outcome = `${written.status} ${deleted.status}`;
    assert.ok(outcome === '201 400' || outcome === '400 204', outcome);
    await send(company, 'POST', '/api/bom', { 'product-code': 'whole', bom: [] });
  }
});

for (const lots of [[], ['A', 'B']]) {
  test(`a product with stock${lots.length > 0 ? ' in lots that adds up to nothing' : ''} is neither deleted nor renamed`, async () => {
    const company = await furnishedCompany();
    await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
    const [first, second] = lots;
    await move(company, 'in', { lot: first });
    if (second !== undefined) await move(company, 'out', { lot: second });
    for (const refused of await leave(company)) {
      assert.deepEqual(
        [refused.status, refused.body.type, refused.body.detail],
        [400, 'urn:shopfloor:problem:product-in-use', 'There is stock of the product.'],
      );
    }
    await send(company, 'PUT', `${PRODUCTS}/P`, { name: 'changed' });
    assert.equal(await stockOf(company, 'P'), second === undefined ? 2 : 0);
  });
}

test('a product whose stock is used up goes with its stock, and begins without any under the same code', async () => {
  const company = await furnishedCompany();
  for (const _ of ['once', 'again']) {
    await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
    assert.equal(await stockOf(company, 'P'), 0);
    await move(company, 'in');
    await move(company, 'out');
    assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/P` })).status, 204);
    assert.equal(await stockOf(company, 'P'), 404);
  }
});

test('a renamed product has its stock under the new code only, also when it gets the old one back', async () => {
  const company = await furnishedCompany();
  await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
  await move(company, 'in');
  await move(company, 'out');
  await send(company, 'PUT', `${PRODUCTS}/P`, { code: 'Q', name: 'Q' });
  assert.deepEqual([await stockOf(company, 'P'), await stockOf(company, 'Q')], [404, 0]);
  const movement = { 'product-code': 'Q', type: 'in', quantity: 7 };
  await move(company, 'in', movement);
  assert.equal(await stockOf(company, 'Q'), 7);
  await move(company, 'out', { ...movement, type: 'out' });
  await send(company, 'PUT', `${PRODUCTS}/Q`, { code: 'P', name: 'P' });
  assert.deepEqual([await stockOf(company, 'P'), await stockOf(company, 'Q')], [0, 404]);
});

test('of a movement and the deletion of its product at once, one wins', async () => {
  const company = await furnishedCompany();
  for (let round = 0; round < 5; round += 1) {
    await send(company, 'POST', PRODUCTS, { code: 'P', name: 'P' });
    const body = { 'product-code': 'P', type: 'in', quantity: 2 };
    const [moved, deleted] = await Promise.all([
      company.call<{ id: number }>({ method: 'POST', path: '/api/inventory-movements', body }),
      company.call({ method: 'DELETE', path: `${PRODUCTS}/P` }),
    ]);
    const outcome = `${moved.status} ${deleted.status}`;
    assert.ok(outcome === '200 400' || outcome === '400 204', outcome);
    assert.equal(await stockOf(company, 'P'), deleted.status === 204 ? 404 : 2);
    if (deleted.status !== 204) {
      await move(company, 'out');
      assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/P` })).status, 204);
    }
  }
  await untilSettled();
});
