import assert from 'node:assert/strict';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { test, vi } from 'vitest';
import { Labels } from '../../../functions/catalogue/labels/entity.ts';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { entityItem } from '../../../shared/db/entity.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { loseAnswers } from '../../support/interrupt.ts';
import { injectFault, meter, throttlingError, transactionConflictError } from '../../support/meter.ts';
import { eventsOf } from './ledger.ts';

useFactory({ rateLimitPerMinute: 0 });

const RUNS = Math.max(1, Math.ceil(Number(process.env.PROPERTY_RUNS ?? 100) / 10));
/** Shards of the stream: readers that know nothing of one another. */
const SHARDS = 3;

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

const image = (company: string, key: number, version: number): Image => {
  const data = { id: key, code: `label ${key}`, name: `version ${version}` };
  return marshall(entityItem(company, Labels, data, version, '2026-05-04T10:00:00.000Z')) as Image;
};

/** The record of a label's change to this version, as DynamoDB would write it. */
const change = (company: string, key: number, version: number, position: number): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: String(position),
    ...(version > 1 && { OldImage: image(company, key, version - 1) }),
    NewImage: image(company, key, version),
  },
});

/** Hands a shard's records over in batches as Lambda does: on from the first that failed, until none is left. */
async function readShard(records: readonly DynamoDBRecord[], batch: number): Promise<void> {
  let rest = [...records];
  for (let attempt = 0; rest.length > 0; attempt += 1) {
    assert.ok(attempt < 400, 'the shard gets on');
    const Records = rest.slice(0, batch);
    const { batchItemFailures } = await fanOut({ Records });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = Records.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
    rest = rest.slice(first < 0 ? Records.length : first);
  }
}

type Story = {
  readonly versions: readonly number[];
  readonly batch: number;
  readonly readers: number;
  readonly faults: readonly ('none' | 'throttled' | 'conflict' | 'down')[];
};

const stories: fc.Arbitrary<Story> = fc.record({
  versions: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 9 }),
  batch: fc.integer({ min: 1, max: 60 }),
  readers: fc.integer({ min: 1, max: 2 }),
  faults: fc.array(fc.constantFrom('none' as const, 'throttled' as const, 'conflict' as const, 'down' as const), {
    maxLength: 8,
  }),
});

/** Every shard is read by so many readers at once: a reader whose time ran out may still be at work. */
async function readAll(company: TestCompany, { versions, batch, readers }: Story): Promise<void> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => {
    const keys = versions.map((last, key) => ({ last, key })).filter(({ key }) => key % SHARDS === shard);
    const longest = Math.max(0, ...keys.map(({ last }) => last));
    return Array.from({ length: longest }, (_, index) => index + 1).flatMap((version) =>
      keys.filter(({ last }) => version <= last).map(({ key }) => ({ key: key + 1, version })),
    );
  });
  const records = shards.map((changes) =>
    changes.map(({ key, version }, position) => change(company.id, key, version, position + 1)),
  );
  await Promise.all(records.flatMap((shard) => Array.from({ length: readers }, () => readShard(shard, batch))));
}

async function assertToldOnce(company: TestCompany, before: number, { versions }: Story): Promise<void> {
  const events = (await eventsOf(company)).slice(before);
  assert.deepEqual(
    events.map(({ sequence }) => sequence),
    events.map((_, position) => before + position + 1),
  );
  for (const [key, last] of versions.entries()) {
    const told = events.filter(({ data }) => data?.id === key + 1);
    assert.deepEqual(
      told.map(({ version }) => version),
      Array.from({ length: last }, (_, index) => index + 1),
    );
  }
}

test('whatever fails while several readers record the same changes, each is one event, in the order of its entity', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const company = await newCompany();
      const before = (await eventsOf(company)).length;
      const faults = [...story.faults];
      const heal = injectFault((command) => {
        if (command !== 'TransactWriteItems' && command !== 'BatchGetItem') return undefined;
        const fault = faults.shift();
        if (fault === 'throttled') return throttlingError();
        if (fault === 'conflict' && command === 'TransactWriteItems') return transactionConflictError();
        return fault === 'down' ? new Error('down') : undefined;
      });
      const found = loseAnswers((command) => command === 'TransactWriteItems', 2);
      try {
        await readAll(company, story);
      } finally {
        heal();
        found();
      }
      await assertToldOnce(company, before, story);
    }),
    { numRuns: RUNS },
  );
});

test('recording costs a read of what is known and one transaction per 49 changes, a repetition the read only', async () => {
  const company = await newCompany();
  await eventsOf(company);
  const records = Array.from({ length: 96 }, (_, index) => change(company.id, index + 1, 1, index + 1));
  const tell = async (Records: DynamoDBRecord[]) => {
    const { result, commands } = await meter(() => fanOut({ Records }));
    assert.deepEqual(result.batchItemFailures, []);
    return commands.toSorted();
  };
  const audience = ['GetItem', 'Query', 'Query'];
  const one = records.slice(0, 1);
  assert.deepEqual(await tell(one), ['BatchGetItem', ...audience, 'TransactWriteItems']);
  assert.deepEqual(await tell(one), ['BatchGetItem', ...audience]);
  const many = await tell(records.slice(1));
  assert.equal(many.filter((command) => command === 'TransactWriteItems').length, 2);
  assert.equal(many.filter((command) => command === 'BatchGetItem').length, 2);
  assert.deepEqual(await tell(records), ['BatchGetItem', ...audience]);
});
