import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const NAME = 'virtual:api-description';
/** What the menu and the ledger must know of the document, which is too large to be loaded for it. */
const PARTS = 'virtual:api-parts';
const document = new URL('../../docs/openapi.json', import.meta.url);

type Json = { readonly [name: string]: unknown };
type Operation = {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Json[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: Json; readonly example?: unknown } };
  };
  readonly responses: Readonly<Record<string, { readonly content?: Json }>>;
  readonly 'x-filter'?: Json;
};

/**
 * What the console shows of the API document, as a module: the registers with their forms, and what each topic sends.
 * The document in full is two megabytes.
 */
export function apiDescription(): Plugin {
  return {
    name: 'api-description',
    resolveId: (id) => (id === NAME || id === PARTS ? `\0${id}` : null),
    load: (id) => {
      if (id === `\0${NAME}`) return `export default ${JSON.stringify(description())}`;
      return id === `\0${PARTS}` ? partsModule(readDocument()) : null;
    },
  };
}

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
};

const readDocument = () => JSON.parse(readFileSync(document, 'utf8')) as Document;

function partsModule({ paths }: Document): string {
  const { parameters = [] } = paths['/api/events']?.get ?? {};
  const { schema } = parameters.find(({ name }) => name === 'entity') ?? {};
  // The pattern of a list of names: `^(api-keys|channels)(,(api-keys|channels))*$`.
  const names = /\(([^)]+)\)/.exec(String((schema as Json).pattern))?.[1]?.split('|');
  return [
    `export const hasRequestLog = ${'/api/requests' in paths};`,
    `export const eventEntities = ${JSON.stringify(names)};`,
  ].join('\n');
}

function description() {
  const { paths, webhooks, components } = readDocument();
  const schemas: Record<string, Json> = {};
  const keep = (schema: unknown): void => {
    for (const [, name] of JSON.stringify(schema ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const found = components.schemas[name as string];
      if (!found || schemas[name as string]) continue;
      schemas[name as string] = found;
      keep(found);
    }
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary, tags, requestBody, responses }]) => {
      const { schema, example } = requestBody?.content['application/json'] ?? {};
      const parts = (schema?.oneOf as readonly Json[] | undefined)?.[0] ?? schema;
      const answer = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content as
        | { readonly 'application/json'?: { readonly schema: Json } }
        | undefined;
      const shown = answer?.['application/json']?.schema;
      if (method !== 'get' || path.startsWith('/api/')) keep(parts);
      return { method: method.toUpperCase(), path, summary, tag: tags[0], body: parts, example, answer: shown };
    }),
  );
  for (const { answer } of operations) keep(answer);
  const topics = Object.entries(webhooks).map(([topic, { post }]) => {
    const { schema, example } = post.requestBody?.content['application/json'] ?? {};
    keep(schema);
    return { topic, summary: post.summary, schema, example, filter: post['x-filter'] ?? {} };
  });
  return { operations, topics, schemas };
}
