import { PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { type Item, padId, partition } from '../../../shared/db/entity.ts';
import { putNew } from '../../../shared/db/put-new.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { type OpenStep, openAfter } from './digest-steps.ts';
import { eventsPartition, type LedgerEntry, readEntry } from './ledger-entry.ts';
import { headKey, type LedgerHead, readHead } from './ledger-head.ts';

/** A head that says what of the digest is open. */
export type KnowingHead = LedgerHead & { readonly open: readonly OpenStep[] };

/** What of the digest of a company is not in its totals and blocks yet. One read. */
export async function readOpenDigest(company: string): Promise<readonly OpenStep[]> {
  const [item] = await readMany([headKey(company)]);
  return readHead(item)?.open ?? [];
}

/**
 * The head with what is open at it. A former version moves it on without: then the entries tell, back to the last one that
 * left nothing open. A mark says since when entries may leave something open, so that nothing is looked for before; where
 * nothing was found it moves on. One write in the life of a company; after a former version was at work, two, and one read
 * per MB of entries.
 */
export async function knowingHead(company: string, head: LedgerHead): Promise<KnowingHead> {
  const { open } = head;
  if (open) return { ...head, open };
  const Item = { pk: partition(company, 'counters'), sk: 'digest-open', from: head.last + 1 };
  const mark = await putNew(Item);
  const found = mark ? await openSince(company, Number(mark.from), head.last) : [];
  if (mark && found.length === 0) await db().send(new PutCommand({ TableName: tableName(), Item }));
  return { ...head, open: found };
}

async function openSince(company: string, from: number, last: number): Promise<readonly OpenStep[]> {
  const entries: LedgerEntry[] = [];
  if (from <= last) {
    const pages = paginateQuery(
      { client: db() },
      {
        TableName: tableName(),
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': eventsPartition(company), ':from': padId(from), ':to': padId(last) },
        ScanIndexForward: false,
        ConsistentRead: true,
      },
    );
    for await (const { Items = [] } of pages) {
      entries.push(...Items.map((item) => readEntry(item as Item)));
      if (entries.some(({ settles }) => settles)) break;
    }
  }
  const settled = entries.findIndex(({ settles }) => settles);
  return entries
    .slice(0, settled < 0 ? undefined : settled)
    .toReversed()
    .reduce(openAfter, []);
}
