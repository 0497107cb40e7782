import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, useFactory } from '../../support/factory.ts';
import {
  createDelivery,
  deletion,
  KINDS,
  order,
  type Partner,
  pointers,
  post,
  put,
  tradingCompany,
} from '../../support/trading.ts';

useFactory();

const address = (code: string) => ({ code, address: 'Street 1', country: 'PT' });

for (const { orders: ORDERS, side, partners: PARTNERS, deliveries, member } of KINDS) {
  const partner = (code: string, more: object = {}) => ({ code, name: code, ...more });
  const refusal = `It's not possible to delete this ${side}. It has dependent entities.`;

  test(`a ${side} is not deleted and keeps its code while an order names it`, async () => {
    const company = await tradingCompany();
    const { id } = await post<Partner>(company, PARTNERS, partner('S'));
    const path = `${PARTNERS}/${id}`;
    const first = await post(company, ORDERS, order('X', { [side]: 'S' }));
    const second = await post(company, ORDERS, order('Y', { [side]: 'S' }));
    assert.deepEqual(await deletion(company, path), [412, refusal]);
    assert.deepEqual(await pointers(company, 'PUT', path, { code: 'T' }), ['/code']);
    assert.deepEqual(await deletion(company, `${ORDERS}/${first.id}`), [204, undefined]);
    assert.deepEqual(await deletion(company, path), [412, refusal]);
    await put(company, `${ORDERS}/${second.id}`, { [side]: null });
    assert.equal((await put<Partner>(company, path, { code: 'T' })).code, 'T');
    assert.deepEqual(await deletion(company, path), [204, undefined]);
  });

  test(`a ${side} is not deleted and keeps its code while one of the ${deliveries} names it`, async () => {
    const company = await tradingCompany();
    const { id } = await post<Partner>(company, PARTNERS, partner('S'));
    const path = `${PARTNERS}/${id}`;
    const made = await post(company, ORDERS, order('X', { [side]: 'S' }));
    const release = await createDelivery(company, deliveries, { [member]: 'X' });
    await put(company, `${ORDERS}/${made.id}`, { [side]: null });
    assert.deepEqual(await deletion(company, path), [412, refusal]);
    assert.deepEqual(await pointers(company, 'PUT', path, { code: 'T' }), ['/code']);
    await put(company, path, { code: 'S', name: 'another name' });
    await release();
    assert.deepEqual(await deletion(company, path), [204, undefined]);
  });

  test(`an address of a ${side} stays while an order or a line names its code, and a refused change changes nothing`, async () => {
    const company = await tradingCompany();
    const addresses = ['head', 'bill', 'free'].map(address);
    const { id } = await post<Partner>(company, PARTNERS, partner('S', { addresses, number: '1' }));
    const path = `${PARTNERS}/${id}`;
    const before = (await company.call({ path })).body;
    const products = [{ code: 'P1', quantity: 1, 'delivery-address': 'bill' }];
    const body = order('X', { [side]: 'S', 'billing-address': 'head', 'delivery-address': 'Any Street 7', products });
    const made = await post(company, ORDERS, body);
    for (const kept of [['head'], ['bill', 'free'], []]) {
      const change = { number: '2', addresses: kept.map(address) };
      assert.deepEqual(await pointers(company, 'PUT', path, change), ['/addresses'], String(kept));
    }
    assert.deepEqual(await pointers(company, 'PUT', path, {}), ['/addresses'], 'a list left out is deleted');
    assert.deepEqual((await company.call({ path })).body, before);
    await put(company, path, { addresses: [{ ...address('head'), city: 'Porto' }, address('bill')] });
    await put(company, `${ORDERS}/${made.id}`, { 'billing-address': 'free text' });
    await put(company, path, { addresses: [address('bill')] });
    await put(company, `${ORDERS}/${made.id}`, { products: [{ code: 'P1', quantity: 1 }] });
    await put(company, path, { addresses: [] });
  });

  test(`an order keeps addresses of its own ${side} only, in its own company`, async () => {
    const company = await tradingCompany();
    const addresses = ['1'].map(address);
    const [a, b] = await post<Partner[]>(
      company,
      PARTNERS,
      ['S', 'T'].map((code) => partner(code, { addresses })),
    );
    await post(company, ORDERS, order('X', { [side]: 'S', 'billing-address': '1' }));
    await post(company, ORDERS, order('nobody', { 'billing-address': '1' }));
    await put(company, `${PARTNERS}/${b?.id}`, { addresses: [] });
    assert.deepEqual(await pointers(company, 'PUT', `${PARTNERS}/${a?.id}`, { addresses: [] }), ['/addresses']);
    const stranger = await newCompany();
    const { id } = await post<Partner>(stranger, PARTNERS, partner('S', { addresses }));
    await put(stranger, `${PARTNERS}/${id}`, { addresses: [] });
  });

  test(`the longest ${side} code and address code keep an address, and a longer text stands in no deletion's way`, async () => {
    const company = await tradingCompany();
    const longest = '€'.repeat(255);
    const addresses = [address(longest)];
    const { id } = await post<Partner>(company, PARTNERS, { code: longest, name: 'S', addresses });
    const text = '€'.repeat(1_000);
    const body = order('X', { [side]: longest, 'billing-address': longest, 'delivery-address': text });
    assert.partialDeepStrictEqual(await post(company, ORDERS, body), { 'delivery-address': text });
    assert.deepEqual(await pointers(company, 'PUT', `${PARTNERS}/${id}`, { addresses: [] }), ['/addresses']);
  });
}
