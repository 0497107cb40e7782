import assert from 'node:assert/strict';
import { test } from 'vitest';
import { api, seriousFaults, signedIn, useConsole } from './visit.ts';

useConsole();

/** What a code or note may be, which people then read. */
const HOSTILE = [`<img src=x onerror="alert('code')">`, `"><script>alert('code')</script>`, `javascript:alert('code')`];

test('what comes from elsewhere is shown and never run', async () => {
  for (const [number, code] of HOSTILE.entries()) {
    await api('POST', '/api/sections', { code, name: `${code} ${number}` });
    await api('POST', '/api/machines', { code, name: code, notes: code });
    await api('POST', '/api/api-keys', { name: code });
  }
  const { page, open, faults } = await signedIn();
  for (const view of ['/settings?register=/api/sections', '/settings?register=/api/machines', '/access']) {
    await open(view);
    await page
      .getByText(HOSTILE[0] ?? '')
      .first()
      .waitFor();
  }
  assert.deepEqual(faults, []);
});

test('a company sees nothing of another one', async () => {
  const code = `of-demo-${Date.now()}`;
  await api('POST', '/api/sections', { code });
  const { page, open } = await signedIn({ company: 'other' });
  await page.getByRole('button', { name: 'Session' }).getByText('other-key').waitFor();
  await open('/settings?register=/api/sections');
  await page.getByRole('heading', { name: /^Sections/ }).waitFor();
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'hidden' });
  assert.equal(await page.getByText(code).count(), 0);
  const demo = await signedIn();
  await demo.open('/settings?register=/api/sections');
  await demo.page.getByText(code).first().waitFor();
});

test('an entry of a register is made, changed and deleted, and a refusal stands at its field', async () => {
  const { page, open, faults } = await signedIn();
  const code = `console-${Date.now()}`;
  await open('/settings?register=/api/sections');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('is required').first().waitFor();
  await dialog.getByLabel('Code', { exact: true }).fill(code);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: `Change: ${code}` }).click();
  await dialog.getByLabel(/^Name/).fill('By the window');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('By the window').waitFor();
  assert.equal((await api('GET', `/api/sections/${code}`)).name, 'By the window');
  await page.getByRole('button', { name: `Delete: ${code}` }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('It is deleted.').first().waitFor();
  await assert.rejects(api('GET', `/api/sections/${code}`), /404/);
  assert.deepEqual(faults, []);
});

test('a worker gets a shift with a break, and a warehouse its places, without a word of JSON', async () => {
  const { page, open, faults } = await signedIn();
  const dialog = page.getByRole('dialog');
  const number = Date.now() % 1_000_000;
  await open('/settings?register=/api/workers');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await dialog.getByLabel('Number', { exact: true }).fill(String(number));
  await dialog.getByRole('button', { name: /^Shift/ }).click();
  await dialog.getByLabel('Start', { exact: true }).fill('6 o’clock');
  await dialog.getByLabel('End', { exact: true }).fill('14:00');
  await dialog.getByLabel('Days').fill('1, 2, 3');
  await dialog.getByRole('button', { name: /^Breaks/ }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const pause = dialog.getByRole('group', { name: 'Breaks 1' });
  await pause.getByLabel('Start').fill('10:00');
  await pause.getByLabel('End').fill('10:15');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('such as 08:30').first().waitFor();
  await dialog.getByLabel('Start', { exact: true }).first().fill('06:00');
  assert.deepEqual(await seriousFaults(page), []);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('It is saved.').first().waitFor();
  const { shift } = await api('GET', `/api/workers/${number}`);
  const breaks = [{ start: '10:00', end: '10:15' }];
  assert.deepEqual(shift, { start: '06:00', end: '14:00', days: [1, 2, 3], breaks });

  await api('POST', '/api/warehouses', { code: `W${number}`, 'warehouse-locations': [{ code: `first-${number}` }] });
  await open('/settings?register=/api/warehouses');
  await page.getByRole('button', { name: `Change: W${number}` }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog
    .getByRole('group', { name: 'Warehouse locations 2' })
    .getByLabel('Code', { exact: true })
    .fill(`second-${number}`);
  await dialog.getByRole('button', { name: 'Remove Warehouse locations 1' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  // That the worker was saved is still said.
  await dialog.waitFor({ state: 'hidden' });
  const { 'warehouse-locations': places } = await api('GET', `/api/warehouses/W${number}`);
  assert.deepEqual(
    places.map(({ code }: { readonly code: string }) => code),
    [`second-${number}`],
  );
  assert.deepEqual(faults, []);
});

test('a channel and an API key are made and deleted', async () => {
  const { page, open, faults } = await signedIn({ company: 'other' });
  const dialog = page.getByRole('dialog');
  await open('/channels');
  await page.getByRole('button', { name: 'Create a channel' }).first().click();
  await dialog.getByLabel('Name').fill('console-orders');
  await dialog.getByRole('button', { name: 'Create a channel' }).click();
  await page.getByRole('button', { name: 'Delete: console-orders' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('The channel is deleted.').first().waitFor();

  await open('/access');
  await page.getByRole('button', { name: 'Create an API key' }).click();
  await dialog.getByLabel('Name').fill('From the console');
  await dialog.getByRole('button', { name: 'Create an API key' }).click();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  const keys: readonly { key: string; name: string }[] = await api('GET', '/api/api-keys', undefined, 'other');
  const key = keys.find(({ name }) => name === 'From the console')?.key ?? '';
  await page.getByRole('button', { name: `Delete: ${key}` }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('It is deleted.').first().waitFor();
  assert.deepEqual(faults, []);
});
