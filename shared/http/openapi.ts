import { endpoints } from './contract.ts';
import { envelopeSchema, headers, parameters, problemSchema, securitySchemes } from './openapi-components.ts';
import { eventSchemas } from './openapi-events.ts';
import { sayFields, wordsFor } from './openapi-fields.ts';
import { operationObject } from './openapi-operations.ts';
import { preface } from './openapi-preface.ts';
import { commonResponses } from './openapi-responses.ts';
import { type JsonObject, RULES } from './openapi-rules.ts';
import { openSchemas } from './openapi-schemas.ts';
import {
  callSchemas,
  callsTag,
  changeExamples,
  changeSchemas,
  type FilterSchemas,
  webhooksOf,
} from './openapi-webhooks.ts';
import type { DescribedContract, DescribedRoute } from './words.ts';

export type OpenApiDocument = JsonObject & {
  readonly openapi: '3.1.0';
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly components: Readonly<Record<string, JsonObject>>;
};

/** Contracts that belong together: a heading over the headings of their resources. */
export type ContractGroup = { readonly title: string; readonly contracts: readonly DescribedContract[] };

type DocumentPlace = {
  readonly version: string;
  readonly serverUrl: string;
  readonly groups?: readonly ContractGroup[];
  /** What a webhook can be asked for of a topic: a schema for the values of each field. */
  readonly filterSchemas?: FilterSchemas;
};

/**
 * The OpenAPI 3.1 document of a route table. The same contracts always give the same document, byte for byte.
 *
 * `serverUrl` is where the paths begin, without a slash at the end. Throws when two routes claim one method and path.
 */
export function openApiDocument(
  contracts: readonly DescribedContract[],
  { version, serverUrl, groups = [], filterSchemas }: DocumentPlace,
): OpenApiDocument {
  const schemas = openSchemas(contracts);
  const paths: Record<string, Record<string, JsonObject>> = {};
  const done = new Set<unknown>();
  for (const contract of contracts) {
    const spellings = new Map<string, number>();
    for (const endpoint of endpoints(contract)) {
      const method = endpoint.method.toLowerCase();
      const methods = paths[endpoint.path] ?? {};
      if (methods[method]) throw new Error(`Two routes answer ${endpoint.method} ${endpoint.path}`);
      const spelling = spellings.get(endpoint.name) ?? 0;
      spellings.set(endpoint.name, spelling + 1);
      methods[method] = operationObject(contract, endpoint, spelling, schemas);
      paths[endpoint.path] = methods;
      saySchemas([contract, endpoint.route], methods[method], { components: schemas.components(), done });
    }
  }
  const making = { schemas, done };
  const webhooks = webhooksOf(contracts, filterSchemas);
  const calls = Object.keys(webhooks).length > 0 ? [callsTag] : [];
  const told = {
    ...callSchemas(contracts, making),
    ...changeSchemas(contracts, making),
    ...eventSchemas(contracts, making),
  };
  showChanges(paths, changeExamples(contracts));
  return finished({
    openapi: '3.1.0',
    info: { title: 'Shopfloor', version, description: preface, contact, license },
    servers: [{ url: serverUrl }],
    tags: [
      ...contracts.map(({ title, description, rules = [] }) => ({
        name: title,
        description,
        ...(rules.length > 0 && { 'x-rule': rules }),
      })),
      ...calls,
    ],
    'x-tagGroups': [
      ...groups.map(({ title, contracts: grouped }) => ({
        name: title,
        tags: grouped.map((contract) => contract.title),
      })),
      ...calls.map(({ name }) => ({ name, tags: [name] })),
    ],
    paths,
    ...(calls.length > 0 && { webhooks }),
    components: {
      schemas: {
        ...schemas.components(),
        ...told,
        Problem: problemSchema,
        ...usedComponents('schemas', envelopes, paths),
      },
      responses: usedComponents('responses', commonResponses(), paths),
      parameters: usedComponents('parameters', parameters, paths),
      headers,
      securitySchemes,
    },
  });
}

/** A reading of channels is shown once for each type, as the example of its route is of one type only. */
function showChanges(
  paths: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>,
  examples: JsonObject,
): void {
  const answers = (paths['/api/changes/{channel}']?.get?.responses ?? {}) as Readonly<
    Record<string, Written['responses']>
  >;
  const json = (answers['200']?.content as Readonly<Record<string, JsonObject>> | undefined)?.['application/json'];
  if (!json || Object.keys(examples).length === 0) return;
  delete json.example;
  json.examples = examples;
}

/** The document without what only the making of it needs. */
const finished = (document: OpenApiDocument): OpenApiDocument =>
  JSON.parse(JSON.stringify(document, (key, value) => (key === RULES ? undefined : value)));

const contact = { name: 'The operator of the service' };
const license = { name: 'MIT', identifier: 'MIT' };

const envelopes: JsonObject = { SerializationProblem: envelopeSchema };

type Content = Readonly<Record<string, { readonly schema: JsonObject }>>;
type Written = { readonly requestBody?: { readonly content: Content }; readonly responses: JsonObject };

/** Says what the fields are that an operation takes and answers. */
function saySchemas(
  [contract, route]: readonly [DescribedContract, DescribedRoute],
  written: JsonObject,
  all: { readonly components: JsonObject; readonly done: Set<unknown> },
): void {
  const { requestBody, responses } = written as Written;
  const words = wordsFor(contract, route);
  for (const { schema } of Object.values(requestBody?.content ?? {})) {
    sayFields(schema, '', { ...all, words, direction: 'sent' });
  }
  for (const { content } of Object.values(responses) as readonly { readonly content?: Content }[]) {
    for (const { schema } of Object.values(content ?? {})) sayFields(schema, '', { ...all, words, direction: 'shown' });
  }
}

/** The components that anything refers to: the others would only make the reader wonder. */
function usedComponents(kind: string, components: JsonObject, paths: unknown): JsonObject {
  const text = JSON.stringify(paths);
  return Object.fromEntries(
    Object.entries(components).filter(([name]) => text.includes(`"#/components/${kind}/${name}"`)),
  );
}
