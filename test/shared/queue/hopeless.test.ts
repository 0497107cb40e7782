import assert from 'node:assert/strict';
import { test } from 'vitest';
import { lostRace, Problem } from '../../../shared/problem.ts';
import { HopelessError, isHopeless } from '../../../shared/queue/hopeless.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error('No.'), { name, $fault: 'client', ...more });
const cancelled = (...codes: readonly string[]) =>
  named('TransactionCanceledException', { CancellationReasons: codes.map((Code) => ({ Code })) });

test('only what is known to fail again is set aside: a refusal of what was sent, or a change that cannot be shown', () => {
  const hopeless = [
    new HopelessError('A change that cannot be shown.'),
    named('ValidationException'),
    named('InvalidMessageContents'),
    named('AWS.SimpleQueueService.BatchRequestTooLong'),
    cancelled('None', 'ValidationError'),
    new Problem(413, 'entity-too-large', 'Entity too large', 'An entity may take 400 KB at most.'),
  ];
  for (const error of hopeless) assert.ok(isHopeless(error), error.name);
});

test('what may succeed later stays with the stream, so that the order of its events holds', () => {
  const passing = [
    new Error('The connection was closed.'),
    new TypeError('fetch failed'),
    lostRace('Another was faster.'),
    ...[
      'AccessDeniedException',
      'ResourceNotFoundException',
      'QueueDoesNotExist',
      'UnrecognizedClientException',
      'InvalidSignatureException',
      'ProvisionedThroughputExceededException',
      'ThrottlingException',
      'RequestThrottled',
      'InternalServerError',
      'KmsAccessDenied',
      'TimeoutError',
    ].map((name) => named(name)),
    cancelled('None', 'TransactionConflict'),
    cancelled('ThrottlingError'),
    undefined,
    'text',
  ];
  for (const error of passing) assert.ok(!isHopeless(error), String(error));
});
