import assert from 'node:assert/strict';
import { test } from 'vitest';
import { api, signedIn, useConsole } from './visit.ts';

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
  await dialog.getByLabel('code', { exact: true }).fill(code);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: `Change: ${code}` }).click();
  await dialog.getByLabel(/^name/).fill('By the window');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('By the window').waitFor();
  assert.equal((await api('GET', `/api/sections/${code}`)).name, 'By the window');
  await page.getByRole('button', { name: `Delete: ${code}` }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('It is deleted.').first().waitFor();
  await assert.rejects(api('GET', `/api/sections/${code}`), /404/);
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
