import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { press } from './by-keyboard.ts';
import {
  api,
  ask,
  type Credentials,
  freshToken,
  seriousFaults,
  settled,
  signedIn,
  signInWith,
  useConsole,
  visit,
} from './visit.ts';

useConsole();

const ADDRESS = '/access?tab=sandboxes';

type Sandbox = Credentials & { readonly id: number; readonly name: string; readonly status: string };

/** The sandbox `name` as its company sees it. */
const seen = async (name: string): Promise<Sandbox | undefined> =>
  (await api('GET', '/api/sandboxes')).find((one: Sandbox) => one.name === name);

/** What a name may be, which people then read. */
const HOSTILE = `<img src=x onerror="alert('name')">`;

const isReady = (name: string) =>
  expect.poll(async () => (await seen(name))?.status, { timeout: 60_000 }).toBe('ready');

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

async function withoutFaults(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await seriousFaults(page), [], colorScheme);
  }
}

test('a sandbox is made by keyboard, its secret is shown once, and with it one enters a console that says where one is', async () => {
  const name = `Trial ${Date.now()}`;
  const { page, open, faults } = await signedIn();
  const dialog = page.getByRole('dialog');
  await open(ADDRESS);
  await press(page, page.getByRole('button', { name: 'Create a sandbox' }).first());
  await dialog.getByLabel('Name').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await dialog.getByText('The console of the sandbox is entered with this key').waitFor();
  await withoutFaults(page);
  const [key, secret] = await copied(page);
  await press(page, page.getByRole('button', { name: 'I have kept it' }));
  await rowOf(page, name).getByText('Ready').waitFor({ timeout: 60_000 });
  await withoutFaults(page);
  assert.ok(!(await page.content()).includes(secret));
  const { id, ...sandbox } = (await seen(name)) ?? assert.fail(name);
  assert.deepEqual([sandbox.key, sandbox.status], [key, 'ready']);

  const inside = await visit();
  await inside.open(ADDRESS);
  await signInWith(inside.page, { key, secret });
  await inside.page.getByText('A sandbox has no sandboxes of its own').waitFor();
  assert.equal(await inside.page.getByRole('button', { name: 'Create a sandbox' }).count(), 0);
  await withoutFaults(inside.page);
  const banner = inside.page.getByRole('region', { name: 'Notices' }).getByText(`This is the sandbox ${id} · ${name}.`);
  for (const view of ['/overview', '/settings', '/floor?tab=machines']) {
    await inside.open(view);
    await settled(inside.page);
    assert.equal(await banner.count(), 1, view);
  }
  await inside.page.getByRole('link', { name: 'WJC' }).first().waitFor();
  await inside.page.reload();
  await banner.waitFor();
  assert.equal(await page.getByText('This is the sandbox').count(), 0);
  assert.deepEqual([...faults, ...inside.faults], []);
  await api('DELETE', `/api/sandboxes/${id}`);
});

/** What the buttons of the dialog copy. */
async function copied(page: Page): Promise<readonly [key: string, secret: string]> {
  const values: string[] = [];
  const buttons = page.getByRole('dialog').getByRole('button', { name: 'Copy' });
  for (const position of [0, 1]) {
    await buttons.nth(position).click();
    await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).not.toBe(values[0] ?? '');
    values.push(await page.evaluate<string>('navigator.clipboard.readText()'));
  }
  return [values[0] ?? '', values[1] ?? ''];
}

test('a sandbox is reset, after which what was done in it is gone, and deleted, after which its key opens nothing', async () => {
  const name = `Reset ${Date.now()}`;
  const made: Sandbox = await api('POST', '/api/sandboxes', { name });
  await isReady(name);
  const sections = async () => ask(await freshToken(made), 'GET', '/api/sections/EXTRA');
  await ask(await freshToken(made), 'POST', '/api/sections', { code: 'EXTRA' });
  assert.equal((await sections()).code, 'EXTRA');
  const inside = await visit();
  await signInWith(inside.page, made);

  const { page, open, faults } = await signedIn();
  const dialog = page.getByRole('dialog');
  await open(ADDRESS);
  await page.getByRole('button', { name: `Reset: ${made.id} · ${name}` }).click();
  await dialog.getByText(/All else in it is gone at once: orders, stock, webhooks/).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  assert.equal((await sections()).code, 'EXTRA');
  await page.getByRole('button', { name: `Reset: ${made.id} · ${name}` }).click();
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await page.getByText('The sandbox is filled again.').waitFor();
  await inside.open('/channels');
  await inside.page.getByText('The session has ended.').waitFor();
  await rowOf(page, name).getByText('Ready').waitFor({ timeout: 60_000 });
  await assert.rejects(sections(), /404/);

  await page.getByRole('button', { name: `Delete: ${made.id} · ${name}` }).click();
  await dialog.getByText(/Whatever uses its API keys is locked out at once/).waitFor();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('The sandbox is deleted.').waitFor();
  await rowOf(page, name).waitFor({ state: 'detached' });
  assert.equal(await seen(name), undefined);
  await assert.rejects(freshToken(made), /401/);
  assert.deepEqual([...faults, ...inside.faults], []);
});

test('a sandbox whose key was deleted in it shows another one, once, when it is reset', async () => {
  const name = `Keyless ${Date.now()}`;
  const made: Sandbox = await api('POST', '/api/sandboxes', { name });
  await isReady(name);
  const token = await freshToken(made);
  await ask(token, 'POST', '/api/api-keys', { name: 'More', admin: true });
  await ask(token, 'DELETE', `/api/api-keys/${made.key}`);
  const { page, open, faults } = await signedIn();
  await open(ADDRESS);
  await page.getByRole('button', { name: `Reset: ${made.id} · ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await page.getByText('This is shown only now.').waitFor();
  const [key, secret] = await copied(page);
  assert.notEqual(key, made.key);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await rowOf(page, name).getByText(key).waitFor();
  assert.equal((await seen(name))?.key, key);
  assert.ok(secret.length >= 32 && secret !== made.secret, secret);
  assert.deepEqual(faults, []);
  await api('DELETE', `/api/sandboxes/${made.id}`);
});

test('how far a sandbox is filled is asked every few seconds, all at once, and no longer when it is ready', async () => {
  const dates = { 'created-at': new Date().toISOString(), 'reset-at': null, 'ready-at': null };
  let state: object = { status: 'filling', copied: 0, total: null };
  let asked = 0;
  const { page, open, faults } = await signedIn();
  await page.route(/\/api\/sandboxes/, (route) => {
    asked += 1;
    const rows = [1, 2].map((id) => ({ id, name: `${HOSTILE} ${id}`, key: `ak-${id}`, ...dates, ...state }));
    return route.fulfill({ json: rows });
  });
  await page.clock.install();
  await page.reload();
  await open(ADDRESS);
  await page.getByText('Counting what there is to copy').first().waitFor();
  assert.equal(asked, 1);
  state = { status: 'filling', copied: 1_200, total: 5_400 };
  await page.clock.fastForward(5_000);
  await page.getByText('1,200 of 5,400 copied').first().waitFor();
  await page.getByText(`1 · ${HOSTILE}`).first().waitFor();
  await withoutFaults(page);
  const before = asked;
  state = { status: 'ready', copied: 5_400, total: 5_400 };
  await page.clock.fastForward(5_000);
  await page.getByText('5,400 copied', { exact: true }).first().waitFor();
  assert.equal(asked, before + 1);
  await page.clock.fastForward(60_000);
  await settled(page);
  assert.equal(asked, before + 1);
  assert.deepEqual(faults, []);
});
