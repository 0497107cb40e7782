import { existsSync, readFileSync } from 'node:fs';
import { memo } from '../../shared/memo.ts';

/** The API document as `npm run openapi` writes it: sentences and examples are read, and are in no function's code. */
export const apiDocument = memo(
  () => JSON.parse(readFileSync(documentFile(), 'utf8')) as Readonly<Record<string, unknown>>,
);

/** In a Lambda bundle the document lies beside the code, in the sandbox in `docs/`. */
function documentFile(): URL {
  const beside = new URL('./openapi.json', import.meta.url);
  return existsSync(beside) ? beside : new URL('../../docs/openapi.json', import.meta.url);
}
