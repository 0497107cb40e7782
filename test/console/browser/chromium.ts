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

/** A Chromium: the one of `CHROMIUM`, else the package's, which is installed on first use. */
export async function launchedBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM;
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const entry = join(home, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(entry)) {
    mkdirSync(home, { recursive: true });
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', home, PACKAGE], { stdio: 'ignore' });
  }
  const { default: packed } = (await import(pathToFileURL(entry).href)) as {
    readonly default: { readonly args: readonly string[]; executablePath(): Promise<string> };
  };
  const args = packed.args.filter((flag) => !UNWANTED.test(flag));
  return chromium.launch({ executablePath: await packed.executablePath(), args });
}
