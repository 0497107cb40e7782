import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { memo } from '../../shared/memo.ts';

/**
 * Everything comes from our own host, nothing may be framed, and no other host is asked for anything. The reference writes
 * its style sheets into the page; its request console asks the API itself.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The program of the page. In a Lambda bundle it lies beside the code; in the sandbox the build is asked for it. */
export const referenceScript = memo(async () => {
  const beside = new URL('./reference.js', import.meta.url);
  if (existsSync(beside)) return readFileSync(beside, 'utf8');
  // An address the bundler cannot follow: the build is no part of a function.
  const build = new URL('../../cdk/bundle/reference-script.ts', import.meta.url).href;
  return ((await import(build)) as { referenceScript: () => Promise<string> }).referenceScript();
});

const digest = memo(async () =>
  createHash('sha256')
    .update(await referenceScript())
    .digest('base64'),
);

/** The reference writes requests in some twenty languages; shown are those that ERPs are connected in. */
const hiddenLanguages = 'c clojure dart fsharp http kotlin objc ocaml php r ruby rust swift'.split(' ');

/** What the page asks of the reference: nothing of its maker's services, and no request but to the API. */
const settings = {
  layout: 'modern',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  documentDownloadType: 'direct',
  defaultHttpClient: { targetKey: 'shell', clientKey: 'curl' },
  hiddenClients: Object.fromEntries(hiddenLanguages.map((language) => [language, true])),
  defaultOpenAllTags: false,
  authentication: { preferredSecurityScheme: 'bearer' },
};

/** The page that shows the document and lets one send requests; `base` is the path before `/docs`, such as a stage. */
export async function documentPage(base: string): Promise<string> {
  // A gateway hands over no other characters; a path with others is not ours.
  const root = /^[\w./%~-]*$/.test(base) ? base : '';
  const hash = await digest();
  const configuration = JSON.stringify({ ...settings, url: `${root}/docs/openapi.json` });
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
<noscript>This page needs JavaScript. The same description for programs: <a href="${root}/openapi.json">openapi.json</a></noscript>
<script id="api-reference" type="application/json" data-configuration='${configuration}'></script>
<script src="${root}/docs/reference.js?v=${encodeURIComponent(hash.slice(0, 16))}" integrity="sha256-${hash}"></script>
</body>
</html>
`;
}
