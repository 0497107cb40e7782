import type * as z from 'zod/mini';
import type { Lazy } from './contract.ts';
import { sayFields, wordsFor } from './openapi-fields.ts';
import { pascal, singular } from './openapi-names.ts';
import type { JsonObject } from './openapi-rules.ts';
import type { Schemas } from './openapi-schemas.ts';
import type { DescribedContract } from './words.ts';

const header = (
  name: string,
  description: string,
  example: string | number,
  schema: JsonObject = { type: 'string' },
) => ({
  name,
  in: 'header',
  description,
  schema,
  example,
});

const uuid = '019e2f6a-3b1c-7d4e-8f90-a1b2c3d4e5f6';
const hmac =
  'base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone.';

/** The headers of every call (rules webhook-headers, webhook-signatures). */
const headersOf = (topic: string) => [
  header('x-prodsmart-topic', 'The topic: what happened.', topic),
  header('x-prodsmart-api-version', 'Always `1`.', '1'),
  header(
    'x-prodsmart-webhook-uuid',
    'Identifier of the delivery, the same on every attempt: keep it to know repetitions.',
    uuid,
  ),
  header(
    'x-prodsmart-triggered-at',
    'When the change was made, ISO in UTC with milliseconds; later than that of the version before.',
    '2026-07-20T10:00:00.000Z',
  ),
  header('x-prodsmart-hmac-sha256', `SHA-256: ${hmac}`, 'ZlOkb0vBqOHWaZqDTZg7MGfQUbBTFyGgSzAgKUFQ1mM='),
  header('x-prodsmart-hmac-sha1', `SHA-1: ${hmac}`, '2jmj7l5rSw0yVb/vlWAYkK/YBwk='),
  header(
    'x-shopfloor-event-id',
    'Identifier of the event in `GET /api/events`; not of a sample.',
    'kP0nJ0Xn3m5l1v9cV2b7Qw',
  ),
  header('x-shopfloor-sequence', 'Its sequence there, which has no gaps; not of a sample.', 42, {
    type: 'integer',
    minimum: 1,
  }),
  header('x-shopfloor-sample', 'Only of a sample that a test has sent, which tells of no event: then `true`.', 'true'),
  header('x-shopfloor-sandbox', 'Only of a sandbox: its id.', '1'),
  header('webhook-id', 'The same as `x-prodsmart-webhook-uuid` (Standard Webhooks).', uuid),
  header('webhook-timestamp', 'When this attempt was made, in seconds since 1970 (Standard Webhooks).', '1784541600'),
  header(
    'webhook-signature',
    '`v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks).',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
];

/** What an endpoint answers, and what comes of it (rules webhook-success, webhook-gone, webhook-schedule). */
const responses = {
  '200': { description: 'Any 2xx within 15 seconds: the call is delivered.' },
  '410': { description: 'Never again: the webhook is disabled until it is resumed.' },
  default: {
    description:
      'Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so.',
  },
};

const topicName = (topic: string) => `${topic.replace(/(?:^|[_/])(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** A schema of what is told of a resource, with the sentences of its fields. */
export function toldSchema(
  contract: DescribedContract,
  body: Lazy<z.ZodMiniType>,
  { schemas, done }: Making,
): JsonObject {
  const schema = schemas.of(body());
  const words = wordsFor(contract, {});
  sayFields(schema, '', { components: schemas.components(), done, words, direction: 'shown' });
  return schema;
}

/** Schemas, and those that have their sentences already. */
export type Making = { readonly schemas: Schemas; readonly done: Set<unknown> };

const callName = (topic: string) => `${topicName(topic)}Call`;

/** The bodies of calls by the names of the components: generators read those with more care than what stands in a webhook. */
export const callSchemas = (contracts: readonly DescribedContract[], making: Making): JsonObject =>
  Object.fromEntries(
    contracts.flatMap((contract) =>
      Object.entries(contract.told?.topics ?? {}).map(
        ([topic, body]) => [callName(topic), toldSchema(contract, body, making)] as const,
      ),
    ),
  );

/**
 * The heading of the calls, apart from that of the routes of webhooks: a generator makes a class of each heading, and of two
 * classes of one name the second takes the place of the first.
 */
export const callsTag = {
  name: 'Webhook calls',
  description: 'What the service sends to the endpoint of a webhook: one call for each topic.',
};

/** What a topic can be asked for by a filter: a schema for the values of each field. */
export type FilterSchemas = (topic: string) => Readonly<Record<string, JsonObject>>;

/** The webhooks of the document: a call for each topic, with headers and example of its body; `x-filter` is for programs. */
export function webhooksOf(
  contracts: readonly DescribedContract[],
  filterSchemas: FilterSchemas = () => ({}),
): JsonObject {
  const calls = contracts.flatMap((contract) =>
    Object.keys(contract.told?.topics ?? {}).map((topic) => {
      const example = contract.tellings?.[topic];
      const schema = { $ref: `#/components/schemas/${callName(topic)}` };
      const content = { 'application/json': { schema, ...(example !== undefined && { example }) } };
      const filter = filterSchemas(topic);
      const fields = Object.keys(filter).map((field) => `\`${field}\``);
      const asked = fields.length > 0 ? ` A \`filter\` can name its ${fields.join(', ')}.` : '';
      const post = {
        operationId: `on${topicName(topic)}`,
        tags: [callsTag.name],
        summary: `${contract.title}: \`${topic}\``,
        description: `Sent to each active webhook of the company with the topic \`${topic}\`.${asked}`,
        security: [],
        parameters: headersOf(topic),
        requestBody: { required: true, content },
        responses,
        ...(asked && { 'x-filter': filter }),
      };
      return [topic, { post }] as const;
    }),
  );
  return Object.fromEntries(calls);
}

/**
 * What a channel answers of one entity, by the names of the components: `Change`, and a form for each type of channel, such
 * as `ProductChange`. Their names are no other schema's, whatever the case, for a generated client makes classes of them.
 */
export function changeSchemas(contracts: readonly DescribedContract[], making: Making): JsonObject {
  const forms = contracts.flatMap((contract) => {
    const { channel } = contract.told ?? {};
    if (!channel) return [];
    const description = `What a channel of the type \`${channel.type}\` shows.`;
    const name = `${pascal(singular(contract.resource))}Change`;
    return [[name, { description, ...toldSchema(contract, channel.body, making) }] as const];
  });
  if (forms.length === 0) return {};
  const anyOf = forms.map(([name]) => ({ $ref: `#/components/schemas/${name}` }));
  return { Change: { description: 'What a channel shows, by its type.', anyOf }, ...Object.fromEntries(forms) };
}

/** A reading of each type of channel: an entity that is there and one that is gone. */
export const changeExamples = (contracts: readonly DescribedContract[]): JsonObject =>
  Object.fromEntries(
    contracts.flatMap(({ told, tellings = {} }) =>
      ['there', 'gone'].flatMap((state) => {
        const value = tellings[`channel ${state}`];
        return told?.channel && value !== undefined ? [[`${told.channel.type}-${state}`, { value }]] : [];
      }),
    ),
  );
