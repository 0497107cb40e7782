import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type * as z from 'zod/mini';
import { contracts } from '../../functions/contracts.ts';
import { type Contract, endpoints, type Scope } from '../../shared/http/contract.ts';
import type { DescribedRoute } from '../../shared/http/words.ts';
import type { CallAnswer, CallRequest } from '../support/call.ts';
import { OWN } from '../support/example-bodies.ts';
import { signedIn } from '../support/example-makers.ts';
import { exampleOf, type Fields } from '../support/example-values.ts';
import { type Example, examples } from '../support/examples.ts';
import { call, type TestCompany } from '../support/factory.ts';

/** One method and path of the route table, aliases included. */
export type Row = ReturnType<typeof endpoints>[number] & {
  readonly route: DescribedRoute;
  readonly contract: Contract;
  /** For test titles: the operation, and the spelling where it is not the only one. */
  readonly title: string;
};

/** Every row there is: a resource added to `contracts` is covered by every battery. */
export const rows: readonly Row[] = contracts.flatMap((contract) =>
  endpoints(contract).map((row) => {
    const proper = row.method === row.route.method && row.path === row.route.path;
    return { ...row, contract, title: proper ? row.operation : `${row.operation} as ${row.method} ${row.path}` };
  }),
);

/** One of the spellings of each operation: all of them are read alike. */
export const properRows = rows.filter(({ route, path, method }) => path === route.path && method === route.method);

/** Names of the parameters in the path of a row, in their order. */
export const parametersOf = ({ path }: Pick<Row, 'path'>): readonly string[] =>
  [...path.matchAll(/\{(.+?)\}/g)].map(([, name = '']) => name);

/** Rows that want to know who calls. */
export const guardedRows = rows.filter(({ route }) => route.auth !== 'none');

/**
 * Rows by which a company can send or receive something: to those without credentials it says who it is in the body.
 */
export const isCompanyKnown = ({ route }: Row) => route.auth !== 'none' || route.body !== undefined;

/** Rows whose effect must not happen twice. */
export const writingRows = guardedRows.filter(({ method }) => method !== 'GET');

/** The rows in an order in which those of one resource are far from each other, so that tests at once rarely share it. */
export function spread(all: readonly Row[]): readonly Row[] {
  const counts = new Map<string, number>();
  const placed = all.map((row) => {
    const place = counts.get(row.contract.resource) ?? 0;
    counts.set(row.contract.resource, place + 1);
    return { row, place };
  });
  return placed.toSorted((a, b) => a.place - b.place).map(({ row }) => row);
}

/** Values of a row's path parameters, naming something that exists. */
export type Subject = Readonly<Record<string, string>>;

/** What a request to a row says besides who sends it. */
export type RowRequest = Pick<CallRequest, 'headers' | 'query' | 'body'>;

/** The resource of what a row is about: a history is about what it is of. */
export const resourceOf = ({ contract, name }: Pick<Row, 'contract' | 'name'>) =>
  contract.resource === 'history' ? name : contract.resource;

const exampleFor = (row: Pick<Row, 'contract' | 'name'>): Example => examples[resourceOf(row)] ?? {};

/** A body the row accepts; another `seed` gives another entity. Nothing when the row takes none. */
export function bodyFor({ contract, name, route }: Row, seed: number, fields: Fields = 'all'): unknown {
  if (!route.body) return undefined;
  const generated = exampleOf(route.body() as z.ZodMiniType, seed, fields);
  const example = exampleFor({ contract, name }).body?.[name] ?? {};
  const said = typeof example === 'function' ? example(seed) : example;
  const members = Object.entries({ ...(generated as object), ...said }).filter(([, value]) => value !== undefined);
  const required = new Set(fields === 'all' ? undefined : Object.keys(generated as object));
  return Object.fromEntries(members.filter(([member]) => fields === 'all' || required.has(member)));
}

const prepared = new WeakMap<TestCompany, Map<string, Promise<void>>>();

/** The company has what the other was prepared with, and needs no preparation for it. */
export const prepareLike = (company: TestCompany, other: TestCompany) =>
  void prepared.set(company, new Map(prepared.get(other)));

/** Creates what examples of the row's resource refer to, once per company. */
export async function prepareRow(row: Pick<Row, 'contract' | 'name'>, company: TestCompany): Promise<void> {
  const done = prepared.get(company) ?? new Map<string, Promise<void>>();
  prepared.set(company, done);
  const { prepare } = exampleFor(row);
  const place = resourceOf(row);
  const work = done.get(place) ?? prepare?.(company) ?? Promise.resolve();
  done.set(place, work);
  await work;
}

/** Creates what the path of the row names, through the API itself. */
export async function subjectOf(row: Row, company: TestCompany, seed: number): Promise<Subject> {
  await prepareRow(row, company);
  const values: Record<string, string> = {};
  const segments = row.path.split('/');
  for (const [position, segment] of segments.entries()) {
    const [, parameter] = /^\{(.+)\}$/.exec(segment) ?? [];
    if (parameter === undefined) continue;
    const nested = segments.slice(0, position).some((earlier) => earlier.startsWith('{'));
    const collection = nested ? `/api/${segments[position - 1]}` : segments.slice(0, position).join('/');
    values[parameter] = await parameterOf(row, parameter, collection, company, seed);
  }
  return values;
}

async function parameterOf(row: Row, parameter: string, collection: string, company: TestCompany, seed: number) {
  const special = exampleFor(row).params?.[parameter];
  if (special) return special(company);
  const creating = rows.find(({ path, route }) => path === collection && route.bulk);
  assert.ok(
    creating,
    `${row.title}: nothing creates ${collection}/{${parameter}}; say in test/support/examples.ts how to get one`,
  );
  await prepareRow(creating, company);
  const body = bodyFor(creating, seed);
  const { status, body: made, text } = await askRow(creating, company, {}, { body });
  assert.equal(
    status,
    creating.route.status,
    `${creating.title}: the example is refused; complete it in test/support/examples.ts: ${text}`,
  );
  const value = (made as Readonly<Record<string, unknown>>)[parameter];
  assert.ok(value !== undefined, `${creating.title}: the answer does not tell ${parameter}`);
  return String(value);
}

/** The path of a row with its parameters filled in. */
const placeOf = (row: Pick<Row, 'path'>, subject: Subject) =>
  row.path.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(subject[name] ?? ''));

/** The request of a row, with no credentials. Of the query it has what it must have, unless it is given as text. */
export const requestOf = (row: Row, subject: Subject, asking: RowRequest = {}): CallRequest => ({
  method: row.method,
  path: placeOf(row, subject),
  ...asking,
  query: typeof asking.query === 'string' ? asking.query : { ...exampleFor(row).query?.[row.name], ...asking.query },
  headers: { ...exampleFor(row).headers?.[row.name], ...asking.headers },
});

/** Sends the request of a row the way its company may, and checks the answer against what the row declares. */
export async function askRow(
  row: Row,
  company: TestCompany,
  subject: Subject,
  asking: RowRequest = {},
): Promise<CallAnswer<unknown>> {
  return sendRow(row, company, requestOf(row, subject, asking));
}

/** As `askRow`, for a request built by hand. */
export async function sendRow(row: Row, company: TestCompany, request: CallRequest): Promise<CallAnswer<unknown>> {
  const body = ownBody(request.body, company);
  const headers = { ...(await cookieFor(row, company, request)), ...request.headers };
  const answer = await call({ ...request, headers, body, ...(await credentialsFor(row, company)) });
  assertDeclared(row, answer);
  return answer;
}

/** The cookie of a session, where the row asks for one and the request has none. */
export async function cookieFor({ route }: Row, company: TestCompany, { headers }: RowRequest = {}) {
  return route.cookie && headers?.cookie === undefined ? { cookie: (await signedIn(company)).cookie } : undefined;
}

/** The body with the credentials of the company where the example leaves room for them. */
function ownBody(body: unknown, { key, secret }: TestCompany): unknown {
  const own = (text: string) => text.replaceAll(OWN.key, key).replaceAll(OWN.secret, secret);
  if (typeof body === 'string') return own(body);
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return body;
  return JSON.parse(own(JSON.stringify(body)));
}

/** What lets a company in at a row. */
export async function credentialsFor(
  { route }: Row,
  company: TestCompany,
): Promise<Pick<CallRequest, 'basic' | 'token'>> {
  const { key, secret } = company;
  return route.auth === 'basic' ? { basic: { key, secret } } : { token: await company.token() };
}

/** The scopes that open a row. */
export const scopesOfRow = ({ route }: Row): readonly Scope[] =>
  [route.scope, route.orScope].filter((scope) => scope !== undefined);

type Declared = { readonly responses: Readonly<Record<string, unknown>> };
const document = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Declared>>>>;
};

/** What the API document says of a row. */
export const documentedRow = ({ path, method }: Row): Declared | undefined =>
  document.paths[path]?.[method.toLowerCase()];

/** An answer has a status the API document names, and the body that belongs to it. */
export function assertDeclared(row: Row, { status, headers, body, text }: CallAnswer<unknown>): void {
  const statuses = Object.keys(documentedRow(row)?.responses ?? {});
  assert.ok(statuses.includes(String(status)), `${row.title} answers ${status}, documented are ${statuses}: ${text}`);
  assert.ok(headers['x-request-id'], `${row.title}: every answer has its id`);
  if (status === 204) assert.equal(text, '', `${row.title}: 204 has no body`);
  else if (status >= 400) assertRefusal(row, status, headers, body);
  else if (row.route.produces === undefined) assertAnswer(row, headers, body, text);
}

function assertAnswer(row: Row, headers: CallAnswer['headers'], body: unknown, text: string): void {
  assert.equal(headers['content-type'], 'application/json');
  const out = row.route.out?.() as z.ZodMiniType | undefined;
  assert.ok(out, `${row.title} has a body and declares none`);
  const schemas = row.route.bulk && Array.isArray(body) ? body : [body];
  for (const element of schemas) {
    const parsed = out.safeParse(element);
    assert.ok(parsed.success, `${row.title} answers what it does not declare: ${text} ${parsed.error?.message}`);
    assert.deepEqual(parsed.data, element, `${row.title}: members that are not declared`);
  }
}

/** The shape its API promises; the gateway's own refusals speak both languages. */
function assertRefusal({ route }: Row, status: number, headers: CallAnswer['headers'], body: unknown): void {
  const refusal = body as Readonly<Record<string, unknown>>;
  if (route.errors !== 'serialization' || 'type' in refusal) {
    assertProblem(status, headers, body);
    return;
  }
  assert.equal(headers['content-type'], 'application/json');
  const { success, message, error, details } = refusal;
  assert.deepEqual([success, typeof message, typeof error, Array.isArray(details)], [false, 'string', 'string', true]);
}

/** RFC 9457, with the members of rule problem-document. */
function assertProblem(status: number, headers: CallAnswer['headers'], body: unknown): void {
  assert.equal(headers['content-type'], 'application/problem+json');
  const problem = body as Readonly<Record<string, unknown>>;
  // The gateway says it for several statuses in one text.
  assert.equal(problem.status, status === 414 ? undefined : status);
  for (const member of ['type', 'title', 'detail', 'instance', 'request-id']) {
    assert.ok(typeof problem[member] === 'string' && problem[member] !== '', `a problem has ${member}`);
  }
}

type Refusal = {
  readonly errors?: readonly { readonly pointer: string }[];
  readonly details?: readonly { readonly index?: number; readonly message: string }[];
};

/** The pointers of what a refusal finds wrong; one in an envelope says them in words, or has the index of a serial. */
export function pointersOf({ body }: CallAnswer<unknown>): readonly string[] {
  const { errors, details = [] } = body as Refusal;
  if (errors) return errors.map(({ pointer }) => pointer);
  const worded = (message: string) => /^(?:The body|(\S+)) /.exec(message)?.[1] ?? '';
  return details.map(({ index, message }) => (index === undefined ? worded(message) : `/serials/${index}`));
}
