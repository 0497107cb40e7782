import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { builtConsole } from '../../../console/build.ts';
import { type Factory, startFactory } from '../../../local/factory.ts';
import { seedSandbox } from '../../../local/seed.ts';
import { launchedBrowser } from './chromium.ts';

/** A page of the console, and what must stay empty: errors, and texts that ran as a script. */
export type Visit = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: string[];
  /** Opens a view by its address behind the `#`. */
  open(view: string): Promise<void>;
};

type Options = { readonly width?: number; readonly dark?: boolean };

let browser: Browser;
let factory: Factory | undefined;
let baseUrl: string;

/** Address of the sandbox. */
export const sandboxUrl = () => baseUrl;

/** Starts a sandbox with its demo companies and a browser; `CONSOLE_URL` names one that runs already. */
export function useConsole(): void {
  beforeAll(async () => {
    await builtConsole();
    browser = await launchedBrowser();
    const running = process.env.CONSOLE_URL;
    factory = running ? undefined : await startFactory({ port: 0, rateLimitPerMinute: 5_000, seed: seedSandbox });
    baseUrl = running ?? factory?.baseUrl ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await factory?.stop();
  });
}

/** Opens the console in a browser of its own: other cookies, other storage. */
export async function visit({ width = 1_280, dark = false }: Options = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(baseUrl) && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`);
  });
  const open = async (view: string) => {
    await page.goto(`${baseUrl}/console#${view}`);
  };
  await open('/');
  return { page, context, faults, open };
}

/** Opens the console and signs in. */
export async function signedIn(options: Options & { readonly company?: 'demo' | 'other' } = {}): Promise<Visit> {
  const visited = await visit(options);
  await signIn(visited.page, options.company);
  return visited;
}

export async function signIn(page: Page, company: 'demo' | 'other' = 'demo'): Promise<void> {
  await page.getByLabel('API key').fill(`${company}-key`);
  await page.getByLabel('Secret').fill(`${company}-secret`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Session' }).waitFor();
}

/** Calls the API as a program would, with a token of its own for each company. */
export async function api(method: string, path: string, body?: unknown, company: 'demo' | 'other' = 'demo') {
  tokens[company] ??= tokenOf(company);
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${await tokens[company]}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

const tokens: Partial<Record<string, Promise<string>>> = {};

async function tokenOf(company: string): Promise<string> {
  const credentials = Buffer.from(`${company}-key:${company}-secret`).toString('base64');
  const response = await fetch(`${baseUrl}/api/authorization`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/json' },
    body: JSON.stringify({ scopes: ['productions_write', 'company_admin'] }),
  });
  return ((await response.json()) as { readonly token: string }).token;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious on a page, one line each. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  // Through the debugger, for the page's own policy lets no script in.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
