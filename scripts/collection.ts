import { readFile, writeFile } from 'node:fs/promises';
import { collectionOf, type Description } from './collection/collection.ts';

const description = new URL('../docs/openapi.json', import.meta.url);

/** Where the committed collection lies. */
export const collectionFile = new URL('../clients/postman/shopfloor.postman_collection.json', import.meta.url);

/** The collection as it is committed: every operation of the API document, with its examples. */
export async function collectionText(): Promise<string> {
  const document = JSON.parse(await readFile(description, 'utf8')) as Description;
  return `${JSON.stringify(collectionOf(document), null, 1)}\n`;
}

if (import.meta.main) await writeFile(collectionFile, await collectionText());
