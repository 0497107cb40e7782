import assert from 'node:assert/strict';
import { test } from 'vitest';
import { api, sandboxUrl, seriousFaults, signedIn, tokenFor, useConsole } from './visit.ts';

useConsole();

/** Sends a request as a program, and gives back the id and the status of its answer. */
async function sent(method: string, path: string, body: object, headers = {}) {
  const response = await fetch(`${sandboxUrl()}${path}`, {
    method,
    headers: { authorization: `Bearer ${await tokenFor()}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    id: response.headers.get('x-request-id') ?? '',
    body: (await response.json()) as { readonly id: number },
  };
}

test('a request is looked up by its id: why it was refused, or what it changed and what became of that', async () => {
  const code = `request-${Date.now()}`;
  const refused = await sent('POST', '/api/sections', { name: code });
  const made = await sent('POST', '/api/sections', { code, name: code });
  assert.deepEqual([refused.status, made.status], [400, 201]);
  const { page, open, faults } = await signedIn();
  await open('/requests');
  await page.getByLabel('Request id').fill(refused.id);
  await page.getByRole('button', { name: 'Look up' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('/code').first().waitFor();
  await page.keyboard.press('Escape');

  await page.getByLabel('Request id').fill(made.id);
  await page.getByRole('button', { name: 'Look up' }).click();
  await dialog.getByText('It was let through. What it changed:').waitFor({ timeout: 30_000 });
  assert.deepEqual(await seriousFaults(page), []);
  await dialog.getByRole('link', { name: 'sections.created' }).click();
  await dialog.getByText(made.id).waitFor();
  await dialog.getByText('First key, a program').waitFor();
  await dialog.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { name: `sections ${code}` }).waitFor();

  await open('/requests?id=00000000-0000-4000-8000-000000000000');
  await dialog.getByText('Nothing is known of it since then').waitFor();
  assert.deepEqual(faults, []);
});

test('a parked request says what it waits for, and is cancelled', async () => {
  const product = `missing-${Date.now()}`;
  const lot = { code: `L-${product}`, product: { code: product } };
  const { id } = (await sent('POST', '/api/lots', lot, { prefer: 'wait=2' })).body;
  const { page, open, faults } = await signedIn();
  await open('/requests?tab=parked');
  const row = page.getByRole('row', { name: new RegExp(product) });
  await row.getByText('Waiting').waitFor();
  assert.deepEqual(await seriousFaults(page), []);
  await row.getByRole('button', { name: /^Cancel/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the request' }).click();
  await page.getByText('The request is cancelled.').first().waitFor();
  await row.waitFor({ state: 'detached' });
  await assert.rejects(api('GET', `/api/parked-requests/${id}`), /404/);
  assert.deepEqual(faults, []);
});

test('the history of a machine tells what changed, from what to what, and by whom', async () => {
  const code = `M-${Date.now()}`;
  await api('POST', '/api/machines', { code, name: 'Press' });
  await api('PUT', `/api/machines/${code}`, { name: 'Press 2' });
  const { page, open, faults } = await signedIn();
  await open(`/floor/machines/${code}`);
  await page.getByRole('link', { name: 'History' }).click();
  const row = page.getByRole('row', { name: /Press → Press 2/ });
  await row.waitFor({ timeout: 30_000 });
  await row.getByText('First key, a program').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await seriousFaults(page), []);
  }
  await row.getByRole('link').click();
  await page.getByRole('dialog').getByText('machines.updated').waitFor();
  await page.getByRole('dialog').getByText(code, { exact: true }).waitFor();
  assert.deepEqual(faults, []);
});

test('one sees which key uses the limit, when each was used last, and who reads a channel', async () => {
  const name = `read-${Date.now() % 10_000}`;
  await api('POST', '/api/channels', { name, type: 'PRODUCT' });
  await api('GET', `/api/changes/${name}`);
  const { page, open, faults } = await signedIn();
  await open('/overview');
  const keys = page.getByRole('list', { name: 'By API key' });
  await keys.getByText(/First key \d+ requests?, \d+ in the console/).waitFor();
  await open('/access');
  const own = page.getByRole('row').filter({ has: page.getByText('First key', { exact: true }) });
  // When it was made, and when it was used.
  const used = own.locator('time').nth(1);
  assert.ok(Date.now() - Date.parse((await used.getAttribute('datetime')) ?? '') < 3_600_000);
  await open('/channels');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByText('by demo-key')
    .waitFor();
  await api('DELETE', `/api/channels/${name}`);
  assert.deepEqual(faults, []);
});
