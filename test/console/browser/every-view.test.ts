import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { views } from './views.ts';
import { api, seriousFaults, signedIn, signIn, signOut, useConsole } from './visit.ts';

useConsole();

/** What a code, name or note may be, which people then read. */
const HOSTILE = [
  `<img src=x onerror="alert('img')">`,
  `"><script>alert('script')</script>`,
  `'"--></style></script><svg onload=alert('svg')>`,
  `<a href="javascript:alert('link')">click</a>`,
  `{{constructor.constructor('alert(1)')()}}`,
  `<iframe srcdoc="<script>parent.alert('frame')</script>">`,
];

/** Stands in everything that is made here, so that it can be looked for. */
const MARK = 'of-demo-alone';

/** Some of the views that must be among those found: of each depth, and behind tabs that are loaded late. */
const EXPECTED = [
  'overview',
  'webhooks',
  'webhooks-one-recovery',
  'channels',
  'events-digest',
  'access-sandboxes',
  'floor-machines-one',
  'floor-stock-one',
  'settings',
];

/** Ids of what was made, as the addresses of its pages have them. */
type Made = { readonly webhook: number; readonly order: number };

/** The corpus in every field of a company that others fill: codes, names, notes, addresses, reasons. */
async function filled(): Promise<Made> {
  for (const [number, hostile] of HOSTILE.entries()) {
    const code = `${number} ${MARK} ${hostile}`;
    const made = (path: string, body: object) => api('POST', path, body);
    await made('/api/sections', { code, name: code });
    await made('/api/machines', { code, name: code, notes: code });
    await made('/api/downtime-types', { code, name: code });
    await made('/api/workers', { number: 900 + number, name: code });
    await made('/api/api-keys', { name: code });
    await made('/api/static-tokens', { name: code });
    await made('/api/shopfloor-channels', { name: code });
    await made('/api/lots', { code, product: { code: 'Example' } });
    await made('/api/products', { code, name: code });
    await made('/api/downtimes', {
      'start-time': new Date(Date.now() - 60_000).toISOString(),
      machines: [{ code }],
      'downtime-type': code,
      'started-by': { number: 900 + number },
      comments: code,
    });
  }
  const [code] = HOSTILE.map((hostile) => `${MARK} ${hostile}`);
  await api('POST', '/api/inventory-movements', {
    'product-code': 'Example',
    'date-time': new Date().toISOString(),
    quantity: 1,
    type: 'in',
    notes: code,
  });
  const order = await api('POST', '/api/production-orders', {
    code,
    notes: code,
    products: [{ product: 'productExample', 'quantity-ordered': 3 }],
    'start-date': '2100-01-01',
    'due-date': '2100-02-01',
  });
  const url = `http://127.0.0.1:9/${MARK}?<img/src=x/onerror=alert('url')>`;
  const webhook = await api('POST', '/api/webhooks', { url, topics: ['lot_created'], active: false });
  return { webhook: webhook.id, order: order.id };
}

let made: Promise<Made> | undefined;
const filledOnce = () => (made ??= filled());

/** Elements that only a text which was taken for HTML makes. */
const injected = (page: Page) =>
  page.locator('img[src="x"], a[href^="javascript:"], iframe, body script, svg[onload]').count();

test('no view has a serious fault in either theme, nor runs what it shows', { timeout: 300_000 }, async () => {
  await filledOnce();
  const { page, faults } = await signedIn();
  const seen: string[] = [];
  let marks = 0;
  for await (const { name } of views(page)) {
    seen.push(name);
    assert.deepEqual(await seriousFaults(page), [], name);
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await seriousFaults(page, ['color-contrast']), [], `${name}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
    assert.equal(await injected(page), 0, name);
    if ((await page.locator('main').innerText()).includes(MARK)) marks += 1;
  }
  for (const name of EXPECTED) assert.ok(seen.includes(name), `${name} is among ${seen}`);
  assert.ok(marks >= 10, `${marks} views show what was made`);
  assert.deepEqual(faults, []);
});

test('who signs in after another company, in the same page, sees nothing of it', { timeout: 300_000 }, async () => {
  const { webhook, order } = await filledOnce();
  const { page, open, faults } = await signedIn();
  const answers: string[] = [];
  for (const view of ['/webhooks', `/webhooks/${webhook}`, '/access', '/floor', `/floor/orders/${order}`])
    await open(view);
  await page.getByRole('heading', { name: MARK }).first().waitFor();
  await signOut(page);
  page.on('response', async (response) => answers.push(await response.text().catch(() => '')));
  await signIn(page, 'other');
  for await (const { name } of views(page)) assert.ok(!(await page.locator('body').innerText()).includes(MARK), name);
  for (const view of [`/webhooks/${webhook}`, `/floor/orders/${order}`]) {
    await open(view);
    await page.getByText('Not found').first().waitFor();
  }
  assert.ok(answers.length > 20, 'the other company asked for much');
  assert.deepEqual(
    answers.filter((answer) => answer.includes(MARK)),
    [],
  );
  assert.deepEqual(faults, []);
});
