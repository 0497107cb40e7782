import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { builtConsole } from '../../../console/build.ts';
import { type Factory, startFactory } from '../../../local/factory.ts';
import type { Play } from '../../../local/player.ts';
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

type Options = { readonly width?: number; readonly height?: number; readonly dark?: boolean };

type Company = 'demo' | 'other';

/** An API key and its secret. */
export type Credentials = { readonly key: string; readonly secret: string };

const credentialsOf = (company: Company): Credentials => ({ key: `${company}-key`, secret: `${company}-secret` });

let browser: Browser;
let factory: Factory | undefined;
let baseUrl: string;

/** Address of the sandbox. */
export const sandboxUrl = () => baseUrl;

/**
 * Starts a sandbox with its demo companies and a browser; `CONSOLE_URL` names one that runs already. With `play` the day of
 * the demo has happened.
 */
export async function startConsole(play?: Play): Promise<void> {
  await builtConsole();
  browser = await launchedBrowser();
  const running = process.env.CONSOLE_URL;
  // Once, and not again when a person signs in.
  let played: Promise<void> | undefined;
  const once: Play | undefined = play && ((sandbox) => (played ??= play(sandbox)));
  factory = running
    ? undefined
    : await startFactory({ port: 0, rateLimitPerMinute: 5_000, seed: seedSandbox, play: once });
  baseUrl = running ?? factory?.baseUrl ?? '';
  if (play) await factory?.play();
}

export async function stopConsole(): Promise<void> {
  await browser?.close();
  await factory?.stop();
}

/** A console for the tests of a file. */
export function useConsole(): void {
  beforeAll(() => startConsole());
  afterAll(stopConsole);
}

/** Opens the console in a browser of its own: other cookies, other storage. */
export async function visit({ width = 1_280, height = 900, dark = false }: Options = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  watch(page);
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
export async function signedIn(options: Options & { readonly company?: Company } = {}): Promise<Visit> {
  const visited = await visit(options);
  await signIn(visited.page, options.company);
  return visited;
}

export const signIn = (page: Page, company: Company = 'demo') => signInWith(page, credentialsOf(company));

export async function signInWith(page: Page, { key, secret }: Credentials): Promise<void> {
  await page.getByLabel('API key').fill(key);
  await page.getByLabel('Secret').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Session' }).waitFor();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Session' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
}

const asking = new WeakMap<Page, Set<Request>>();

/** Notes what a page asks for, so that `settled` can wait for the answers. */
function watch(page: Page): void {
  const open = new Set<Request>();
  asking.set(page, open);
  page.on('request', (request) => open.add(request));
  // Not when it is finished: an answer whose body is not read never is.
  page.on('response', (response) => open.delete(response.request()));
  page.on('requestfailed', (request) => open.delete(request));
}

const FRAMES = `new Promise((resolve) => {
  let left = 8;
  const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
  next();
})`;

/** One half of what turns while something loads; the whole has no class of its own. */
const SPINNER = '[class*="awsui_circle-left"]';

/** Resolves when a view has all it shows: it asks for nothing more, and no part of it loads. */
export async function settled(page: Page): Promise<void> {
  const isBusy = async () =>
    (asking.get(page)?.size ?? 0) > 0 ||
    (await page.locator(`[aria-busy="true"], ${SPINNER}`).count()) > 0 ||
    (await page.locator('h1').count()) === 0;
  // What is answered is drawn, and may ask for more.
  for (let quiet = 0; quiet < 2; quiet = (await isBusy()) ? 0 : quiet + 1) await page.evaluate(FRAMES);
}

/** Calls the API as a program would, with a token of its own for each company. */
export async function api(method: string, path: string, body?: unknown, company: Company = 'demo') {
  return ask(await tokenFor(company), method, path, body);
}

/** Calls the API with this token. Throws what is refused. */
export async function ask(token: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

const tokens: Partial<Record<string, Promise<string>>> = {};

/** The token of a program of a company, the same one every time. */
export function tokenFor(company: Company = 'demo'): Promise<string> {
  tokens[company] ??= freshToken(credentialsOf(company));
  return tokens[company];
}

/** Another token of a program with this API key. Throws what is refused. */
export async function freshToken({ key, secret }: Credentials): Promise<string> {
  const credentials = Buffer.from(`${key}:${secret}`).toString('base64');
  const response = await fetch(`${baseUrl}/api/authorization`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/json' },
    body: JSON.stringify({ scopes: ['productions_write', 'company_admin'] }),
  });
  if (!response.ok) throw new Error(`${key}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { readonly token: string }).token;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious on a page, one line each; with `rules`, by these alone. */
export async function seriousFaults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Through the debugger, for the page's own policy lets no script in.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${options})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
