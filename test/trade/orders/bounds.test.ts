import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { KINDS, type Order, order, pointers, post, put } from '../../support/trading.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

const LINES_MAX = 500;

/** A company with so many products that one of them is too many. */
async function wholesaler(): Promise<TestCompany> {
  const company = await newCompany();
  const codes = Array.from({ length: LINES_MAX + 1 }, (_, position) => ({ code: `P${position}`, name: 'x' }));
  for (let from = 0; from < codes.length; from += 100)
    await post(company, '/api/products', codes.slice(from, from + 100));
  return company;
}

const lines = (count: number, more: (position: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, position) => ({ code: `P${position}`, quantity: 1, ...more(position) }));

const due = (position: number) => ({ 'due-date': new Date(Date.UTC(2026, 0, 1 + position)).toISOString() });
const delivered = (position: number) => ({ 'delivery-address': `address ${position}` });

for (const { orders: ORDERS, side, partners, word } of KINDS) {
  test(`${word}: has ${LINES_MAX} lines at most`, async () => {
    const company = await wholesaler();
    const full = await post(company, ORDERS, order('X', { products: lines(LINES_MAX, () => due(1)) }));
    assert.equal(full.products.length, LINES_MAX);
    assert.deepEqual(await pointers(company, 'POST', ORDERS, order('Y', { products: lines(LINES_MAX + 1) })), [
      '/products',
    ]);
  });

  test(`${word}: has 90 due dates and addresses at most, counting those it had, and then always fits a transaction`, async () => {
    const company = await wholesaler();
    for (const code of ['A', 'B']) await post(company, partners, { code, name: code });
    const headers = { 'idempotency-key': 'k' };
    const mixed = (from: number) =>
      lines(90, (position) => (position < 45 ? due(from + position) : delivered(from + position)));
    const dated = lines(91, due);
    assert.deepEqual(await pointers(company, 'POST', ORDERS, order('X', { products: dated })), ['/products']);
    const many = await company.call<Order>({
      method: 'POST',
      path: ORDERS,
      headers,
      body: order('X', { [side]: 'A', products: mixed(0) }),
    });
    assert.equal(many.status, 201, many.text);
    const path = `${ORDERS}/${many.body.id}`;
    assert.deepEqual(await pointers(company, 'PUT', path, { products: mixed(1_000) }), ['/products']);
    // The addresses are those of another trader then.
    assert.deepEqual(await pointers(company, 'PUT', path, { [side]: 'B' }), ['/products']);
    const half = await put(company, path, { products: lines(45, due) });
    assert.equal(half.products.length, 45);
    const changed = await company.call<Order>({
      method: 'PUT',
      path,
      headers: { 'idempotency-key': 'l' },
      body: { code: 'Y', [side]: 'B', products: lines(45, (position) => due(500 + position)) },
    });
    assert.equal(changed.status, 201, changed.text);
    assert.equal((await company.call({ method: 'DELETE', path })).status, 204);
  });
}
