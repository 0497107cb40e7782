import assert from 'node:assert/strict';
import { test } from 'vitest';
import { sandboxUrl, seriousFaults, signedIn, signIn, signOut, useConsole, visit } from './visit.ts';

useConsole();

test('a wrong secret is refused in words, and a right one leads to the view of the address', async () => {
  const { page, open, faults } = await visit();
  await open('/webhooks?tab=topics');
  await page.getByLabel('API key').fill('demo-key');
  await page.getByLabel('Secret').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('The API key or its secret is wrong.').waitFor();
  await signIn(page);
  await page.getByRole('tab', { name: 'Topics', selected: true }).waitFor();
  assert.deepEqual(faults, []);
});

test('a reload keeps one signed in, with nothing in the storage of the browser that opens anything', async () => {
  const { page, context } = await signedIn();
  await page.reload();
  await page.getByRole('button', { name: 'Session' }).waitFor();
  const stored = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])');
  assert.equal(stored, '[{},{},""]');
  for (const { httpOnly, sameSite, path } of await context.cookies(`${sandboxUrl()}/api/sessions`))
    assert.deepEqual({ httpOnly, sameSite, path }, { httpOnly: true, sameSite: 'Strict', path: '/api/sessions' });
});

test('signing out ends the session and its token at once, here and in another tab', async () => {
  const { page, context } = await signedIn();
  const asked = page.waitForRequest((request) => request.url().includes('/api/webhooks'));
  await page.reload();
  const { authorization = '' } = await (await asked).allHeaders();
  const ask = () => fetch(`${sandboxUrl()}/api/webhooks`, { headers: { authorization } });
  assert.equal((await ask()).status, 200);
  await page.getByRole('button', { name: 'Session' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  // The page has an API key in other places, too.
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  assert.equal((await ask()).status, 401);
  const other = await context.newPage();
  await other.goto(`${sandboxUrl()}/console`);
  await other.getByLabel('API key').waitFor();
});

test('a sign-out that the service does not take is said, and the session goes on until one is taken', async () => {
  const { page } = await signedIn();
  const current = '**/api/sessions/current';
  await page.route(current, (route) => route.fulfill({ status: 503, json: { detail: 'The table is busy.' } }));
  await page.getByRole('button', { name: 'Session' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('The table is busy.').first().waitFor();
  await page.unroute(current);
  await page.reload();
  await page.getByRole('button', { name: 'Session' }).waitFor();
  await signOut(page);
});

test('the sign-in page has no serious fault in either theme', async () => {
  for (const dark of [false, true]) {
    const { page } = await visit({ dark });
    await page.getByLabel('API key').waitFor();
    assert.deepEqual(await seriousFaults(page), []);
  }
});
