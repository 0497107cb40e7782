import assert from 'node:assert/strict';
import { test } from 'vitest';
import { inProcess, type TestCompany, useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';
import { KINDS, type Order, order, post, tradingCompany } from '../../support/trading.ts';

useFactory({ rateLimitPerMinute: 0 });

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Round trips of one request, in alphabetical order, without the read of the authorizer. */
async function trips(company: TestCompany, method: Method, path: string, body?: unknown): Promise<string[]> {
  await company.token();
  const { commands } = await meter(() => company.call({ method, path, body }));
  assert.equal(commands[0], 'BatchGetItem');
  return commands.slice(1).toSorted();
}

const references = {
  location: 'L2',
  products: [{ code: 'P2', quantity: 1, location: 'L2', 'due-date': '2026-07-01' }],
};

for (const { orders: ORDERS, side, partners, word } of KINDS) {
  const skip = !inProcess;

  test(`${word}: everything it refers to is looked up in one batch, beside the id or the order`, { skip }, async () => {
    const company = await tradingCompany();
    const body = order('X', { ...references, [side]: 'A' });
    assert.deepEqual(await trips(company, 'POST', ORDERS, body), ['BatchGetItem', 'TransactWriteItems', 'UpdateItem']);
    const { id } = await post(company, ORDERS, order('Y'));
    const path = `${ORDERS}/${id}`;
    assert.deepEqual(await trips(company, 'GET', path), ['GetItem']);
    assert.deepEqual(await trips(company, 'PUT', path, { observations: 'x' }), ['GetItem', 'PutItem']);
    const changed = await trips(company, 'PUT', path, { ...references, [side]: 'A' });
    assert.deepEqual(changed, ['BatchGetItem', 'GetItem', 'TransactWriteItems']);
  });

  test(`${word}: one read per kind of thing that may name it decides whether it can go`, { skip }, async () => {
    const company = await tradingCompany();
    const { id } = await post(company, ORDERS, order('Y'));
    const looks = ['Query', 'Query', 'TransactWriteItems'];
    assert.deepEqual(await trips(company, 'PUT', `${ORDERS}/${id}`, { code: 'Z' }), ['GetItem', ...looks]);
    assert.deepEqual(await trips(company, 'DELETE', `${ORDERS}/${id}`), ['GetItem', ...looks]);
  });

  test(`${word}: a page is one query, and one more where an index drives it, of ids that follow one another`, {
    skip,
  }, async () => {
    const company = await tradingCompany();
    const sent = Array.from({ length: 60 }, (_, position) => order(`${position}`, { ...references, [side]: 'A' }));
    await post<Order[]>(company, ORDERS, sent);
    assert.deepEqual(await trips(company, 'GET', ORDERS), ['Query']);
    for (const query of [`${side}=A`, 'due-date-after=2020-01-01', `${side}=A&due-date-before=2030-01-01`]) {
      assert.deepEqual(await trips(company, 'GET', `${ORDERS}?${query}`), ['Query', 'Query'], query);
    }
    assert.deepEqual(await trips(company, 'GET', `${ORDERS}?id=1&${side}=A`), ['GetItem']);
    assert.deepEqual(await trips(company, 'GET', `${ORDERS}?code=1`), ['BatchGetItem', 'GetItem']);
  });

  test(`${word}: its ${side} is asked with one read per address that would go`, { skip }, async () => {
    const company = await tradingCompany();
    const addresses = ['1', '2', '3'].map((code) => ({ code, address: 'Street', country: 'PT' }));
    const { id } = await post(company, partners, { code: 'S', name: 'S', addresses });
    const path = `${partners}/${id}`;
    assert.deepEqual(await trips(company, 'PUT', path, { addresses }), ['GetItem', 'PutItem']);
    const removed = await trips(company, 'PUT', path, { addresses: addresses.slice(0, 1) });
    assert.deepEqual(removed, ['GetItem', 'PutItem', 'Query', 'Query']);
    assert.deepEqual(await trips(company, 'DELETE', path), ['GetItem', 'Query', 'Query', 'TransactWriteItems']);
  });
}
