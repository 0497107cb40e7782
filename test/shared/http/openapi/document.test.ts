import assert from 'node:assert/strict';
import { test } from 'vitest';
import * as z from 'zod/mini';
import { contexts, contracts } from '../../../../functions/contracts.ts';
import { functionEntries } from '../../../../functions/entries.ts';
import { endpoints } from '../../../../shared/http/contract.ts';
import { clearable, code, queryFlag } from '../../../../shared/http/fields.ts';
import { id, quantity } from '../../../../shared/http/number-fields.ts';
import { openApiDocument } from '../../../../shared/http/openapi.ts';
import { wire } from '../../../../shared/http/wire.ts';
import type { DescribedContract } from '../../../../shared/http/words.ts';
import { memo } from '../../../../shared/memo.ts';
import { assertStructure } from './structure.ts';

const place = { version: '1.2.3', serverUrl: 'https://api.example.com/v1' };

const Crate = memo(() => z.object({ id: z.number(), 'packed-on': z.nullable(z.iso.datetime()) }));
const CrateInput = memo(() => wire({ code: code(), grossWeight: clearable(quantity()) }));

const crates = {
  resource: 'crates',
  title: 'Crates',
  description: 'Boxes of wood.',
  routes: {
    create: {
      method: 'POST',
      path: '/api/crates',
      summary: 'Create a crate',
      scope: 'productions_write',
      body: CrateInput,
      bulk: true,
      status: 201,
      out: Crate,
    },
    list: {
      method: 'GET',
      path: '/api/crates',
      summary: 'List crates',
      scope: 'productions_write',
      query: memo(() => z.object({ open: z.optional(queryFlag()), since: z.string().check(z.describe('A day.')) })),
      paged: true,
      status: 200,
      out: memo(() => z.array(Crate())),
    },
    update: {
      method: 'PUT',
      path: '/api/crates/{id}',
      aliases: [{ method: 'POST', path: '/api/crate/{id}' }],
      summary: 'Update a crate',
      description: 'All of it.',
      scope: 'productions_write',
      params: memo(() => z.object({ id: id() })),
      body: CrateInput,
      versioned: true,
      status: 200,
      out: Crate,
      problems: { 404: 'No such crate.', 412: 'The crate is nailed shut.' },
    },
    open: {
      method: 'PUT',
      path: '/api/crates/{id}/open',
      auth: 'tokenOrBasic',
      summary: 'Open a crate',
      status: 200,
      alternatives: { 204: 'It was open.' },
      problems: { 405: 'It is nailed shut.' },
    },
    picture: {
      method: 'GET',
      path: '/crate',
      auth: 'none',
      summary: 'A picture',
      status: 200,
      produces: 'image/svg+xml',
    },
  },
} as const satisfies DescribedContract;

type Found = Readonly<Record<string, never>>;

const document = openApiDocument([crates], place);

/** What stands at a path of keys. */
function at(...keys: readonly (string | number)[]): unknown {
  return keys.reduce((node: unknown, key) => (node as Found)[key as string], document);
}

const refs = (list: unknown) => (list as { $ref?: string; name?: string }[]).map(({ $ref, name }) => $ref ?? name);

for (const [name, table] of [
  ['the example', [crates]],
  ['the whole route table', contracts],
] as const) {
  test(`${name} makes a document of the structure OpenAPI 3.1 prescribes, without dangling references`, () => {
    assertStructure(openApiDocument(table, place));
  });

  test(`${name} gives the same document every time`, () => {
    assert.equal(JSON.stringify(openApiDocument(table, place)), JSON.stringify(openApiDocument(table, place)));
  });

  test(`${name} is documented endpoint by endpoint, each operation under an id of its own`, () => {
    const { paths } = openApiDocument(table, place);
    const written = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = table.flatMap((contract) => endpoints(contract).map(({ method, path }) => `${method} ${path}`));
    assert.deepEqual(written.toSorted(), served.toSorted());
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    assert.equal(new Set(ids).size, ids.length);
  });

  test(`${name} declares every path parameter, and no two paths differ only in their names`, () => {
    const { paths } = openApiDocument(table, place);
    for (const [path, methods] of Object.entries(paths)) {
      const inBraces = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      for (const { parameters = [] } of Object.values(methods)) {
        const declared = (parameters as { name: string; in: string }[]).filter((parameter) => parameter.in === 'path');
        assert.deepEqual(
          declared.map((parameter) => parameter.name),
          inBraces,
          path,
        );
      }
    }
    const shapes = Object.keys(paths).map((path) => path.replace(/\{\w+\}/g, '{}'));
    assert.equal(new Set(shapes).size, shapes.length);
  });
}

test('a creating POST takes one object or an array of up to 100, and answers alike', () => {
  const body = { $ref: '#/components/schemas/CrateCreate' };
  assert.deepEqual(at('paths', '/api/crates', 'post', 'requestBody'), {
    required: true,
    content: {
      'application/json': {
        schema: {
          oneOf: [
            { title: 'One', ...body },
            { title: 'Several', type: 'array', items: body, maxItems: 100 },
          ],
        },
      },
    },
  });
  const answer = { $ref: '#/components/schemas/Crate' };
  assert.deepEqual(at('paths', '/api/crates', 'post', 'responses', 201, 'content', 'application/json', 'schema'), {
    oneOf: [
      { title: 'One', ...answer },
      { title: 'Several', type: 'array', items: answer },
    ],
  });
});

test('a body that may come in a wrapper shows it first, and is always answered by an array', () => {
  const create = { ...crates.routes.create, wrapper: 'crates' } as const;
  const { paths } = openApiDocument([{ ...crates, routes: { create } }], place);
  const { requestBody, responses } = (paths['/api/crates']?.post ?? {}) as { requestBody: Found; responses: Found };
  const schemaOf = (content: unknown) => (content as Record<string, { schema: unknown }>)['application/json']?.schema;
  const body = { $ref: '#/components/schemas/CrateCreate' };
  const array = { type: 'array', items: body, maxItems: 100 };
  assert.deepEqual(schemaOf(requestBody.content), {
    oneOf: [
      { title: 'Wrapped', type: 'object', properties: { crates: array }, required: ['crates'] },
      { title: 'Several', ...array },
      { title: 'One', ...body },
    ],
  });
  const answer = { title: 'Several', type: 'array', items: { $ref: '#/components/schemas/Crate' } };
  assert.deepEqual(schemaOf((responses[201] as unknown as Found).content), answer);
});

/** Schemas within a document, each with what it requires and does not describe. */
function undescribedIn(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, required } = schema as { properties?: object; required?: unknown };
  const missing =
    properties && Array.isArray(required) ? required.filter((name) => !Object.hasOwn(properties, name)) : [];
  const inside = Object.entries(schema).flatMap(([name, inner]) => undescribedIn(inner, `${path}/${name}`));
  return [...missing.map((name) => `${path} ${name}`), ...inside];
}

test('every member a schema requires is described', () => {
  assert.deepEqual(undescribedIn(openApiDocument(contracts, place)), []);
  const planted = { Crate: { properties: { code: {} }, required: ['code', 'id'] } };
  assert.deepEqual(undescribedIn(planted), ['/Crate id']);
});

test('bodies are written in wire names, numbers as numbers, and formats without their patterns', () => {
  assert.deepEqual(at('components', 'schemas', 'CrateCreate'), {
    type: 'object',
    properties: {
      code: {
        type: 'string',
        minLength: 1,
        maxLength: 255,
        description:
          'What people and other systems call the crate. Unique among the crates of the company and kept as it is sent; another code renames it.',
      },
      'gross-weight': {
        anyOf: [
          {
            type: 'number',
            minimum: -1_000_000_000_000,
            maximum: 1_000_000_000_000,
            description: 'At most 15 digits, 6 of them decimals',
          },
          { type: 'null' },
        ],
      },
    },
    required: ['code'],
  });
  assert.deepEqual(at('components', 'schemas', 'Crate', 'properties', 'packed-on'), {
    anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }],
  });
});

test('a list names its filters, then page and cursor, and answers Link', () => {
  const { parameters, responses } = at('paths', '/api/crates', 'get') as { parameters: unknown; responses: Found };
  assert.deepEqual((parameters as unknown[]).slice(0, 2), [
    { name: 'open', in: 'query', schema: { type: 'boolean' } },
    { name: 'since', in: 'query', required: true, description: 'A day.', schema: { type: 'string' } },
  ]);
  assert.deepEqual(refs(parameters).slice(2), ['#/components/parameters/Page', '#/components/parameters/Cursor']);
  const { headers } = responses[200] as unknown as { headers: Found };
  assert.ok(headers.Link && headers['x-ignored'] && headers['RateLimit-Remaining'] && headers['x-request-id']);
});

test('a versioned write takes If-Match and Idempotency-Key and answers an ETag', () => {
  const { parameters, responses } = at('paths', '/api/crates/{id}', 'put') as { parameters: unknown; responses: Found };
  assert.deepEqual(refs(parameters), [
    'id',
    '#/components/parameters/IfMatch',
    '#/components/parameters/IdempotencyKey',
    '#/components/parameters/Prefer',
  ]);
  assert.ok((responses[200] as unknown as { headers: Found }).headers.ETag);
  assert.deepEqual(Object.keys(responses), [
    '200',
    '400',
    '401',
    '403',
    '404',
    '409',
    '412',
    '413',
    '414',
    '415',
    '422',
    '429',
  ]);
});

test('a refusal is described in the words of its route, next to what is true of every route', () => {
  const responses = at('paths', '/api/crates/{id}', 'put', 'responses') as Record<number, { description: string }>;
  assert.equal(responses[404]?.description, 'No such crate.');
  assert.match(responses[412]?.description ?? '', /^The crate is nailed shut\.\n\n`If-Match` names/);
  assert.deepEqual(responses[401], { $ref: '#/components/responses/Unauthorized' });
  assert.ok(at('components', 'responses', 'TooManyRequests', 'headers', 'Retry-After'));
});

test('a further spelling is marked as what it is', () => {
  const alias = at('paths', '/api/crate/{id}', 'post') as Found;
  assert.equal(alias.operationId, 'updateCrateAlias');
  assert.equal(alias['x-alias-of'], 'updateCrate');
  assert.equal(alias.deprecated, true);
  assert.equal(
    alias.description,
    'Another spelling of `PUT /api/crates/{id}`, kept for existing clients.\n\nAll of it.\n\nNeeds a token of the scope `productions_write`.',
  );
});

test('an operation says which credentials it takes, and nothing about them where it takes none', () => {
  // Scopes are of OAuth, says OpenAPI's own linter: those of a token are told beside.
  const token = [{ bearer: [] }, { accessToken: [] }, { xAccessToken: [] }];
  assert.deepEqual(at('paths', '/api/crates', 'get', 'security'), token);
  assert.deepEqual(at('paths', '/api/crates', 'get', 'x-scopes'), ['productions_write']);
  const open = ['paths', '/api/crates/{id}/open', 'put'];
  assert.deepEqual(at(...open, 'security'), [...token, { basic: [] }]);
  assert.equal(at(...open, 'description'), 'Needs a token, or API key and secret.');
  assert.equal(at(...open, 'x-scopes'), undefined);
  assert.deepEqual(at('paths', '/crate', 'get', 'security'), []);
  assert.deepEqual(Object.keys(at('paths', '/crate', 'get', 'responses') as object), ['200', '400']);
});

test('an answer without JSON names its content type, and a 204 has no content', () => {
  assert.deepEqual(at('paths', '/crate', 'get', 'responses', 200, 'content'), {
    'image/svg+xml': { schema: { type: 'string' } },
  });
  const open = at('paths', '/api/crates/{id}/open', 'put', 'responses') as Record<number, Found>;
  assert.equal(open[204]?.description, 'It was open.');
  assert.equal(open[204]?.content, undefined);
  assert.deepEqual(Object.keys(open), ['200', '204', '400', '401', '404', '405', '409', '414', '422', '429']);
});

test('the whole route table has each resource under the heading of its folder, and ids that make names of methods', () => {
  const {
    paths,
    tags,
    'x-tagGroups': groups,
  } = openApiDocument(contracts, { ...place, groups: contexts }) as unknown as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
    readonly tags: readonly { readonly name: string }[];
    readonly 'x-tagGroups': readonly { readonly name: string; readonly tags: readonly string[] }[];
  };
  const grouped = groups.flatMap((group) => group.tags);
  assert.deepEqual(grouped.toSorted(), tags.map(({ name }) => name).toSorted());
  const entries = functionEntries();
  for (const { title, contracts: those } of contexts) {
    for (const { resource } of those) {
      assert.match(entries.get(resource) ?? '', new RegExp(`/functions/${title.toLowerCase()}/`), resource);
    }
  }
  const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  assert.deepEqual(
    ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id)),
    [],
  );
  for (const id of [
    'createSupplier',
    'listProductFamilies',
    'getStock',
    'activateProductionOrder',
    'deletePunchclock',
  ]) {
    assert.ok(ids.includes(id), id);
  }
});

test('two routes with one method and path, and two schemas with one name, are refused', () => {
  assert.throws(() => openApiDocument([crates, crates], place), /Two routes answer POST \/api\/crates/);
  const named = (schema: z.ZodMiniType) => {
    z.globalRegistry.add(schema, { id: 'Lid' });
    return schema;
  };
  const out = { a: memo(() => named(z.object({ a: z.string() }))), b: memo(() => named(z.object({ b: z.string() }))) };
  const route = { method: 'GET', summary: '', status: 200 } as const;
  const routes = { a: { ...route, path: '/a', out: out.a }, b: { ...route, path: '/b', out: out.b } } as const;
  const lids: DescribedContract = { resource: 'lids', title: 'Lids', description: '', routes };
  assert.throws(() => openApiDocument([lids], place), /Two different schemas are called Lid/);
});
