import type { DescribedContract, DescribedRoute } from './words.ts';

/** How a method that does the usual is called. */
const VERBS: Readonly<Record<string, readonly [verb: string, of: 'one' | 'all']>> = {
  create: ['create', 'one'],
  list: ['list', 'all'],
  get: ['get', 'one'],
  update: ['update', 'one'],
  remove: ['delete', 'one'],
};

/** Singular of a plural noun, such as the name of a resource. */
export const singular = (noun: string) =>
  noun
    .replace(/ies$/, 'y')
    .replace(/xes$/, 'x')
    .replace(/(?<!s)s$/, '');

/** `valid-since` is `validSince`. */
export const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `production-orders` is `ProductionOrders`. */
export const pascal = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * What a generated client calls the method of a route: what its words say, or its verb and noun, such as
 * `createProductionOrder` and `listWorkers`.
 */
export function operationIdOf(
  { resource }: Pick<DescribedContract, 'resource'>,
  {
    name,
    route,
  }: { readonly name: string; readonly route: Pick<DescribedRoute, 'method'> & { readonly call?: string } },
): string {
  if (route.call !== undefined) return route.call;
  const [verb, of] = VERBS[name] ?? [name, 'one'];
  return `${verb}${pascal(of === 'all' ? resource : singular(resource))}`;
}
