import { itemOf, type Operation, type Parameter } from './item.ts';

/** Of the API document, what a collection is made of. */
export type Description = {
  readonly info: { readonly title: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description?: string }[];
  readonly 'x-tagGroups': readonly { readonly name: string; readonly tags: readonly string[] }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'method' | 'path'>>>>>;
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
};

/** Requests that open and close a conversation stand outside of the folders: the first and the last one of a run. */
const LOG_IN = 'createToken';
const LOG_OUT = 'revokeToken';

/** In a folder: what is there, a new one, then what is done to it, and its end. */
const METHODS = ['get', 'post', 'put', 'delete'];

/** What the sandbox has from the start (docs/sandbox.md). */
const sandbox = {
  key: 'demo-key',
  secret: 'demo-secret',
  token: '',
  channelKey: 'Ky1SpfEXmjj05fW3USBFD3pgoEi9AQ29Atsnj4Zy',
};

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/**
 * A Postman collection (2.1), which Bruno reads as well: a folder for each context, in it one for each tag. Log in first:
 * its token goes to a variable that all others use; what a request creates is what the others of its folder name.
 */
export function collectionOf(document: Description) {
  const operations = operationsOf(document);
  const variables = new Map<string, string>();
  const item = (operation: Operation) => itemOf(operation, document.components.parameters, variables);
  const only = (id: string) => operations.filter(({ operationId }) => operationId === id).map(item);
  const folder = (tag: string) => ({
    name: tag,
    description: document.tags.find(({ name }) => name === tag)?.description ?? '',
    item: operations
      .filter(({ operationId, tags }) => tags[0] === tag && operationId !== LOG_IN && operationId !== LOG_OUT)
      .toSorted((a, b) => order(a) - order(b))
      .map(item),
  });
  const folders = document['x-tagGroups'].map(({ name, tags }) => ({ name, item: tags.map(folder) }));
  const items = [...only(LOG_IN), ...folders, ...only(LOG_OUT)];
  const place = { ...sandbox, baseUrl: document.servers[0]?.url ?? '' };
  return {
    info: { name: document.info.title, description: document.info.description, schema: SCHEMA },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    item: items,
    variable: [...Object.entries(place), ...variables].map(([key, value]) => ({ key, value })),
  };
}

function operationsOf({ paths }: Description): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
}

/** What creates comes before what names it, also where both are POST or GET. */
function order({ method, path }: Operation): number {
  const named = path.includes('{');
  if (method === 'get' || method === 'post') return (named ? 2 : 0) + METHODS.indexOf(method);
  return 4 + METHODS.indexOf(method);
}
