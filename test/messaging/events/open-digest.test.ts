import assert from 'node:assert/strict';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { test, vi } from 'vitest';
import { MaterialStagings } from '../../../functions/inventory/material-stagings/entity.ts';
import type { MaterialStaging } from '../../../functions/inventory/material-stagings/schema.ts';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import type { DigestStep } from '../../../functions/messaging/model/digest-steps.ts';
import { entryItem, readEntry } from '../../../functions/messaging/model/ledger-entry.ts';
import { headAfter, headItem, headKey } from '../../../functions/messaging/model/ledger-head.ts';
import { readLedgerHead } from '../../../functions/messaging/model/ledger-walk.ts';
import { digestWrites } from '../../../functions/messaging/model/tally.ts';
import { entityItem } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { injectFault, meter } from '../../support/meter.ts';
import { eventsOf } from './ledger.ts';

useFactory({ rateLimitPerMinute: 0 });

const AT = '2026-05-04T10:00:00.000Z';
const DAY = '2026-03-01';

/** The state of a staging of one day. */
const staging = (id: number, quantity: string): MaterialStaging => ({
  id,
  product: { id: 1, code: 'P', uom: null },
  productionOrder: null,
  lot: null,
  date: `${DAY}T12:00:00.000Z`,
  quantity,
  place: null,
  worker: null,
});

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/** The record of a staging that is created, or that gets another quantity. */
function record({ id: company }: TestCompany, id: number, quantity: string, past?: string): DynamoDBRecord {
  const image = (text: string, version: number) =>
    marshall(entityItem(company, MaterialStagings, staging(id, text), version, AT)) as Image;
  return {
    dynamodb: {
      SequenceNumber: `${id} ${quantity}`,
      ApproximateCreationDateTime: Math.floor(Date.now() / 1_000),
      ...(past !== undefined && { OldImage: image(past, 1) }),
      NewImage: image(quantity, past === undefined ? 1 : 2),
    },
  };
}

async function tell(company: TestCompany, id: number, quantity: string, past?: string): Promise<void> {
  assert.deepEqual((await fanOut({ Records: [record(company, id, quantity, past)] })).batchItemFailures, []);
}

/** What a former version does: its entry counts its own steps at once, and the head moves on without what is open. */
async function tellFormerly(company: TestCompany, digest: readonly DigestStep[]): Promise<void> {
  const head = await readLedgerHead(company.id);
  const [, , id] = digest[0] as DigestStep;
  const name = { entity: MaterialStagings.name, kind: 'updated', key: String(id), version: 9, at: AT } as const;
  const { settles: _, ...item } = entryItem(company.id, {
    ...head,
    last: head.last + 1,
    names: [{ ...name, id: `former ${id} ${head.last}`, second: head.reach }],
    payloads: [{ data: null, notifications: [] }],
    digest,
    steps: [],
  });
  const put = (Item: Record<string, unknown>) => db().send(new PutCommand({ TableName: tableName(), Item }));
  const entry = readEntry(item as typeof item & { pk: string; sk: string });
  await put(item);
  await Promise.all(digestWrites(company.id, entry));
  const { open: __, ...moved } = headItem(company.id, headAfter(head, entry));
  await put(moved);
}

/** The digest of the day: how many, how much, and the quantity of each record. */
async function digestOf(company: TestCompany) {
  const entity = MaterialStagings.name;
  const totals = await company.call<{ count: number; quantity: string }[]>({
    path: '/api/digest',
    query: { from: DAY, entity },
  });
  const records = await company.call<{ id: number; quantity: string }[]>({
    path: '/api/digest/records',
    query: { entity, day: DAY },
  });
  return [
    totals.body.map(({ count, quantity }) => [count, quantity]),
    records.body.map(({ id, quantity }) => [id, quantity]),
  ];
}

/** A digest by hand: `[id, quantity]` of each record. */
function expected(...records: readonly (readonly [number, string])[]) {
  const quantity = records.reduce((sum, [, text]) => sum + Number(text), 0);
  return [[[records.length, String(quantity)]], records.map(([id, text]) => [id, text])];
}

const step = (id: number, quantity: string, sign: 1 | -1): DigestStep => [
  MaterialStagings.name,
  DAY,
  id,
  quantity,
  sign,
];

/** So many changes after one another, each in a batch of its own. */
async function tellMany(company: TestCompany, from: number, count: number): Promise<[number, string][]> {
  const records = Array.from({ length: count }, (_, position): [number, string] => [from + position, '1']);
  for (const [id, quantity] of records) await tell(company, id, quantity);
  return records;
}

test('the digest knows of a change as soon as it is recorded, and is written for several changes at once', async () => {
  const company = await newCompany();
  await eventsOf(company);
  const { result, roundTrips } = await meter(() => tellMany(company, 1, 34));
  assert.deepEqual(await digestOf(company), expected(...result.slice(0, 25)).with(0, [[34, '34']]));
  const isOfDigest = ({ input }: { readonly input: unknown }) => JSON.stringify(input).includes('#digest"');
  const isOfBlocks = ({ input }: { readonly input: unknown }) => JSON.stringify(input).includes('#blocks"');
  assert.ok(roundTrips.filter(isOfDigest).length <= 2, 'totals');
  assert.ok(roundTrips.filter(isOfBlocks).length <= 3, 'blocks');
});

/** Tells of a creation while the table takes so many writes and no more: the function dies, and the record comes again. */
async function tellDying(company: TestCompany, id: number, writes: number): Promise<void> {
  let left = writes;
  const heal = injectFault((command) => {
    if (command !== 'PutItem' && command !== 'UpdateItem') return undefined;
    left -= 1;
    return left < 0 ? new Error('down') : undefined;
  });
  try {
    await fanOut({ Records: [record(company, id, '1')] });
  } finally {
    heal();
  }
  await tell(company, id, '1');
}

test('wherever a function dies while the digest is written, nothing is counted twice or left out', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const company = await newCompany();
  await eventsOf(company);
  const ids = Array.from({ length: 42 }, (_, position) => position + 1);
  for (const id of ids) await tellDying(company, id, id % 7);
  const [totals, records] = await digestOf(company);
  assert.deepEqual(totals, [[42, '42']]);
  assert.deepEqual(
    records,
    ids.slice(0, 25).map((id) => [id, '1']),
  );
});

test('a former version that is at work beside this one, or after it, counts nothing twice and leaves nothing out', async () => {
  const company = await newCompany();
  await eventsOf(company);
  for (const id of [1, 2, 3]) await tell(company, id, '4');
  // It knows nothing of what is open, and changes a record that is.
  await tellFormerly(company, [step(2, '4', -1), step(2, '5', 1)]);
  await tellFormerly(company, [step(4, '7', 1)]);
  await tell(company, 5, '2');
  const here: (readonly [number, string])[] = [
    [1, '4'],
    [2, '5'],
    [3, '4'],
    [4, '7'],
    [5, '2'],
  ];
  assert.deepEqual(await digestOf(company), expected(...here));
  await tellFormerly(company, [step(3, '4', -1)]);
  await tell(company, 6, '3');
  await tell(company, 1, '6', '4');
  const left: (readonly [number, string])[] = [
    [1, '6'],
    [2, '5'],
    [4, '7'],
    [5, '2'],
    [6, '3'],
  ];
  assert.deepEqual(await digestOf(company), expected(...left));
  // All that was open is written.
  const more = await tellMany(company, 7, 15);
  assert.deepEqual(await digestOf(company), expected(...left, ...more));
});

test('a ledger of a former version is gone on with: nothing is open in it', async () => {
  const company = await newCompany();
  await eventsOf(company);
  await db().send(
    new PutCommand({
      TableName: tableName(),
      Item: {
        ...headItem(company.id, { ...(await readLedgerHead(company.id)), open: undefined }),
        ...headKey(company.id),
      },
    }),
  );
  await tellFormerly(company, [step(1, '4', 1)]);
  const { last } = await readLedgerHead(company.id);
  await tell(company, 2, '5');
  const [mark] = await readMany([{ pk: headKey(company.id).pk, sk: 'digest-open' }]);
  assert.equal(mark?.from, last + 1, 'nothing is looked for once more in what left nothing open');
  assert.deepEqual(await digestOf(company), expected([1, '4'], [2, '5']));
});
