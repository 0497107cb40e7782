import type { Page } from 'playwright-core';
import { settled } from './visit.ts';

/** What is shown under an address of its own; the name is made of it and can name a file. */
export type View = { readonly name: string; readonly address: string };

/** A page behind a link, such as that of one order: `/floor/orders/7`. */
const BEHIND = /^#(\/[a-z-]+\/[^?]+)/;

/**
 * Walks from the menu through all pages and their tabs, and one of each kind of page behind a link in them. Each view is
 * loaded when it is handed out. A new page is found by itself.
 */
export async function* views(page: Page): AsyncGenerator<View> {
  const menu = await hrefs(page, 'nav a[href^="#/"]');
  const behind = new Map<string, string>();
  for (const href of menu) yield* tabs(page, href, behind);
  const known = new Map<string, string>();
  for (const href of behind.values()) yield* tabs(page, href, known);
}

/** A page and its tabs; notes of each kind of page behind a link the first. */
async function* tabs(page: Page, href: string, behind: Map<string, string>): AsyncGenerator<View> {
  await go(page, href);
  const own = page.locator('main').getByRole('tablist').first().getByRole('tab');
  const count = await own.count();
  for (let tab = 0; tab < Math.max(1, count); tab++) {
    if (tab > 0) {
      await own.nth(tab).click();
      // A tab is chosen when its content is loaded.
      await own.nth(tab).and(page.locator('[aria-selected="true"]')).waitFor();
    }
    await settled(page);
    for (const found of await hrefs(page, 'main a[href^="#/"]')) {
      const path = BEHIND.exec(found)?.[1];
      if (path && !behind.has(nameOf(path))) behind.set(nameOf(path), `#${path}`);
    }
    const address = new URL(page.url()).hash.slice(1);
    yield { name: nameOf(address), address };
  }
}

/** Opens a page by its address, and waits until the one before has left. */
async function go(page: Page, href: string): Promise<void> {
  if (new URL(page.url()).hash !== href) {
    const [before] = await page.locator('h1').elementHandles();
    await page.evaluate(`location.hash = ${JSON.stringify(href)}`);
    await before?.waitForElementState('hidden');
  }
  await settled(page);
}

const hrefs = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((links) =>
      links.map((link) => (link as unknown as { getAttribute(name: string): string }).getAttribute('href')),
    );

/** `/floor/orders/7?tab=machines`: `floor-orders-one-machines`. */
function nameOf(address: string): string {
  const [path = '', query] = address.split('?');
  const [page, ...rest] = path.split('/').filter(Boolean);
  const kind = rest.length === 0 ? [] : [...rest.slice(0, Math.min(1, rest.length - 1)), 'one'];
  return [page, ...kind, new URLSearchParams(query).get('tab')].filter(Boolean).join('-');
}
