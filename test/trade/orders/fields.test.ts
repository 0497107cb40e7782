import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../../support/factory.ts';
import { get, KINDS, order, pointers, post, put, tradingCompany } from '../../support/trading.ts';

useFactory({ consumers: false });

const line = (code: string, more: object = {}) => ({ code, quantity: 1, ...more });

for (const { orders: ORDERS, side, word } of KINDS) {
  test(`${word}: a field left out keeps its value and null clears it; lines are replaced by those sent`, async () => {
    const company = await tradingCompany('Europe/Lisbon');
    const address = { 'billing-address': 'here', 'delivery-address': 'there' };
    const full = order('X', {
      ...address,
      [side]: 'A',
      'creation-date': '2026-07-01T10:00:00Z',
      observations: 'o',
      location: 'L2',
      parameters: [{ name: 'a', value: 1 }],
      products: [
        line('P1', {
          ...address,
          'due-date': '2026-01-01',
          'request-date': '2026-07-01',
          price: '1.5',
          location: 'L2',
        }),
      ],
    });
    const created = await post(company, ORDERS, full);
    const path = `${ORDERS}/${created.id}`;
    const { products, 'creation-date': _, ...rest } = full as typeof full & { 'creation-date'?: string };
    const { 'request-date': __, ...shown } = products[0] as Record<string, unknown>;
    assert.partialDeepStrictEqual(created, {
      ...rest,
      'creation-date': '2026-07-01T11:00:00+01:00',
      products: [
        {
          ...shown,
          name: 'P1',
          price: 1.5,
          'due-date': '2026-01-01T00:00:00Z',
          'requested-date': '2026-07-01T00:00:00+01:00',
        },
      ],
    });
    assert.deepEqual(await put(company, path, {}), created);
    const cleared = await put(company, path, {
      [side]: null,
      'billing-address': null,
      'delivery-address': null,
      observations: null,
      location: null,
      parameters: null,
      products: [line('P2')],
    });
    const { id, code, 'creation-date': creation } = created;
    assert.partialDeepStrictEqual(cleared, { id, code, 'creation-date': creation, observations: '', parameters: [] });
    assert.deepEqual(cleared.products, [{ code: 'P2', name: 'P2', quantity: 1 }]);
    for (const member of [side, 'billing-address', 'delivery-address', 'location']) {
      assert.ok(!(member in cleared), `${member} is left out`);
    }
    assert.deepEqual(await get(company, path), cleared);
    assert.deepEqual(await pointers(company, 'PUT', path, { code: null, products: null }), ['/code', '/products']);
  });

  test(`${word}: the creation date is that of the request unless one is sent; null sets it to now`, async () => {
    const company = await tradingCompany();
    const isNow = (date: string) => Math.abs(Date.parse(date) - Date.now()) < 60_000;
    const { id, 'creation-date': created } = await post(company, ORDERS, order('X'));
    assert.ok(isNow(created), created);
    const path = `${ORDERS}/${id}`;
    const dated = await put(company, path, { 'creation-date': '2020-01-01' });
    assert.equal(dated['creation-date'], '2020-01-01T00:00:00Z');
    assert.ok(isNow((await put(company, path, { 'creation-date': null }))['creation-date']));
  });

  test(`${word}: parameters have any printed shape, or are one plain text`, async () => {
    const company = await tradingCompany();
    const shapes = [
      [[{ name: 'a', value: 'x' }], [{ name: 'a', value: 'x' }]],
      [
        [{ code: 'a', value: 2 }, { b: true }],
        [
          { name: 'a', value: 2 },
          { name: 'b', value: true },
        ],
      ],
      ['urgent', [{ name: 'parameters', value: 'urgent' }]],
      ['', []],
      [null, []],
    ] as const;
    for (const [position, [sent, shown]] of shapes.entries()) {
      const { parameters } = await post(company, ORDERS, order(`${position}`, { parameters: sent }));
      assert.deepEqual(parameters, shown);
    }
  });

  test(`${word}: a line has the name its product had when the lines were written`, async () => {
    const company = await tradingCompany();
    const { id, products } = await post(company, ORDERS, order('X'));
    await post(company, '/api/products', { code: 'P1', name: 'renamed' });
    const path = `${ORDERS}/${id}`;
    assert.equal((await put(company, path, { observations: 'x' })).products[0]?.name, 'P1');
    assert.equal((await put(company, path, { products })).products[0]?.name, 'renamed');
  });
}
