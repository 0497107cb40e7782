import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../../../functions/contracts.ts';
import { entityEvents } from '../../../../functions/events.ts';
import { withExamples } from '../../../../functions/examples.ts';
import { TOPICS } from '../../../../functions/messaging/webhooks/schema.ts';
import { CHANNEL_TYPES } from '../../../../shared/events/definition.ts';
import { openApiDocument } from '../../../../shared/http/openapi.ts';

type Described = {
  readonly enum?: readonly string[];
  readonly anyOf?: readonly { readonly $ref?: string; readonly properties?: object }[];
};
type Media = Readonly<Record<string, { readonly example?: unknown; readonly examples?: unknown }>>;
type Response = { readonly $ref?: string; readonly content?: Media };
type Operation = {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Media };
  readonly responses: Readonly<Record<string, Response>>;
};

const { paths, components, webhooks } = openApiDocument(withExamples(contracts), {
  version: '1',
  serverUrl: 'http://x',
});
const operations = Object.values(paths).flatMap((methods) => Object.values(methods) as unknown as Operation[]);

const isShown = (media: Media | undefined) =>
  Object.values(media ?? {}).every(({ example, examples }) => example !== undefined || examples !== undefined);

const resolved = ({ $ref, ...response }: Response): Response =>
  $ref === undefined ? response : (components.responses?.[$ref.split('/').at(-1) ?? ''] as Response);

test('every operation has an example of what it takes, of what it answers, and of each refusal', () => {
  assert.ok(operations.length > 190, `${operations.length} operations are looked at`);
  const missing = operations.flatMap(({ operationId, requestBody, responses }) => [
    ...(isShown(requestBody?.content) ? [] : [`${operationId} takes`]),
    ...Object.entries(responses)
      .filter(([, response]) => !isShown(resolved(response).content))
      .map(([status]) => `${operationId} answers ${status}`),
  ]);
  assert.deepEqual(missing, []);
});

type Form = { readonly description?: string; readonly properties?: Readonly<Record<string, Described>> };

/** The schemas that a component is one of. */
function formsOf(name: string, keyword: 'anyOf' | 'oneOf'): readonly Form[] {
  const { [keyword]: references = [] } = (components.schemas?.[name] ?? {}) as {
    readonly [keyword]?: { $ref: string }[];
  };
  return references.map(({ $ref }) => components.schemas?.[$ref.split('/').at(-1) ?? ''] as Form);
}

test('an event has a form for each entity, which says what its data is', () => {
  const forms = formsOf('Event', 'oneOf').map(({ properties = {} }) => properties);
  const entities = forms.flatMap(({ entity }) => entity?.enum ?? []);
  assert.deepEqual(entities.toSorted(), entityEvents.map(({ entity }) => entity).toSorted());
  for (const [at, { type, data }] of forms.entries()) {
    const entity = entities[at];
    assert.deepEqual(
      type?.enum,
      ['created', 'updated', 'deleted'].map((kind) => `${entity}.${kind}`),
    );
    const [shown = {}] = data?.anyOf ?? [];
    assert.ok(shown.$ref ?? shown.properties, `the data of ${entity}`);
  }
});

test('every topic is a webhook with its headers, and every type of channel a form, each with what was told', () => {
  const calls = webhooks as Readonly<Record<string, { readonly post: Operation & { readonly parameters: unknown[] } }>>;
  assert.deepEqual(Object.keys(calls).toSorted(), TOPICS.toSorted());
  for (const [topic, { post }] of Object.entries(calls)) {
    assert.ok(isShown(post.requestBody?.content), topic);
    assert.ok(post.parameters.length > 8, topic);
  }
  const forms = formsOf('Change', 'anyOf').map(({ description = '' }) => /`(\w+)`/.exec(description)?.[1]);
  assert.deepEqual(forms.toSorted(), CHANNEL_TYPES.toSorted());
  const read = paths['/api/changes/{channel}']?.get as unknown as Operation;
  const { examples } = (read.responses['200']?.content?.['application/json'] ?? {}) as { readonly examples: object };
  const shown = new Set(Object.keys(examples).map((name) => name.replace(/-(there|gone)$/, '')));
  assert.deepEqual([...shown].toSorted(), CHANNEL_TYPES.toSorted());
});
