import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The entries of the project's functions. */
export const functionEntries = (): ReadonlyMap<string, string> =>
  functionEntriesIn(fileURLToPath(new URL('.', import.meta.url)));

/**
 * File of the Lambda entry of every function below a folder, by the function's name, in alphabetical order. A function is
 * a folder with an `index.ts`, and named like it, whatever context it lies in; two of one name are an error.
 */
export function functionEntriesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => basename(file) === 'index.ts',
  );
  const entries = new Map<string, string>();
  for (const file of files) {
    const name = basename(dirname(file));
    if (entries.has(name)) throw new Error(`Two functions are named ${name}.`);
    entries.set(name, join(folder, file));
  }
  return new Map([...entries].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
