import assert from 'node:assert/strict';
import { test } from 'vitest';
import { api, sandboxUrl, tokenFor, useConsole, visit } from './visit.ts';

useConsole();

/** The reference is one file of megabytes. */
const PATIENCE = { timeout: 60_000 };

test('the reference shows an operation, sends it with a token, finds by a word, and asks no other host', async () => {
  await api('POST', '/api/suppliers', { code: 'REFERENCE', name: 'Seen in the reference' });
  const { page, faults } = await visit();
  await page.goto(`${sandboxUrl()}/docs#tag/suppliers/GET/api/suppliers`);
  const tryIt = page.getByRole('button', { name: /Test Request.*get \/api\/suppliers\)/i });
  await tryIt.waitFor(PATIENCE);
  await page
    .getByPlaceholder('Token')
    .first()
    .fill(await tokenFor());
  await tryIt.click();
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'GET' && new URL(response.url()).pathname === '/api/suppliers',
    PATIENCE,
  );
  await page.getByRole('button', { name: /^Send get request/i }).click();
  const answer = await answered;
  assert.equal(answer.status(), 200);
  assert.match(await answer.text(), /Seen in the reference/);
  await page.getByText('200 OK').first().waitFor(PATIENCE);
  await page.getByRole('button', { name: 'Close Client' }).click();

  await page.getByRole('button', { name: /^Open Search/ }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('rotate');
  await page
    .getByRole('option', { name: /rotate-secret/ })
    .first()
    .waitFor(PATIENCE);
  assert.deepEqual(faults, []);
});
