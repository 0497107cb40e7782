import assert from 'node:assert/strict';
import { test } from 'vitest';
import { inProcess, untilSettled, useFactory } from '../../support/factory.ts';
import { meter } from '../../support/meter.ts';
import { newLine } from './line.ts';

useFactory({ rateLimitPerMinute: 0 });

const WORKING_CALLS = 10;

for (const count of [100, 1_000, 10_000]) {
  test(`${count} new serials cost a statement each, and what does not grow with them`, {
    skip: !inProcess,
  }, async () => {
    const line = await newLine();
    const serials = Array.from({ length: count }, (_, position) => `SERIAL${String(position).padStart(14, '0')}`);
    await line.company.token();
    await untilSettled();
    const { result, roundTrips } = await meter(() => line.commission(serials));
    assert.equal(result.status, 200, result.text);
    const statements = roundTrips.flatMap(({ command, input }) =>
      command === 'BatchExecuteStatement' ? (input.Statements as readonly unknown[]) : [],
    );
    assert.equal(statements.length, count, 'each serial is written once');
    const chunks = Math.ceil(count / 500);
    const batches = Math.ceil(count / 25);
    assert.ok(
      roundTrips.length <= batches + chunks + WORKING_CALLS,
      `${roundTrips.length} calls for ${batches} batches and ${chunks} chunks`,
    );
    const again = await meter(() => line.commission(serials.toReversed()));
    assert.ok(again.roundTrips.length <= 6, `the same again takes ${again.commands}`);
    await untilSettled();
  });
}
