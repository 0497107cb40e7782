import { existsSync } from 'node:fs';
import type { FunctionSource, LambdaFunction } from './lambda.ts';

/** The functions of the project: loaded on first use, like a cold start, and kept. */
export function projectFunctions(): FunctionSource {
  const loaded = new Map<string, Promise<LambdaFunction>>();
  return (name) => {
    const known = loaded.get(name) ?? load(name);
    loaded.set(name, known);
    return known;
  };
}

/** Whether the project has a function of this name. */
export const hasFunction = (name: string): boolean => existsSync(entryOf(name));

const entryOf = (name: string) => new URL(`../functions/${name}/index.ts`, import.meta.url);

async function load(name: string): Promise<LambdaFunction> {
  const { handler } = (await import(entryOf(name).href)) as { handler?: LambdaFunction };
  if (typeof handler !== 'function') throw new Error(`functions/${name}/index.ts exports no handler.`);
  return handler;
}
