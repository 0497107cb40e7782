import assert from 'node:assert/strict';
import type { DynamoDBRecord } from 'aws-lambda';
import { test } from 'vitest';
import { handler as fanOut } from '../../../functions/messaging/fan-out/index.ts';
import { headBehind, moveHead } from '../../../functions/messaging/model/ledger-head.ts';
import { readLedgerHead } from '../../../functions/messaging/model/ledger-walk.ts';
import { tableName } from '../../../shared/db/table.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { eventsOf } from './ledger.ts';

useFactory();

type Undone = { readonly type: string; readonly undone: { readonly after: number; readonly until: number } };

const addLabel = (company: TestCompany, code: string) =>
  company.call({ method: 'POST', path: '/api/labels', body: { code, name: 'Label' } });

/** What the operator's restore leaves in the head of a company whose ledger it put back. */
async function undo({ id }: TestCompany, ...gaps: readonly Undone['undone'][]): Promise<void> {
  const head = gaps.reduce((before, gap) => headBehind(before, gap), await readLedgerHead(id));
  await moveHead(id, head);
}

test('who has an event that a restore has undone is told so; numbers go on behind the gap, which every page names', async () => {
  const company = await newCompany();
  await addLabel(company, 'kept');
  const last = (await eventsOf(company)).length;
  const gap = { after: last, until: last + 1_000 };
  await undo(company, gap);
  await addLabel(company, 'new');
  const events = await eventsOf(company);
  assert.deepEqual(
    events.slice(-2).map(({ key, sequence }) => [key, sequence]),
    [
      ['kept', last],
      ['new', gap.until + 1],
    ],
  );
  const list = (after: number) => company.call<Undone>({ path: '/api/events', query: { after } });
  for (const known of [last + 1, gap.until - 1]) {
    const { status, body } = await list(known);
    assert.deepEqual([status, body.type.split(':').at(-1), body.undone], [410, 'events-undone', gap]);
  }
  for (const [known, count] of [
    [last, 1],
    [gap.until, 1],
    [gap.until + 1, 0],
  ] as const) {
    const { status, body, headers } = await list(known);
    assert.deepEqual([status, (body as unknown as unknown[]).length], [200, count], String(known));
    assert.equal(headers['x-undone-sequences'], `${last + 1}-${gap.until}`);
  }
});

test('a gap stays known through later events and a later restore', async () => {
  const company = await newCompany();
  await addLabel(company, 'kept');
  const last = (await eventsOf(company)).length;
  const gaps = [
    { after: last, until: last + 10 },
    { after: last + 12, until: last + 50 },
  ] as const;
  await undo(company, ...gaps);
  await addLabel(company, 'new');
  await eventsOf(company);
  const { headers } = await company.call({ path: '/api/events', query: { after: last } });
  assert.equal(headers['x-undone-sequences'], `${last + 1}-${last + 10}, ${last + 13}-${last + 50}`);
  const { status } = await company.call({ path: '/api/events', query: { after: last + 5 } });
  assert.equal(status, 410);
});

test('a company whose table was never restored is told of no gap', async () => {
  const company = await newCompany();
  const { headers } = await company.call({ path: '/api/events', query: { after: 0 } });
  assert.equal(headers['x-undone-sequences'], undefined);
});

test('records of the stream of another table are of no change here', async () => {
  const company = await newCompany();
  const before = await eventsOf(company);
  const image = {
    pk: { S: `${company.id}#labels` },
    sk: { S: 'GHOST' },
    entity: { S: 'labels' },
    version: { N: '1' },
    at: { S: new Date().toISOString() },
    data: { M: { id: { N: '77' }, code: { S: 'GHOST' }, name: { S: 'Never here' } } },
  };
  const record = (eventSourceARN?: string): DynamoDBRecord => ({
    ...(eventSourceARN && { eventSourceARN }),
    dynamodb: { SequenceNumber: '1', NewImage: image, ApproximateCreationDateTime: Date.now() / 1_000 },
  });
  const stream = (table: string) => `arn:aws:dynamodb:eu-west-1:1:table/${table}/stream/2026-11-29T10:00:00.000`;
  const hand = async (one: DynamoDBRecord) => fanOut({ Records: [one] }, { awsRequestId: 'undone' } as never);
  assert.deepEqual(await hand(record(stream('another'))), { batchItemFailures: [] });
  assert.deepEqual(await eventsOf(company), before);
  await hand(record(stream(tableName())));
  await hand(record());
  const told = (await eventsOf(company)).slice(before.length);
  assert.deepEqual(
    told.map(({ key }) => key),
    ['GHOST'],
  );
});
