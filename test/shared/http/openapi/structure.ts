import assert from 'node:assert/strict';
import type { OpenApiDocument } from '../../../../shared/http/openapi.ts';

type Node = Readonly<Record<string, unknown>>;

/** What OpenAPI 3.1 allows in each object of the document, and what it demands. */
const objects = {
  Operation: {
    may: [
      'tags',
      'summary',
      'description',
      'operationId',
      'parameters',
      'requestBody',
      'responses',
      'deprecated',
      'security',
    ],
    must: ['responses'],
  },
  Parameter: {
    may: ['name', 'in', 'description', 'required', 'deprecated', 'schema', 'example'],
    must: ['name', 'in', 'schema'],
  },
  RequestBody: { may: ['description', 'content', 'required'], must: ['content'] },
  Response: { may: ['description', 'headers', 'content', 'links'], must: ['description'] },
  Header: { may: ['description', 'required', 'schema', 'example'], must: ['schema'] },
  MediaType: { may: ['schema', 'example', 'examples'], must: ['schema'] },
};

const schemaKeywords = new Set(
  `$ref type properties required additionalProperties items prefixItems minItems maxItems uniqueItems enum const format
   pattern minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf oneOf anyOf allOf not default
   description title examples example deprecated readOnly writeOnly propertyNames patternProperties minProperties
   maxProperties contentEncoding contentMediaType discriminator`.split(/\s+/),
);

/** Asserts that every object of the document is one OpenAPI 3.1 knows, and that every reference leads somewhere. */
export function assertStructure(document: OpenApiDocument): void {
  assert.match(document.openapi, /^3\.1\.\d+$/);
  const { info, servers } = document as unknown as { info: Node; servers: readonly Node[] };
  assert.ok(typeof info.title === 'string' && typeof info.version === 'string');
  assert.ok(servers.every(({ url }) => typeof url === 'string'));
  for (const [path, methods] of Object.entries(document.paths)) {
    assert.match(path, /^\/[\w./{}-]*$/);
    for (const [method, operation] of Object.entries(methods))
      assertOperation(document, operation, `${method} ${path}`);
  }
  const { schemas, responses, parameters, headers } = document.components;
  for (const [name, kinds] of Object.entries(document.components)) {
    for (const key of Object.keys(kinds)) assert.match(key, /^[\w.-]+$/, `components/${name}`);
  }
  each(schemas, (schema, at) => assertSchema(document, schema, at));
  each(responses, (response, at) => assertResponse(document, response, at));
  each(parameters, (parameter, at) => assertParameter(document, parameter, at));
  each(headers, (header, at) => assertHeader(document, header, at));
}

function assertOperation(document: OpenApiDocument, operation: Node, at: string): void {
  assertObject('Operation', operation, at);
  for (const parameter of (operation.parameters ?? []) as Node[]) assertParameter(document, parameter, at);
  if (operation.requestBody) {
    assertObject('RequestBody', operation.requestBody as Node, at);
    assertContent(document, (operation.requestBody as Node).content, at);
  }
  each(operation.responses, (response, status) => {
    assert.match(status, /^([1-5]\d\d|[1-5]XX|default)$/, at);
    assertResponse(document, response, `${at} ${status}`);
  });
}

function assertParameter(document: OpenApiDocument, parameter: Node, at: string): void {
  if (leads(document, parameter, at)) return;
  assertObject('Parameter', parameter, at);
  assert.ok(['path', 'query', 'header', 'cookie'].includes(parameter.in as string), at);
  if (parameter.in === 'path') assert.equal(parameter.required, true, at);
  assertSchema(document, parameter.schema, `${at} ${parameter.name}`);
}

function assertResponse(document: OpenApiDocument, response: Node, at: string): void {
  if (leads(document, response, at)) return;
  assertObject('Response', response, at);
  each(response.headers, (header, name) => assertHeader(document, header, `${at} ${name}`));
  if (response.content) assertContent(document, response.content, at);
}

function assertHeader(document: OpenApiDocument, header: Node, at: string): void {
  if (leads(document, header, at)) return;
  assertObject('Header', header, at);
  assertSchema(document, header.schema, at);
}

function assertContent(document: OpenApiDocument, content: unknown, at: string): void {
  each(content, (media, type) => {
    assert.match(type, /^[a-z]+\/[a-z+.-]+$/, at);
    assertObject('MediaType', media, at);
    assertSchema(document, media.schema, `${at} ${type}`);
  });
}

function assertSchema(document: OpenApiDocument, schema: unknown, at: string): void {
  if (typeof schema === 'boolean') return;
  const node = schema as Node;
  leads(document, node, at);
  for (const keyword of Object.keys(node)) {
    assert.ok(schemaKeywords.has(keyword) || keyword.startsWith('x-'), `${at}: unknown keyword ${keyword}`);
  }
  each(node.properties, (field, name) => assertSchema(document, field, `${at}.${name}`));
  for (const keyword of ['items', 'additionalProperties', 'not', 'propertyNames']) {
    if (node[keyword] !== undefined) assertSchema(document, node[keyword], `${at} ${keyword}`);
  }
  for (const keyword of ['oneOf', 'anyOf', 'allOf', 'prefixItems']) {
    for (const part of (node[keyword] ?? []) as unknown[]) assertSchema(document, part, `${at} ${keyword}`);
  }
}

/** Whether the object is a reference, which must lead to a component. */
function leads(document: OpenApiDocument, { $ref }: Node, at: string): boolean {
  if ($ref === undefined) return false;
  const [, kind = '', name = ''] = /^#\/components\/(\w+)\/([\w.-]+)$/.exec($ref as string) ?? [];
  assert.ok(document.components[kind]?.[name], `${at}: ${$ref} leads nowhere`);
  return true;
}

function assertObject(kind: keyof typeof objects, object: Node, at: string): void {
  const { may, must } = objects[kind];
  for (const key of Object.keys(object))
    assert.ok(may.includes(key) || key.startsWith('x-'), `${at}: ${kind} has ${key}`);
  for (const key of must) assert.ok(key in object, `${at}: ${kind} lacks ${key}`);
}

function each(objects: unknown, check: (object: Node, name: string) => void): void {
  for (const [name, object] of Object.entries((objects ?? {}) as Record<string, Node>)) check(object, name);
}
