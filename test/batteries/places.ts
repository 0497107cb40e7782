import type * as z from 'zod/mini';
import type { Lazy } from '../../shared/http/contract.ts';
import { inZone } from '../../shared/time/instants.ts';
import { exampleOf, inputSchema, placesIn, withValue } from '../support/example-values.ts';
import { bodyFor, parametersOf, type Row, resourceOf } from './rows.ts';
import type { RowWords } from './strangers.ts';

/** Where in a request of a row a text or a number can be said. */
export type Place = {
  readonly part: 'subject' | 'query' | 'headers' | 'body';
  readonly path: readonly string[];
  /** Whether the value gets past the schema, which knows of no company. */
  readonly takes: (value: string) => boolean;
  /** A request that says the value there. */
  readonly say: (value: string, seed: number) => RowWords;
};

/** Every place of a row: its last path parameter, and all that its contract takes in query, headers and body. */
export function placesOf(row: Row): readonly Place[] {
  const { query, headers, body } = row.route;
  const parameter = lastParameter(row);
  const said = (seed: number) => (body ? { body: bodyFor(row, seed) } : {});
  const member = (part: 'subject' | 'query' | 'headers', name: string): Place => ({
    part,
    path: [name],
    takes: () => true,
    say: (value, seed) => ({ ...said(seed), [part]: { [name]: value } }),
  });
  return [
    ...(parameter === undefined ? [] : [member('subject', parameter)]),
    ...namesIn(query).map((name) => member('query', name)),
    ...namesIn(headers).map((name) => member('headers', name)),
    ...(body ? placesInBody(row, body() as z.ZodMiniType) : []),
  ];
}

/** What the path of a row names in the end. */
export const lastParameter = (row: Row) => parametersOf(row).at(-1);

/** The same for rows whose paths can name the same. */
export const kindOf = (row: Row) => `${resourceOf(row)} ${parametersOf(row)}`;

/** Names of the members of a query, or of headers. */
export function namesIn(fields: Lazy<unknown> | undefined): readonly string[] {
  const schema = fields?.() as z.ZodMiniType | undefined;
  return Object.keys(schema ? (inputSchema(schema).properties ?? {}) : {});
}

/** Also those that examples leave out: there the names of others would be. */
function placesInBody(row: Row, schema: z.ZodMiniType): readonly Place[] {
  const [generated, example] = [exampleOf(schema, 1), bodyFor(row, 1)];
  const passes = (body: unknown) => inZone('UTC', () => schema.safeParse(body).success);
  return placesIn(inputSchema(schema), generated).flatMap(({ path }) => {
    const form = typeof at(generated, path);
    if (form !== 'string' && form !== 'number') return [];
    const formed = (value: string) => (form === 'number' ? Number(value) : value);
    const takes = (value: string) => passes(filledIn(example, generated, path, formed(value)));
    const say = (value: string, seed: number) => ({
      body: filledIn(bodyFor(row, seed), generated, path, formed(value)),
    });
    return [{ part: 'body' as const, path, takes, say }];
  });
}

const at = (value: unknown, path: readonly string[]) =>
  path.reduce<unknown>((inner, step) => (inner as Readonly<Record<string, unknown>> | undefined)?.[step], value);

/** The body with the value at the path, and around it what is generated where the body has nothing. */
function filledIn(body: unknown, generated: unknown, path: readonly string[], value: unknown): unknown {
  const [top = ''] = path;
  if (at(body, path.slice(0, -1)) !== undefined) return withValue(body, path, value);
  return withValue(body, [top], at(withValue(generated, path, value), [top]));
}
