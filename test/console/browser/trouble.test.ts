import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { signedIn, useConsole } from './visit.ts';

useConsole();

const refused = {
  id: '4b6f9f4e-3f0f-4a6e-8f3c-1d2e3f4a5b6c',
  at: new Date().toISOString(),
  method: 'POST',
  route: '/api/lots',
  status: 400,
  type: 'urn:shopfloor:problem:invalid-content',
  title: 'Invalid content',
  detail: 'The lot names <b>NOWHERE</b>, which there is not.',
  errors: [{ pointer: '/product/code', message: 'does not exist' }],
  key: 'erp-key',
  count: 1,
};

test('the request log shows what was refused and why, by status and key, and one by its id', async () => {
  const { page, open, faults } = await signedIn();
  const asked: string[] = [];
  await page.route(/\/api\/requests/, (route) => {
    const { pathname, search } = new URL(route.request().url());
    asked.push(search);
    if (pathname.endsWith('/requests')) return route.fulfill({ json: search.includes('status=404') ? [] : [refused] });
    if (pathname.endsWith(refused.id)) return route.fulfill({ json: refused });
    return route.fulfill({ status: 404, json: { title: 'Not found', detail: 'There is none.' } });
  });
  await open('/requests');
  await page.getByRole('heading', { name: 'Request log', level: 1 }).waitFor();
  const row = page.getByRole('row', { name: /POST \/api\/lots/ });
  await row.getByText(refused.detail).waitFor();
  await row.getByRole('button', { name: /Details/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('/product/code').waitFor();
  assert.match(page.url(), new RegExp(`id=${refused.id}`));
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.getByLabel('Request id').fill('00000000-0000-4000-8000-000000000000');
  await page.getByRole('button', { name: 'Look up' }).click();
  await dialog.getByText('It was not refused within the last hour.').waitFor();
  await dialog.getByText('Nothing is known of it since then').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await open('/requests?status=404&key=erp-key');
  await page.getByText('Nothing matches').waitFor();
  assert.ok(asked.some((search) => search.includes('status=404') && search.includes('key=erp-key')));
  assert.deepEqual(faults, []);
});

test('a request limit that is reached shows the wait, and the page goes on by itself', async () => {
  const { page, open, faults } = await signedIn();
  let refusals = 0;
  await page.route(/\/api\/channels/, (route) =>
    refusals++ < 1
      ? route.fulfill({ status: 429, headers: { 'retry-after': '3' }, json: { title: 'Too many requests' } })
      : route.continue(),
  );
  await open('/channels');
  await page.getByText(/The request limit is reached\. Going on in \d seconds?\./).waitFor();
  await page.getByText('No channels yet').waitFor();
  await page.getByText(/The request limit is reached/).waitFor({ state: 'hidden' });
  assert.deepEqual(faults, []);
});

test('a lost connection is said, and nothing is lost when it is back: neither the view nor the session', async () => {
  const { page, open } = await signedIn();
  const offline = /\/api\//;
  await page.route(offline, (route) => route.abort('internetdisconnected'));
  await open('/channels');
  await page.getByText('The connection is lost.').first().waitFor();
  await page.unroute(offline);
  await page.getByText('No channels yet').waitFor();
  await page.getByText('The connection is lost.').first().waitFor({ state: 'hidden' });

  await page.route(offline, (route) => route.abort('internetdisconnected'));
  await page.reload();
  await page.getByText('The connection is lost.').first().waitFor();
  await page.unroute(offline);
  await page.getByRole('heading', { name: 'Channels', level: 1 }).waitFor();
});

test('keys show when they were used and by whom they were made, channels when they were read, where the API says it', async () => {
  const { page, open, faults } = await signedIn();
  const made = { key: 'erp-key', name: 'ERP', admin: false, 'created-at': refused.at };
  await page.route(/\/api\/api-keys/, (route) =>
    route.fulfill({ json: [{ ...made, 'last-used-at': '2026-11-29T10:00:00Z', 'made-by': 'demo-key' }] }),
  );
  await open('/access');
  await page.getByRole('columnheader', { name: 'Last used' }).waitFor();
  await page
    .getByRole('row', { name: /erp-key/ })
    .getByText('demo-key')
    .waitFor();
  const channel = { id: 1, name: 'orders', type: 'PRODUCTION_ORDER', waiting: 3, oldest: refused.at };
  await page.route(/\/api\/channels/, (route) =>
    route.fulfill({ json: [{ ...channel, 'last-read-at': '2026-11-29T10:00:00Z', 'last-read-by': 'erp-key' }] }),
  );
  await open('/channels');
  await page
    .getByRole('row', { name: /orders/ })
    .getByText('by erp-key')
    .waitFor();
  assert.deepEqual(faults, []);
});

type Methods = Readonly<Record<string, { readonly tags: readonly string[] }>>;

test('every register of the API document has its table in the settings', async () => {
  const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
    readonly paths: Readonly<Record<string, Methods>>;
  };
  const registers = Object.entries(paths).flatMap(([path, { post, get }]) => {
    const entry = ['code', 'name', 'number']
      .map((key) => paths[`${path}/{${key}}`])
      .find((one) => one?.put && one.delete);
    return post && get && entry ? (post.tags.slice(0, 1) as string[]) : [];
  });
  const { page, open, faults } = await signedIn();
  await open('/settings');
  await page.getByRole('button', { name: /Register/ }).click();
  const offered = await page.getByRole('option').allInnerTexts();
  // Those with a page of their own are not here.
  const elsewhere = new Set(['Channels', 'Webhooks', 'Products']);
  const missing = registers.filter((title) => !elsewhere.has(title) && !offered.some((one) => one.includes(title)));
  assert.deepEqual(missing, []);
  assert.ok(registers.length > 10, registers.join());
  assert.deepEqual(faults, []);
});
