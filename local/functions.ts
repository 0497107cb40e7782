import { pathToFileURL } from 'node:url';
import { functionEntries } from '../functions/entries.ts';
import type { FunctionSource, LambdaFunction } from './lambda.ts';

/** The functions of the project: loaded on first use, like a cold start, and kept. */
export function projectFunctions(): FunctionSource {
  const entries = functionEntries();
  const loaded = new Map<string, Promise<LambdaFunction>>();
  return (name) => {
    const known = loaded.get(name) ?? load(name, entries.get(name));
    loaded.set(name, known);
    return known;
  };
}

async function load(name: string, entry: string | undefined): Promise<LambdaFunction> {
  if (!entry) throw new Error(`There is no function ${name}.`);
  const { handler } = (await import(pathToFileURL(entry).href)) as { handler?: LambdaFunction };
  if (typeof handler !== 'function') throw new Error(`The entry of ${name} exports no handler.`);
  return handler;
}
