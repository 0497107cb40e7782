import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Asked, decodeCursor, encodeCursor, listMark, readTextPosition } from '../../../shared/db/cursor.ts';
import type { Item } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { REFUSAL_RETENTION_SECONDS, type Refusal, refusalPartition } from '../../../shared/http/refusals.ts';
import { PAGE_SIZE, READ_ROWS_MAX, REQUEST_ROWS_MAX } from '../../../shared/limits.ts';
import type { KeptRefusal } from './schema.ts';

const MINUTE = '2026-11-30T09:45';

type Filters = { readonly status?: number | undefined; readonly key?: string | undefined };
type Reading = { readonly company: string; readonly now: Date };

/**
 * Refused requests of the last hour, newest first, 25 a page. One read per 100 of them; of a thousand that filters leave out
 * the page is short and has a cursor.
 */
export async function listRefusals(
  asked: Asked,
  now: Date,
  { status, key }: Filters,
  cursor: string | undefined,
): Promise<{ readonly found: readonly KeptRefusal[]; readonly next: string | undefined }> {
  const mark = listMark(asked, 'requests', status ?? null, key ?? null);
  const isWanted = (one: KeptRefusal) => (status ?? one.status) === one.status && (key ?? one.key) === one.key;
  const found: KeptRefusal[] = [];
  let after = cursor === undefined ? undefined : decodeCursor(mark, cursor, readTextPosition);
  for (let count = 0; count < REQUEST_ROWS_MAX; count += READ_ROWS_MAX) {
    const { rows, ended } = await readRows({ company: asked.company, now }, after);
    for (const row of rows) {
      if (found.length === PAGE_SIZE) return { found, next: encodeCursor(mark, after) };
      const refusal = refusalIn(row);
      if (isWanted(refusal)) found.push(refusal);
      after = row.sk;
    }
    if (ended) return { found, next: undefined };
  }
  return { found, next: encodeCursor(mark, after) };
}

/** The refused request of this id, if it is an hour old at most. It is looked for from the newest on: one read per MB. */
export async function refusalOf(reading: Reading, id: string): Promise<KeptRefusal | undefined> {
  let after: string | undefined;
  for (;;) {
    const { rows, ended } = await readRows(reading, after);
    const found = rows.map(refusalIn).find((refusal) => refusal.id === id.toLowerCase());
    if (found || ended) return found;
    after = rows.at(-1)?.sk;
  }
}

async function readRows({ company, now }: Reading, after: string | undefined) {
  const pk = refusalPartition(company);
  const from = new Date(now.getTime() - REFUSAL_RETENTION_SECONDS * 1_000).toISOString();
  // A cursor of an hour ago is outside of what is asked for, which DynamoDB refuses.
  if (after !== undefined && after <= from) return { rows: [], ended: true };
  const { Items = [], LastEvaluatedKey } = await db().send(
    new QueryCommand({
      TableName: tableName(),
      // What has expired may lie there for days.
      KeyConditionExpression: 'pk = :pk AND sk > :from',
      ExpressionAttributeValues: { ':pk': pk, ':from': from },
      ScanIndexForward: false,
      ExclusiveStartKey: after === undefined ? undefined : { pk, sk: after },
      ConsistentRead: true,
      Limit: READ_ROWS_MAX,
    }),
  );
  return { rows: Items as Item[], ended: LastEvaluatedKey === undefined };
}

/** What is counted stands behind the minute, not the instant. */
const refusalIn = ({ sk, refusal, times }: Item): KeptRefusal => ({
  ...(JSON.parse(String(refusal)) as Refusal),
  count: sk[MINUTE.length] === '~' ? Number(times) : 1,
});
