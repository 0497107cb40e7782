import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, press, STEPS_MAX } from './by-keyboard.ts';
import { startEndpoint } from './endpoint.ts';
import { api, useConsole, visit } from './visit.ts';

useConsole();

test('the whole story by keyboard: signed in, set up, broken, seen, mended, recovered, signed out', {
  timeout: 300_000,
}, async () => {
  const endpoint = await startEndpoint();
  const { page, faults } = await visit();
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const dialog = page.getByRole('dialog');

  await page.getByLabel('API key').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('demo-key');
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo-secret');
  await page.keyboard.press('Enter');

  await press(page, page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Webhooks' }));
  await press(page, button('Create an endpoint').first());
  await dialog.getByLabel('Endpoint', { exact: true }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type(endpoint.url);
  await press(page, dialog.getByRole('button', { name: /Topics/ }));
  await page.keyboard.type('lot_created');
  await page.getByRole('option', { name: /lot_created/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await goToOption(page, /lot_created/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await press(page, dialog.getByRole('button', { name: 'Create an endpoint' }));
  await press(page, button('I have kept it'));
  await page.waitForURL(/#\/webhooks\/\d+/);

  endpoint.answer = { status: 503, body: 'down for repairs' };
  const code = `keyboard-${Date.now()}`;
  await api('POST', '/api/lots', { code, product: { code: 'productExample' } });
  const details = button(/Details: lot_created/).first();
  await page.getByText('Failed, will be tried again').first().waitFor({ timeout: 30_000 });
  await goTo(page, page.getByRole('tab', { name: 'Deliveries' }));
  await goTo(page, page.getByRole('grid').locator('*'));
  await page.keyboard.press('ArrowDown');
  await press(page, details, 'ArrowRight');
  await dialog.getByText('down for repairs').first().waitFor();
  await page.keyboard.press('Escape');
  // The focus is where it was, not at the top of the page.
  await details.and(page.locator(':focus')).waitFor();

  await goTo(page, page.getByRole('tab', { name: 'Deliveries' }), 'Shift+Tab');
  await goTo(page, page.getByRole('tab', { name: 'Recovery' }), 'ArrowRight');
  await press(page, button('Count'));
  await button(/Send 1 delivery/).waitFor();
  // Before it is counted, the next try would deliver it by itself.
  endpoint.answer = { status: 200, body: 'thank you' };
  await press(page, button(/Send 1 delivery/));
  await expect.poll(() => endpoint.received.some((body) => body.includes(code)), { timeout: 30_000 }).toBe(true);

  await press(page, button('Session'), 'Shift+Tab');
  await goTo(page, page.getByRole('menuitem', { name: 'Sign out' }), 'ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel('API key').and(page.locator(':focus')).waitFor();
  assert.deepEqual(faults, []);
  await endpoint.stop();
});

/** In a list that keeps the focus in its search field, the highlighted option is the one that Enter chooses. */
async function goToOption(page: Page, name: RegExp): Promise<void> {
  const highlighted = page.getByRole('option', { name }).and(page.locator('[class*="highlighted"]'));
  for (let step = 0; step < STEPS_MAX && (await highlighted.count()) === 0; step++)
    await page.keyboard.press('ArrowDown');
}
