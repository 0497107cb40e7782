import type { APIGatewayProxyEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { isExact } from '../decimal.ts';
import { ARRAY_ELEMENTS_MAX } from '../limits.ts';
import { memo } from '../memo.ts';
import { type FieldError, invalidContent, unknownEntity } from '../problem.ts';
import { inZone } from '../time/instants.ts';
import { bodyText, isDamaged, unreadable } from './body-text.ts';
import type { ObjectSchema, Route } from './contract.ts';
import { issueText } from './explain.ts';
import type { Input, Request } from './handler.ts';
import { noteIgnoredName, withIgnoredNames } from './ignored-names.ts';
import { jsonFault } from './json-fault.ts';
import { integer } from './number-fields.ts';
import { refuseRepeatedMembers } from './repeated-members.ts';

const PAGE_MAX = 1_000_000;

/** Reads path, query, headers and body of a request by its contract row; throws 400 naming every rule broken. */
export function parseRequest(request: Request, zone: string): Input {
  const { result, ignored } = withIgnoredNames(() =>
    inZone(zone, () => {
      refuseRepeatedHeaders(request);
      const params = readParams(request);
      const { query, page, cursor, link } = readQuery(request);
      const errors: FieldError[] = [];
      const text = request.route.body ? bodyText(request.event) : '';
      const sent = { headers: readHeaders(request, errors), ...readBody(request, text, errors) };
      if (errors.length > 0) throw invalidContent(errors);
      return { params, query, page, cursor, link, text, ...sent, version: readVersion(request) };
    }),
  );
  const { page, cursor, link, text, ...call } = result;
  const paging = { operation: request.operation, filters: call.query, page, cursor };
  return { call: { ...call, paging }, text, link, ignored };
}

/** A value that does not parse names nothing: 404, like any other unknown id (rule unknown-404). */
function readParams({ event, route }: Request): Readonly<Record<string, unknown>> {
  const raw: Record<string, string> = {};
  for (const [name, encoded = ''] of Object.entries(event.pathParameters ?? {})) {
    try {
      // API Gateway leaves path parameters of a REST API percent-encoded.
      raw[name] = decodeURIComponent(encoded);
    } catch {
      throw unknownEntity(nounOf(route, name), encoded);
    }
  }
  if (!route.params) return raw;
  const parsed = route.params().safeParse(raw);
  if (parsed.success) return { ...raw, ...parsed.data };
  const name = String(parsed.error.issues[0]?.path[0]);
  throw unknownEntity(nounOf(route, name), raw[name] ?? '');
}

/** What a parameter names: one of the word before it in the path. */
function nounOf({ path }: Route, name: string): string {
  const [, plural = ''] = /([\w-]+)(?:\/{\w+})?$/.exec(path.slice(0, path.indexOf(`/{${name}}`))) ?? [];
  return plural.replace(/ies$/, 'y').replace(/s$/, '').replaceAll('-', ' ');
}

const Paging = memo(() =>
  z.object({
    page: z.optional(integer(1).check(z.refine((page) => page <= PAGE_MAX, { error: `must be at most ${PAGE_MAX}` }))),
  }),
);
/** A list without page numbers has a first page only: who counts on would be given that one for ever (rule list-page-numbers). */
const FirstPage = memo(() =>
  z.object({ page: z.optional(z.literal('1', { error: 'must be 1: this list has no page numbers, follow Link' })) }),
);
const NoQuery = memo(() => z.object({}));

/** A date whose plus sign was sent as it is: in a query that means a space (rule raw-plus). */
const SPACED_OFFSET = /^([\d-]{10}T[\d:.]+) (\d\d:?\d*)$/;

/** The parameters that say something, each once. */
function rawQuery({ queryStringParameters, multiValueQueryStringParameters }: APIGatewayProxyEvent) {
  const raw = Object.fromEntries(
    Object.entries(queryStringParameters ?? {})
      .filter(([name, value]) => name !== 'access_token' && value !== '')
      .map(([name, value]) => [name, value?.replace(SPACED_OFFSET, '$1+$2')]),
  );
  refuseUnclear(multiValueQueryStringParameters ?? {});
  return raw;
}

function readQuery({ event, route }: Request) {
  const raw = rawQuery(event);
  const shape = route.query ? (route.query() as ObjectSchema) : NoQuery();
  const errors: FieldError[] = [];
  const query = check(shape, raw, '', errors, (path) => path.slice(1));
  const paging = route.paged === true ? check(Paging(), raw, '', errors, (path) => path.slice(1)) : undefined;
  if (route.paged === 'cursor') check(FirstPage(), raw, '', errors, (path) => path.slice(1));
  if (errors.length > 0) throw invalidContent(errors);
  const known = new Set(route.paged ? ['page', 'cursor'] : []);
  const filters = new URLSearchParams();
  for (const [name, value] of Object.entries(raw)) {
    if (known.has(name)) continue;
    if (Object.hasOwn(shapeOf(shape), name)) filters.set(name, value ?? '');
    else noteIgnoredName(name);
  }
  const link = `${pathOf(event)}?${filters}${filters.size > 0 ? '&' : ''}`;
  return { query, page: paging?.page, cursor: route.paged ? raw.cursor : undefined, link };
}

/** As sent, in characters a header can carry. */
const pathOf = ({ requestContext, path }: APIGatewayProxyEvent) =>
  (requestContext.path ?? path).toWellFormed().replace(/[^!-~]+/g, encodeURI);

/**
 * Of bytes that are not UTF-8 the gateway leaves a sign that two texts may share (rule body-utf8). Of several values of a
 * name one would be heard and the others not: which is meant only the sender knows (rule query-once).
 */
function refuseUnclear(values: Readonly<Record<string, string[] | undefined>>): void {
  const errors = Object.entries(values).flatMap(([pointer, all = []]) => {
    if (isDamaged(pointer + all)) return [{ pointer, message: 'is not UTF-8' }];
    return all.length > 1 && all.some(Boolean) ? [{ pointer, message: 'must be sent once' }] : [];
  });
  if (errors.length > 0) throw invalidContent(errors);
}

/** Headers that decide what is done; each says one thing (rule header-once). */
const SINGLE = ['authorization', 'x-access-token', 'x-channel-key', 'idempotency-key', 'if-match'];

function refuseRepeatedHeaders({ event: { multiValueHeaders }, route }: Request): void {
  if (route.auth === 'none') return;
  refuseUnclear(Object.fromEntries(SINGLE.map((name) => [name, multiValueHeaders?.[name]])));
}

/** Names a query schema knows: those of the object itself, or of the object a `wire` pipe begins with. */
function shapeOf(schema: z.ZodMiniType): Readonly<Record<string, unknown>> {
  const { def } = schema as unknown as { def: { shape?: Record<string, unknown>; in?: z.ZodMiniType } };
  return def.shape ?? (def.in ? shapeOf(def.in) : {});
}

/** Headers the route names; all others mean the same everywhere, or nothing. */
function readHeaders({ event, route }: Request, errors: FieldError[]) {
  if (!route.headers) return {};
  const names = Object.keys(shapeOf(route.headers()));
  const raw = Object.fromEntries(names.map((name) => [name, event.headers?.[name]]));
  return check(route.headers(), raw, '', errors, (path) => path.slice(1));
}

function readBody({ route }: Request, text: string, errors: FieldError[]) {
  if (!route.body) return {};
  const { root, list, raw } = elementsOf(parseJson(text), route);
  if (raw.length > ARRAY_ELEMENTS_MAX) {
    throw invalidContent([{ pointer: root, message: `must have at most ${ARRAY_ELEMENTS_MAX} elements` }]);
  }
  const pointer = (position: number, path: string) => (list ? `${root}/${position}${path}` : path);
  const schema = route.body();
  const elements = raw.map((element, position) => check(schema, element, pointer(position, ''), errors));
  if (!route.bulk) return { body: elements[0] };
  return { elements, pointer, list: list || route.wrapper !== undefined };
}

/** The elements a body brings: of an array, of the array in the route's wrapper, or the body itself. */
function elementsOf(json: unknown, { bulk, wrapper }: Route): Elements {
  if (bulk && Array.isArray(json)) return { root: '', list: true, raw: json };
  const members = typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
  const wrapped = wrapper === undefined ? undefined : members[wrapper];
  if (wrapped === undefined) return { root: '', list: false, raw: [json] };
  if (!Array.isArray(wrapped)) throw invalidContent([{ pointer: `/${wrapper}`, message: 'must be an array' }]);
  for (const name of Object.keys(members)) if (name !== wrapper) noteIgnoredName(name);
  return { root: `/${wrapper}`, list: true, raw: wrapped };
}

type Elements = { readonly root: string; readonly list: boolean; readonly raw: readonly unknown[] };

/** So many digits, or so small an exponent, may be a number that its readers would round. */
const LONG_NUMBER = /[\d.]{16}|\de-\d{3}/i;

type Reviver = (name: string, value: unknown) => unknown;

/** No number at all in place of one that would be rounded: no field takes it (rule exact-numbers). */
const exactValue = (_: string, value: unknown, { source }: { readonly source: string }) =>
  typeof value === 'number' && !isExact(source) ? Number.NaN : value;

/** Up to this length no document is nested so deeply that it cannot be written again. */
const COMPACT_CHARACTERS_MAX = 4_000;

/** JSON whatever the content type says; nothing at all is an empty object (rule json-whatever-type). */
function parseJson(text: string): unknown {
  if (text.trim() === '') return {};
  let json: unknown;
  try {
    json = LONG_NUMBER.test(text) ? JSON.parse(text, exactValue as Reviver) : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable(jsonFault(text));
    // The numbers of a document are looked at value within value, which takes the stack.
    throw invalidContent([{ pointer: '', message: 'must be nested less deeply, or have no number of so many digits' }]);
  }
  // What is the same written again has no member twice: most of what programs send.
  if (text.length > COMPACT_CHARACTERS_MAX || JSON.stringify(json) !== text) refuseRepeatedMembers(text, json);
  return json;
}

function check<S extends z.ZodMiniType>(
  schema: S,
  raw: unknown,
  prefix: string,
  errors: FieldError[],
  name = (path: string) => path,
): z.output<S> {
  const parsed = schema.safeParse(raw, { error: issueText });
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    errors.push({ pointer: name(prefix + path.map((step) => `/${escapeStep(String(step))}`).join('')), message });
  }
  return undefined as z.output<S>;
}

/** RFC 6901. */
const escapeStep = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

/** `If-Match: "3"`; `*` and a missing header ask for nothing in particular. */
function readVersion({ event, route }: Request): number | undefined {
  if (!route.versioned) return undefined;
  const header = event.headers?.['if-match'];
  if (header === undefined || header.trim() === '*') return undefined;
  const [, version] = /^\s*(?:W\/)?"?(\d{1,15})"?\s*$/.exec(header) ?? [];
  return version === undefined ? -1 : Number(version);
}
