import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../support/factory.ts';
import {
  MOVEMENTS,
  type Movement,
  movement,
  refusedPointers,
  send,
  sendMovement,
  stockOf,
  storehouse,
} from './storehouse.ts';

useFactory({ rateLimitPerMinute: 0 });

/** 960 bytes in UTF-8: the longest code there is. */
const LONG = '𝕏'.repeat(240);
/** The longest code of such letters that a path takes: six bytes each as it is sent. */
const LONG_IN_PATH = 'é'.repeat(239);
const TOO_LONG = '𝕏'.repeat(255);

test('the longest codes of a product and its lot find the lot, which stays unique within the product', async () => {
  const company = await storehouse({ products: ['P', LONG] });
  const lot = { code: LONG, product: LONG };
  const { id } = await send<{ id: number }>(company, 'POST', '/api/lots', lot);
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/lots', lot), ['/code']);
  await send(company, 'POST', '/api/lots', { ...lot, product: 'P' });
  const found = await company.call<{ id: number }[]>({ path: '/api/lots', query: lot });
  assert.deepEqual(
    found.body.map((one) => one.id),
    [id],
  );
  const other = `Y${LONG.slice(2)}`;
  assert.notEqual((await send<{ id: number }>(company, 'POST', '/api/lots', { ...lot, code: other })).id, id);
  await sendMovement(company, 'in', 3, { 'product-code': LONG, lot: LONG });
  assert.deepEqual(await refusedPointers(company, 'DELETE', `/api/lots/${id}`), ['There is stock in the lot.']);
});

test('a movement takes the longest codes of everything it names, a lot it creates included', async () => {
  const company = await storehouse({ products: [LONG_IN_PATH] });
  await send(company, 'POST', '/api/warehouses', { code: LONG, 'warehouse-locations': [{ code: LONG }] });
  const long = { 'product-code': LONG_IN_PATH, lot: LONG, 'warehouse-location': LONG };
  const { id } = await sendMovement(company, 'in', 5, long);
  await sendMovement(company, 'out', 2, long);
  const { body } = await company.call<Movement>({ path: `${MOVEMENTS}/${id}` });
  assert.deepEqual([body['product-code'], body.lot, body['warehouse-location']], [LONG_IN_PATH, LONG, LONG]);
  const stock = await stockOf(company, encodeURIComponent(LONG_IN_PATH));
  assert.deepEqual(
    [stock.lot, stock['warehouse-locations']].flat().map((part) => [part.code, part.stock]),
    [
      [LONG, 3],
      [LONG, 3],
    ],
  );
});

test('a code of more bytes than a key holds is refused by name, wherever it stands', async () => {
  const company = await storehouse();
  const places = ['product-code', 'lot', 'warehouse', 'warehouse-location', 'shipping', 'receiving', 'client-order'];
  for (const place of places) {
    const body = movement('in', 1, { [place]: TOO_LONG });
    assert.deepEqual(await refusedPointers(company, 'POST', MOVEMENTS, body), [`/${place}`]);
  }
  assert.deepEqual(await refusedPointers(company, 'POST', '/api/lots', { code: TOO_LONG, product: 'P' }), ['/code']);
  assert.deepEqual((await stockOf(company)).stock, 0);
});
