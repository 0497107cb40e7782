import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import {
  createDelivery,
  deletion,
  KINDS,
  type Order,
  order,
  pointers,
  post,
  put,
  tradingCompany,
} from '../../support/trading.ts';

useFactory({ consumers: false });

const line = (code: string, more: object = {}) => ({ code, quantity: 1, ...more });

for (const { orders: ORDERS, side, partners, deliveries, member, word } of KINDS) {
  test(`${word}: needs a code and a line; a line a product and a quantity above 0 with 6 decimals at most`, async () => {
    const company = await tradingCompany();
    const wrong = [
      [{}, ['/code', '/products']],
      [order('X', { products: [] }), ['/products']],
      [order('X', { products: [{}] }), ['/products/0/code', '/products/0/quantity']],
      [order('X', { products: [line('P1', { quantity: 0 })] }), ['/products/0/quantity']],
      [order('X', { products: [line('P1', { quantity: '0.0000001' })] }), ['/products/0/quantity']],
      [order('X', { products: [line('P1', { 'due-date': 'soon' })] }), ['/products/0/due-date']],
      [order('X', { products: [line('P1'), line('P2'), line('P1')] }), ['/products/2/code']],
      [order('X', { parameters: [{ name: 'a', value: {} }] }), ['/parameters/0/value']],
      [order('X', { parameters: 7 }), ['/parameters']],
    ] as const;
    for (const [body, expected] of wrong) assert.deepEqual(await pointers(company, 'POST', ORDERS, body), expected);
    const { products } = await post(company, ORDERS, order('X', { products: [line('P1', { quantity: '0.000001' })] }));
    assert.equal(products[0]?.quantity, 0.000001);
  });

  test(`${word}: what it refers to must exist, unless it referred to it before`, async () => {
    const company = await tradingCompany();
    const unknown = order('X', {
      [side]: 'nobody',
      location: 'nowhere',
      products: [line('nothing', { location: 'nowhere' }), line('P1')],
    });
    const expected = [`/${side}`, '/location', '/products/0/code', '/products/0/location'];
    assert.deepEqual(await pointers(company, 'POST', ORDERS, unknown), expected);
    assert.deepEqual(
      await pointers(company, 'POST', ORDERS, [order('W'), unknown]),
      expected.map((pointer) => `/1${pointer}`),
    );
    const known = { location: 'L2', products: [line('V23076', { location: 'L2' })] };
    const made = await post(company, ORDERS, order('X', known));
    const path = `${ORDERS}/${made.id}`;
    // A product goes only when no order that is open has it: a client order always is.
    const created = side === 'client' ? made : await put(company, path, { 'approval-status': 'rejected' });
    const gone = ['/api/locations/L2', ...(side === 'client' ? [] : ['/api/products/V23076'])];
    for (const one of gone) assert.equal((await company.call({ method: 'DELETE', path: one })).status, 204);
    assert.deepEqual(await put(company, path, { ...created, observations: 'x' }), { ...created, observations: 'x' });
    assert.deepEqual(await pointers(company, 'PUT', path, unknown), expected);
    assert.deepEqual(
      await pointers(company, 'POST', ORDERS, order('Y', known)),
      side === 'client' ? ['/location', '/products/0/location'] : expected.slice(1),
    );
  });

  test(`${word}: a code is unique within the company, and free again after a change or deletion`, async () => {
    const company = await tradingCompany();
    const [a, b] = await post<Order[]>(company, ORDERS, [order('A'), order('B')]);
    assert.deepEqual(await pointers(company, 'POST', ORDERS, order('A')), ['/code']);
    assert.deepEqual(await pointers(company, 'POST', ORDERS, [order('C'), order('B'), order('C')]), [
      '/1/code',
      '/2/code',
    ]);
    assert.deepEqual(await pointers(company, 'PUT', `${ORDERS}/${b?.id}`, { code: 'A' }), ['/code']);
    await put(company, `${ORDERS}/${a?.id}`, { code: 'Z' });
    await put(company, `${ORDERS}/${b?.id}`, { code: 'A' });
    assert.deepEqual(await deletion(company, `${ORDERS}/${b?.id}`), [204, undefined]);
    await post(company, ORDERS, order('A'));
    await post(await tradingCompany(), ORDERS, order('A'));
  });

  test(`${word}: one that a delivery or movement names is not deleted, and keeps its code`, async () => {
    const company = await tradingCompany();
    const { id } = await post(company, ORDERS, order('X'));
    const other = await post(company, ORDERS, order('X2'));
    const path = `${ORDERS}/${id}`;
    const refusal = `${word} already has production orders created or other entities associated, cannot be removed.`;
    for (const kind of [deliveries, 'inventory-movements'] as const) {
      const release = await createDelivery(company, kind, { [member]: 'X' });
      assert.deepEqual(await deletion(company, path), [409, refusal], kind);
      assert.deepEqual(await pointers(company, 'PUT', path, { code: 'Y' }), ['/code'], kind);
      assert.equal((await put(company, path, { code: 'X', observations: kind })).observations, kind);
      await release();
    }
    assert.equal((await put(company, path, { code: 'Y' })).code, 'Y');
    assert.deepEqual(await deletion(company, `${ORDERS}/${other.id}`), [204, undefined]);
    assert.deepEqual(await deletion(company, path), [204, undefined]);
    assert.equal((await company.call({ path })).status, 404);
  });

  test(`${word}: an order of another company, and an id that is none, is not found`, async () => {
    const company = await tradingCompany();
    const stranger = await newCompany();
    const { id } = await post(company, ORDERS, order('A'));
    for (const one of [id, id + 1, 'x', '-1']) {
      const path = `${ORDERS}/${one}`;
      const calls = [{ path }, { method: 'PUT', path, body: {} }, { method: 'DELETE', path }] as const;
      for (const request of calls) assert.equal((await stranger.call(request)).status, 404, path);
    }
    assert.deepEqual((await stranger.call({ path: ORDERS })).body, []);
  });

  test(`${word}: the ${side} is kept as a code that cannot change under its orders`, async () => {
    const company = await tradingCompany();
    const created = await post(company, ORDERS, order('X', { [side]: { code: 'A' } }));
    assert.equal(created[side], 'A');
    const [partner] = (await company.call<{ id: number }[]>({ path: partners, query: { code: 'A' } })).body;
    assert.deepEqual(await pointers(company, 'PUT', `${partners}/${partner?.id}`, { code: 'Z' }), ['/code']);
  });
}
