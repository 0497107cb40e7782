import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { startEndpoint } from './endpoint.ts';
import { api, signedIn, useConsole } from './visit.ts';

useConsole();

const TOPICS = ['lot_created'];
const lot = (code: string) => api('POST', '/api/lots', { code, product: { code: 'productExample' } });

test('an event is found in the ledger, the latest first, with its JSON and what became of it', async () => {
  const endpoint = await startEndpoint();
  const { id } = await api('POST', '/api/webhooks', { url: endpoint.url, topics: TOPICS });
  await lot(`before-${Date.now()}`);
  const code = `ledger-${Date.now()}`;
  const { id: lotId } = await lot(code);
  await expect.poll(() => endpoint.received.length, { timeout: 30_000 }).toBe(2);
  const { page, open, faults } = await signedIn();
  await open('/events');
  await page.getByRole('button', { name: 'Entity All' }).click();
  await page.getByRole('option', { name: 'lots', exact: true }).click();
  await page.getByRole('button', { name: 'What All' }).click();
  await page.getByRole('option', { name: 'Created' }).click();
  await page.waitForURL(/entity=lots&kind=created/);
  await page.getByRole('rowheader').first().waitFor();
  const numbers = (await page.getByRole('rowheader').allInnerTexts()).map(Number);
  assert.ok(numbers.length >= 2);
  assert.deepEqual(
    numbers,
    numbers.toSorted((one, other) => other - one),
  );
  await page.getByRole('searchbox', { name: 'Key' }).fill(String(lotId));
  await expect.poll(() => page.getByRole('rowheader').count(), { timeout: 30_000 }).toBe(1);
  await page.getByRole('button', { name: /Details/ }).click();
  // It can be sent to a colleague.
  await page.waitForURL(new RegExp(`event=${numbers[0]}`));
  await page.reload();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`"code": "${code}"`).waitFor();
  await dialog.getByText('Delivered').waitFor();
  await dialog.getByRole('link', { name: `Endpoint ${id}` }).click();
  await page.getByRole('heading', { name: endpoint.url }).waitFor();

  await page.getByRole('button', { name: 'Topic All' }).click();
  await page.getByRole('option', { name: 'ping' }).click();
  await page.getByText('Nothing matches').waitFor();
  await page.getByRole('button', { name: 'Topic ping' }).click();
  await page.getByRole('option', { name: 'lot_created' }).click();
  await page
    .getByRole('button', { name: /Send again: lot_created/ })
    .first()
    .click();
  await page.getByText('The delivery is on its way again.').waitFor();
  await expect.poll(() => endpoint.received.length, { timeout: 30_000 }).toBe(3);
  assert.deepEqual(faults, []);
  await endpoint.stop();
});

test('a pasted hash is compared with the digest of each day', async () => {
  await lot(`digest-${Date.now()}`);
  const today = new Date().toISOString().slice(0, 10);
  const rows: readonly { readonly entity: string; readonly hash: string }[] = await api(
    'GET',
    `/api/digest?from=${today}`,
  );
  const { entity = '', hash = '' } = rows[0] ?? {};
  const { page, open, faults } = await signedIn();
  await open(`/events?tab=digest&from=${today}`);
  await page.getByLabel('The hash of your system').fill(hash);
  await page
    .getByRole('row', { name: new RegExp(entity) })
    .getByText('· Agrees')
    .waitFor();
  await page.getByLabel('The hash of your system').fill(`0${hash.slice(1)}-`);
  await page.getByText('· Agrees').waitFor({ state: 'hidden' });
  assert.deepEqual(faults, []);
});

test('what waits in a channel is looked at without being taken', async () => {
  const name = `look-${Date.now() % 10_000}`;
  await api('POST', '/api/channels', { name, type: 'PRODUCT' });
  await api('POST', '/api/products', { code: name, name: 'Waits' });
  const { page, open, faults } = await signedIn();
  await open('/channels');
  await page.getByRole('button', { name: `Look: ${name}` }).click();
  await page.getByRole('dialog').getByText(`"code": "${name}"`).waitFor({ timeout: 30_000 });
  assert.equal((await api('GET', `/api/changes/${name}`)).length, 1);
  assert.equal((await api('GET', `/api/changes/${name}`)).length, 0);
  await api('DELETE', `/api/channels/${name}`);
  assert.deepEqual(faults, []);
});

test('a static token is shown once and deleted, and a session of another browser is ended', async () => {
  const { page, open, faults } = await signedIn({ company: 'other' });
  const dialog = page.getByRole('dialog');
  await open('/access?tab=tokens');
  await page.getByRole('button', { name: 'Create a static token' }).first().click();
  await dialog.getByLabel('Name').fill('Line 1');
  await dialog.getByRole('button', { name: 'Create a static token' }).click();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('button', { name: 'Delete: Line 1' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('It is deleted.').waitFor();
  assert.deepEqual(await api('GET', '/api/static-tokens', undefined, 'other'), []);

  const there = await signedIn({ company: 'other' });
  await there.open('/channels');
  await open('/access?tab=sessions');
  await page
    .getByRole('row', { name: /other-key/ })
    .and(page.getByRole('row').filter({ hasNotText: 'This one' }))
    .getByRole('button', { name: 'End' })
    .click();
  await page.getByText('The session is ended.').waitFor();
  await there.open('/events');
  await there.page.getByText('The session has ended.').waitFor();
  assert.deepEqual([...faults, ...there.faults], []);
});

test('the company is changed, and serials are put into the pool', async () => {
  const { page, open, faults } = await signedIn();
  const dialog = page.getByRole('dialog');
  const name = `Demo Factory ${Date.now()}`;
  await open('/settings');
  await page.getByLabel(/^Name/).fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('It is saved.').waitFor();
  assert.equal((await api('GET', '/api/company')).name, name);

  await open('/serials');
  await page.getByRole('button', { name: 'Add serials' }).first().click();
  await dialog.getByLabel('GTIN').fill('01234567891234');
  await dialog.getByRole('textbox', { name: 'Serials' }).fill('POOL1\nPOOL2');
  await dialog.getByRole('button', { name: 'Add 2 serials' }).click();
  await page.getByText('2 serials are in the pool.').waitFor();
  assert.equal((await api('GET', '/api/packs/01234567891234/POOL2'))['pool-status'], 'Available');
  assert.deepEqual(faults, []);
});

test('the labour report tells what a worker did', async () => {
  const number = 70_000 + (Date.now() % 10_000);
  const today = new Date().toISOString().slice(0, 10);
  await api('POST', '/api/workers', { number, name: 'Rosa' });
  const punch = (type: 0 | 1, time: string) =>
    api('POST', '/api/punchclocks', { worker: { number }, type, date: `${today}T${time}` });
  await punch(1, '00:10:00');
  await punch(0, '02:40:00');
  const { page, open, faults } = await signedIn();
  await open(`/floor?tab=labour&from=${today}&weekend=true`);
  await page
    .getByRole('row', { name: /Rosa/ })
    .getByText(/^0?2H30/)
    .first()
    .waitFor();
  assert.deepEqual(faults, []);
});
