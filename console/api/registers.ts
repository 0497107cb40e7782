import { type JsonSchema, operations, resolved } from './description.ts';

/** Plain master data: what can be listed, made, changed and deleted under one path. */
export type Register = {
  readonly path: string;
  readonly title: string;
  /** Path of one entry: what stands before its key, and the name of the key. */
  readonly key: string;
  readonly create: JsonSchema;
  readonly update: JsonSchema;
  readonly shown: JsonSchema;
  readonly example: unknown;
};

/** Pages of their own, or what the floor and the trade fill: no settings. */
const ELSEWHERE = new Set(['Webhooks', 'Channels', 'API keys', 'Partnerships', 'Shopfloor channels', 'Static tokens']);

/** Keys of things that are set up once and referred to by a name; what has a number happens on the floor. */
const NAMED = new Set(['code', 'name', 'number']);

/** The registers, as the API document has them: a new one needs nothing here. */
export const registers: readonly Register[] = operations.flatMap((create) => {
  if (create.method !== 'POST' || create.path.includes('{') || ELSEWHERE.has(create.tag) || !create.body) return [];
  const of = (method: string) => operations.find((one) => one.method === method && keyOf(one.path, create.path));
  const [list, update, remove] = [
    operations.find(({ method, path }) => method === 'GET' && path === create.path),
    of('PUT'),
    of('DELETE'),
  ];
  const key = keyOf(update?.path ?? '', create.path);
  if (!list?.answer || !update?.body || !remove || !key || !NAMED.has(key)) return [];
  const shown = resolved(list.answer).items ?? {};
  const { path, tag: title, body, example } = create;
  return [{ path, title, key, create: resolved(body), update: resolved(update.body), shown: resolved(shown), example }];
});

function keyOf(path: string, begin: string): string | undefined {
  return path.startsWith(`${begin}/{`) ? /^\{(\w+)\}$/.exec(path.slice(begin.length + 1))?.[1] : undefined;
}
