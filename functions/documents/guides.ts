import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { memo } from '../../shared/memo.ts';
import { apiDocument } from './api-document.ts';

/**
 * The API document with the guides in its preface, in the order of their file names, and what holds for every call as the
 * last chapter: what the page `/docs` shows and searches, guides and reference as one.
 */
export const guidedDocument = memo((): Readonly<Record<string, unknown>> => {
  const document = apiDocument();
  const info = document.info as { readonly description: string };
  const [introduction = '', ...conventions] = info.description.split(/^(?=## )/m);
  const description = [introduction, ...guideTexts(), '# Conventions', ...conventions].join('\n\n');
  return { ...document, info: { ...info, description } };
});

/** In a Lambda bundle the guides lie beside the code, in the sandbox in `docs/guides/`. */
function guideTexts(): readonly string[] {
  const beside = new URL('./guides/', import.meta.url);
  const folder = existsSync(beside) ? beside : new URL('../../docs/guides/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
