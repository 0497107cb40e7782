import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { noteIgnoredName } from './ignored-names.ts';

/** Fields of an object, by their names within the code. */
export type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** The wire name of a field: `startDate` is `start-date`. */
const wireName = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * The one place where hyphenated wire names become camelCase: an object schema that reads `{'start-date': …}` and gives
 * `{startDate: …}`. Unknown members are dropped and named back in `x-ignored`. `aliases` maps further accepted wire
 * names to the wire name they stand for; when several are sent, they say the same (rule names-agree). One that must be sent
 * may be sent under any of its names.
 */
export function wire<S extends Shape>(shape: S, aliases: Readonly<Record<string, string>> = {}) {
  const camelOf = new Map(Object.keys(shape).map((name) => [wireName(name), name]));
  const wireShape: Record<string, z.ZodMiniType> = {};
  for (const [wired, camel] of camelOf) wireShape[wired] = shape[camel] as z.ZodMiniType;
  const required = new Set<string>();
  const namesOf = new Map<string, string[]>();
  for (const [alias, proper] of Object.entries(aliases)) {
    const schema = wireShape[proper] as z.ZodMiniType;
    if (!schema.safeParse(undefined).success) required.add(proper);
    namesOf.set(proper, [...(namesOf.get(proper) ?? [proper]), alias]);
    wireShape[alias] = z.optional(schema);
    wireShape[proper] = z.optional(schema);
  }
  const known = new Set(Object.keys(wireShape));
  const rename = (input: Record<string, unknown>) => {
    const renamed: Record<string, unknown> = {};
    for (const [alias, proper] of Object.entries(aliases)) {
      if (input[alias] !== undefined) renamed[camelOf.get(proper) as string] = input[alias];
    }
    for (const name of Object.keys(input)) {
      const camel = camelOf.get(name);
      if (camel !== undefined && input[name] !== undefined) renamed[camel] = input[name];
      else if (!known.has(name)) noteIgnoredName(name);
    }
    return renamed as z.output<z.ZodMiniObject<S>>;
  };
  const named = ({ value, issues }: z.core.ParsePayload<Record<string, unknown>>) => {
    for (const [proper, names] of namesOf) {
      const [first, ...others] = names.filter((name) => value[name] !== undefined);
      if (first === undefined && required.has(proper)) {
        issues.push({ code: 'custom', input: value, path: [proper], message: 'is required' });
      }
      for (const other of others) {
        if (isDeepStrictEqual(value[other], value[first as string])) continue;
        issues.push({ code: 'custom', input: value, path: [other], message: `must say the same as ${first}` });
      }
    }
  };
  return z.pipe(z.looseObject(wireShape).check(named), z.transform(rename));
}

/** The same fields, each of which may be left out: what a PUT that keeps absent fields accepts (rule put-keeps). */
export function partial<S extends Shape>(shape: S): { [K in keyof S]: z.ZodMiniOptional<S[K]> } {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, z.optional(schema)])) as {
    [K in keyof S]: z.ZodMiniOptional<S[K]>;
  };
}
