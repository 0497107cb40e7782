import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium from npm for those who have none: 60 MB, so it stays out of the project's own packages. */
const PACKAGE = '@sparticuz/chromium@153.0.0';
const home = fileURLToPath(new URL('../../../node_modules/.cache/chromium-153.0.0', import.meta.url));

/** Flags of the package that would switch off what is to be tested, or what it says of itself. */
const UNWANTED = /web-security|single-process|site-per-process|headless/;

const entry = join(home, 'node_modules/@sparticuz/chromium/build/index.js');

/** Installs the package and unpacks its browser once, before the first of the files that run at once. */
export async function setup(): Promise<void> {
  if (process.env.CHROMIUM) return;
  if (!existsSync(entry)) {
    mkdirSync(home, { recursive: true });
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', home, PACKAGE], { stdio: 'ignore' });
  }
  await (await packed()).executablePath();
}

type Packed = { readonly args: readonly string[]; executablePath(): Promise<string> };

async function packed(): Promise<Packed> {
  return ((await import(pathToFileURL(entry).href)) as { readonly default: Packed }).default;
}

/** A Chromium: the one of `CHROMIUM`, else that of the package. */
export async function launchedBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM;
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const browser = await packed();
  const args = browser.args.filter((flag) => !UNWANTED.test(flag));
  return chromium.launch({ executablePath: await browser.executablePath(), args });
}
