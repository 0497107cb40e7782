import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { memo } from '../../shared/memo.ts';

/**
 * Everything comes from our own host, nothing is written into the page, nothing may frame it, and no other host is asked
 * for anything.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** In a Lambda bundle the built console lies beside the code, in the sandbox where it was built. */
function folder(): URL {
  const beside = new URL('./web/', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../console/dist/', import.meta.url);
}

const isBuilt = () => existsSync(new URL('index.html', folder()));

const NOT_BUILT = `<!doctype html>
<html lang="en"><title>Shopfloor console</title><p>The console is not built here: <code>npm run console</code> builds it.`;

const page = memo(() => readFileSync(new URL('index.html', folder()), 'utf8'));

/** The page; `base` is the path before `/console`, such as a stage. */
export function consolePage(base: string): string {
  // A gateway hands over no other characters; a path with others is not ours.
  const root = /^[\w./%~-]*$/.test(base) ? base : '';
  return isBuilt() ? page().replaceAll('"./assets/', `"${root}/console/assets/`) : NOT_BUILT;
}

const names = memo(() => new Set(isBuilt() ? readdirSync(new URL('assets/', folder())) : []));

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A part of the console with its type, or nothing where there is none of this name. */
export function consoleAsset(name: string): { readonly body: string; readonly type: string } | undefined {
  const type = TYPES[name.split('.').at(-1) ?? ''];
  if (!type || !names().has(name)) return undefined;
  return { type, body: readFileSync(new URL(`assets/${name}`, folder()), 'utf8') };
}
