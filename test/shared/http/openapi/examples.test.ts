import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../../../functions/contracts.ts';
import { withExamples } from '../../../../functions/examples.ts';
import { openApiDocument } from '../../../../shared/http/openapi.ts';

type Media = Readonly<Record<string, { readonly example?: unknown; readonly examples?: unknown }>>;
type Response = { readonly $ref?: string; readonly content?: Media };
type Operation = {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Media };
  readonly responses: Readonly<Record<string, Response>>;
};

const { paths, components } = openApiDocument(withExamples(contracts), { version: '1', serverUrl: 'http://x' });
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
