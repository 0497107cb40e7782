import assert from 'node:assert/strict';
import { test } from 'vitest';
import { api, seriousFaults, signedIn, useConsole } from './visit.ts';

useConsole();

test('an order stands in its column, and its page shows how far it is and what was booked', async () => {
  const code = `console-${Date.now()}`;
  const order = await api('POST', '/api/production-orders', {
    code,
    products: [{ product: 'productExample', 'quantity-ordered': 200 }],
    'start-date': '2100-01-01',
    'due-date': '2100-02-01',
  });
  const { page, open, faults } = await signedIn();
  await open('/floor?product=productExample');
  await page.getByRole('link', { name: code }).click();
  await page.getByText('0 of 200').waitFor();
  await page.getByText('Nothing is booked yet').waitFor();
  await page.getByText('Scheduled', { exact: true }).waitFor();
  assert.equal(page.url().split('#')[1], `/floor/orders/${order.id}`);
  assert.deepEqual(await seriousFaults(page), []);
  assert.deepEqual(faults, []);
});

test('a machine that stands still says why and since when', async () => {
  await api('POST', '/api/downtimes', {
    'start-time': new Date(Date.now() - 60_000).toISOString(),
    machines: [{ code: 'WJC' }],
    'downtime-type': 'Malfunction',
    'started-by': { number: 2 },
  });
  await api('POST', '/api/machines/WJC/production-orders/1', { status: 'Running' });
  const { page, open, faults } = await signedIn();
  await open('/floor?tab=machines');
  const row = page.getByRole('row', { name: /WJC/ });
  await row.getByText(/Malfunction since/).waitFor();
  await row.getByRole('link', { name: 'Test Production Order' }).waitFor();
  await row.getByRole('link', { name: 'WJC' }).click();
  await page.getByRole('heading', { name: 'Downtimes' }).waitFor();
  assert.deepEqual(await seriousFaults(page), []);
  assert.deepEqual(faults, []);
});

test('the stock of a product, its lots and its movements follow what moves', async () => {
  const { page, open, faults } = await signedIn();
  const before: number = (await api('GET', '/api/stock/Example')).stock;
  await api('POST', '/api/inventory-movements', {
    'product-code': 'Example',
    'date-time': new Date().toISOString(),
    quantity: 7,
    type: 'out',
  });
  await open('/floor?tab=stock');
  await page.getByRole('link', { name: 'Example', exact: true }).click();
  await page.getByText(`${before - 7} in stock`).waitFor();
  await page.getByRole('gridcell', { name: '-7' }).waitFor();
  await page.getByRole('heading', { name: 'Lots (2)' }).waitFor();
  assert.deepEqual(await seriousFaults(page), []);
  assert.deepEqual(faults, []);
});

test('the overview counts orders and shows events as they happen', async () => {
  const { page, open, faults } = await signedIn({ dark: true });
  await open('/overview');
  await page.getByText('No system hears of changes yet').waitFor();
  await api('POST', '/api/channels', { name: 'overview', type: 'PUNCH_CLOCK' });
  await page.getByText('No channel lags.').waitFor({ timeout: 30_000 });
  await api('DELETE', '/api/channels/overview');
  const code = `console-${Date.now()}`;
  await api('POST', '/api/sections', { code });
  await page.getByText(code).waitFor();
  await page.getByRole('link', { name: /sections.created/ }).waitFor();
  assert.deepEqual(await seriousFaults(page), []);
  assert.deepEqual(faults, []);
});
