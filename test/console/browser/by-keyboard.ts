import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** More steps than any page has on the way to a button. */
export const STEPS_MAX = 80;

/** Presses a key until the focus is at the target, as a person without a mouse does. */
export async function goTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const focused = target.and(page.locator(':focus'));
  for (let step = 0; step < STEPS_MAX; step++) {
    if ((await focused.count()) > 0) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${STEPS_MAX} times ${key} do not lead to ${target}`);
}

/** Goes there, and presses Enter. */
export async function press(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  await goTo(page, target, key);
  await page.keyboard.press('Enter');
}
