import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL('../../docs/openapi.json', import.meta.url);

/** Where the committed types lie. */
export const typesFile = new URL('src/api.ts', import.meta.url);

const HEADER = '// Made of docs/openapi.json by `npm run client`; a test compares it.\n\n';

/** The types of every route and webhook, as they are committed. */
export async function typesText(): Promise<string> {
  const document = JSON.parse(await readFile(description, 'utf8'), leaner);
  // What has a default may be left out of a request.
  return HEADER + astToString(await openapiTS(document, { immutable: true, defaultNonNullable: false }));
}

/** Leaves out what types have no use for: examples, headers of answers, and refusals, which all have one form. */
function leaner(this: Readonly<Record<string, unknown>>, name: string, value: unknown): unknown {
  const isExample = (name === 'example' || name === 'examples') && ('schema' in this || 'description' in this);
  const isRefusal = /^[345]\d\d$/.test(name) && !('type' in this);
  const isAnswerHeaders = name === 'headers' && 'description' in this;
  return isExample || isRefusal || isAnswerHeaders ? undefined : value;
}

if (import.meta.main) await writeFile(typesFile, await typesText());
