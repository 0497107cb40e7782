import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { memo } from '../../shared/memo.ts';

/**
 * Everything comes from our own host, nothing may be framed, and no other host is asked for anything. Redoc writes its
 * style sheets into the page and searches in a worker made of a blob.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "connect-src 'self'",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Redoc with the picture it would fetch from its maker's host taken out; the link to the maker stays. */
export const redocScript = memo(() =>
  readFileSync(scriptFile(), 'utf8').replaceAll('https://cdn.redoc.ly/redoc/logo-mini.svg', 'data:,'),
);

/** In a Lambda bundle the script lies beside the code, in the sandbox in its package. */
function scriptFile(): URL {
  const beside = new URL('./redoc.standalone.js', import.meta.url);
  return existsSync(beside) ? beside : new URL(import.meta.resolve('redoc/bundles/redoc.standalone.js'));
}

const digest = memo(() => createHash('sha256').update(redocScript()).digest('base64'));

/** Redoc leaves a hand's breadth between sections; a reference is read in one go more easily without. */
const theme = JSON.stringify({ spacing: { sectionVertical: 16 }, sidebar: { width: '300px' } });

/** The page that shows the document; `base` is the path before `/docs`, such as a stage. */
export function documentPage(base: string): string {
  // A gateway hands over no other characters; a path with others is not ours.
  const root = /^[\w./%~-]*$/.test(base) ? base : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shopfloor API</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; }</style>
</head>
<body>
<redoc spec-url="${root}/openapi.json" native-scrollbars json-sample-expand-level="3" theme='${theme}'></redoc>
<noscript>This page needs JavaScript. The same description for programs: <a href="${root}/openapi.json">openapi.json</a></noscript>
<script src="${root}/docs/redoc.js?v=${encodeURIComponent(digest().slice(0, 16))}" integrity="sha256-${digest()}"></script>
</body>
</html>
`;
}
