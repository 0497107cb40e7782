import assert from 'node:assert/strict';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import fc from 'fast-check';
import { test, vi } from 'vitest';
import { Labels } from '../../../functions/catalogue/labels/entity.ts';
import { MaterialStagings } from '../../../functions/inventory/material-stagings/entity.ts';
import type { MaterialStaging } from '../../../functions/inventory/material-stagings/schema.ts';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { entityItem, padId, partition, removedItem } from '../../../shared/db/entity.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { loseAnswers } from '../../support/interrupt.ts';
import { injectFault, meter, throttlingError } from '../../support/meter.ts';
import { eventsOf } from './ledger.ts';

useFactory({ rateLimitPerMinute: 0 });

const RUNS = Math.max(1, Math.ceil(Number(process.env.PROPERTY_RUNS ?? 100) / 10));
/** Shards of the stream: readers that know nothing of one another. */
const SHARDS = 3;

/** When the changes begin: about when the company does. */
const SECOND = Math.floor(Date.now() / 1_000);

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

const AT = '2026-05-04T10:00:00.000Z';

/** On one of three days, in a quantity of its own. */
const staging = (id: number, version: number): MaterialStaging => ({
  id,
  product: { id: 1, code: 'P', uom: null },
  productionOrder: null,
  lot: null,
  date: `2026-03-0${(version % 3) + 1}T12:00:00.000Z`,
  quantity: String(version),
  place: null,
  worker: null,
});

const image = (company: string, key: number, version: number): Image =>
  marshall(entityItem(company, MaterialStagings, staging(key, version), version, AT)) as Image;

/** Every third staging is removed by its last change. */
const isRemoved = (key: number) => key % 3 === 0;

/** The record of a staging's change to this version, as DynamoDB would write it. */
const change = (
  company: string,
  key: number,
  version: number,
  {
    position,
    second,
    isLast = false,
  }: { readonly position: number; readonly second: number; readonly isLast?: boolean },
): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: String(position),
    ApproximateCreationDateTime: second,
    ...(version > 1 && { OldImage: image(company, key, version - 1) }),
    NewImage:
      isLast && version > 1
        ? (marshall(removedItem(partition(company, MaterialStagings.name), padId(key), AT)) as Image)
        : image(company, key, version),
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
  /** Seconds from one change of a shard to the next. */
  readonly pace: number;
  /** How many seconds each shard is behind the one before it: so much older are its changes when they arrive. */
  readonly delay: number;
  /** The whole stream is read once more when all is done. */
  readonly isRepeated: boolean;
  readonly faults: readonly ('none' | 'throttled' | 'down')[];
};

const stories: fc.Arbitrary<Story> = fc.record({
  versions: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 9 }),
  batch: fc.integer({ min: 1, max: 60 }),
  readers: fc.integer({ min: 1, max: 2 }),
  pace: fc.constantFrom(0, 1, 7, 40),
  delay: fc.constantFrom(0, 3, 60, 4_000),
  isRepeated: fc.boolean(),
  faults: fc.array(fc.constantFrom('none' as const, 'throttled' as const, 'down' as const), {
    maxLength: 16,
  }),
});

/** Every shard is read by so many readers at once: a reader whose time ran out may still be at work. */
async function readAll(company: TestCompany, { versions, batch, readers, pace, delay }: Story): Promise<void> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => {
    const keys = versions.map((last, key) => ({ last, key })).filter(({ key }) => key % SHARDS === shard);
    const longest = Math.max(0, ...keys.map(({ last }) => last));
    return Array.from({ length: longest }, (_, index) => index + 1).flatMap((version) =>
      keys
        .filter(({ last }) => version <= last)
        .map(({ last, key }) => ({ key: key + 1, version, isLast: version === last && isRemoved(key + 1) })),
    );
  });
  const records = shards.map((changes, shard) =>
    changes.map(({ key, version, isLast }, position) =>
      change(company.id, key, version, {
        isLast,
        position: position + 1,
        second: SECOND + position * pace - shard * delay,
      }),
    ),
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

/** The digest counts each staging as its last change left it, and lists it. */
async function assertCounted(company: TestCompany, { versions }: Story): Promise<void> {
  const left = versions
    .map((version, position) => staging(position + 1, version))
    .filter(({ id, quantity }) => !isRemoved(id) || quantity === '1');
  const call = <T>(path: string, query: Record<string, string>) => company.call<T>({ path, query });
  const entity = MaterialStagings.name;
  const totals = await call<{ day: string; count: number; quantity: string }[]>('/api/digest', {
    from: '2026-03-01',
    to: '2026-03-03',
    entity,
  });
  const byDay = Map.groupBy(left, ({ date }) => date.slice(0, 10));
  assert.deepEqual(
    totals.body.map(({ day, count, quantity }) => ({ day, count, quantity })),
    [...byDay.keys()].toSorted().map((day) => {
      const quantities = (byDay.get(day) ?? []).map(({ quantity }) => Number(quantity));
      return { day, count: quantities.length, quantity: String(quantities.reduce((sum, one) => sum + one, 0)) };
    }),
  );
  for (const day of ['2026-03-01', '2026-03-02', '2026-03-03']) {
    const records = await call<{ id: number; quantity: string }[]>('/api/digest/records', { entity, day });
    assert.deepEqual(
      records.body.map(({ id, quantity }) => ({ id, quantity })),
      (byDay.get(day) ?? []).map(({ id, quantity }) => ({ id, quantity })),
    );
  }
}

test('whatever fails while several readers record the same changes, each is one event, in the order of its entity, and counted once', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(stories, async (story) => {
      const company = await newCompany();
      const before = (await eventsOf(company)).length;
      const faults = [...story.faults];
      const heal = injectFault(() => {
        const fault = faults.shift();
        if (fault === 'throttled') return throttlingError();
        return fault === 'down' ? new Error('down') : undefined;
      });
      const found = loseAnswers((command) => /^(Put|Update|BatchWrite)Item$/.test(command), 4);
      try {
        await readAll(company, story);
        if (story.isRepeated) await readAll(company, story);
      } finally {
        heal();
        found();
      }
      await assertToldOnce(company, before, story);
      await assertCounted(company, story);
    }),
    { numRuns: RUNS },
  );
});

/** The record of the creation of a label: the digest counts none. */
const label = (company: string, id: number): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: String(id),
    ApproximateCreationDateTime: SECOND,
    NewImage: marshall(entityItem(company, Labels, { id, code: `label ${id}`, name: 'Label' }, 1, AT)) as Image,
  },
});

test('recording costs a read, an entry for up to 100 changes, the head, and the places in their histories, 25 at once; a repetition the read only', async () => {
  const company = await newCompany();
  await eventsOf(company);
  const records = Array.from({ length: 96 }, (_, index) => label(company.id, index + 1));
  const tell = async (Records: DynamoDBRecord[]) => {
    const { result, commands } = await meter(() => fanOut({ Records }));
    assert.deepEqual(result.batchItemFailures, []);
    return commands.toSorted();
  };
  const history = (changes: number) =>
    changes === 1 ? ['PutItem'] : Array(Math.ceil(changes / 25)).fill('BatchWriteItem');
  const recorded = (changes: number) => ['BatchGetItem', 'PutItem', 'PutItem', ...history(changes)].toSorted();
  const one = records.slice(0, 1);
  assert.deepEqual(await tell(one), recorded(1));
  assert.deepEqual(await tell(one), ['BatchGetItem']);
  assert.deepEqual(await tell(records), recorded(records.length - 1));
  assert.deepEqual(await tell(records), ['BatchGetItem']);
});
