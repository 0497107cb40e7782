import { setTimeout as pause } from 'node:timers/promises';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beginRemoval } from '../../functions/access/company/removal.ts';
import { Partnerships } from '../../functions/serialization/partnerships/entity.ts';
import { endChange } from '../../functions/serialization/partnerships/rules.ts';
import { mustSides, sideChangeWrites, sideRemovalWrites } from '../../functions/serialization/partnerships/store.ts';
import { itemInTheWay } from '../../shared/db/condition.ts';
import { partition } from '../../shared/db/entity.ts';
import { readKeys, readMany } from '../../shared/db/read.ts';
import { openStore } from '../../shared/db/store.ts';
import { tableName } from '../../shared/db/table.ts';
import { retryConflicts } from '../../shared/http/retry-conflicts.ts';
import { companyKey } from '../../shared/identity.ts';
import { signedAs } from '../../shared/writer.ts';
import { BATCH_ITEMS_MAX, writeBatch } from './batch-write.ts';
import { announceTwinRemoval, twinsOf } from './sandboxes.ts';
import { itemPagesOf, kindOf, type RawItem, rawDb } from './walk.ts';

/** How many items of which kinds a removal has removed. */
export type Removed = Readonly<Record<string, number>>;

/** How long a consumer can be at work that has seen the company before its record went. */
const CONSUMER_MILLISECONDS = 30_000;

/** Under what it is counted what the sandboxes of a company had. */
const OF_SANDBOXES = 'items of its sandboxes';

/** When it is, and what is waited for before the last look: that consumers which knew the company have ended. */
type Occasion = { readonly now?: Date; readonly consumersEnd?: () => Promise<unknown> };

/**
 * Removes everything of a company whose time is up (rule company-removed), and answers what it removed itself, also what
 * sandboxes that it removed before have left to its own end. Goes through the table until it finds nothing more; the company's own record, which says that it is to be removed, goes last,
 * and once consumers that knew it have ended there is one more look. Broken off it starts again; it also clears what an
 * import left that was broken off. Throws when the time is not up.
 */
export async function removeCompany(company: string, occasion: Occasion = {}): Promise<Removed> {
  const { now = new Date(), consumersEnd = () => pause(CONSUMER_MILLISECONDS) } = occasion;
  const removed: Record<string, number> = {};
  const [record] = await readMany([companyKey(company)]);
  if (record) {
    await beginRemoval(company, now);
    for (const twin of await twinsOf(company)) {
      await announceTwinRemoval(twin, now);
      const gone = Object.values(await removeCompany(twin, occasion));
      removed[OF_SANDBOXES] = gone.reduce((sum, count) => sum + count, removed[OF_SANDBOXES] ?? 0);
    }
    await endPartnerships(company);
    await removeAllBut(company, removed, (item) => isRecord(item, company));
  }
  await removeAllBut(company, removed, () => false);
  if (record) await consumersEnd();
  await removeAllBut(company, removed, () => false);
  return removed;
}

/** Goes through the table until it finds nothing more, but what is kept for now. */
async function removeAllBut(
  company: string,
  removed: Record<string, number>,
  isKept: (item: RawItem) => boolean,
): Promise<void> {
  let found: number;
  do {
    found = 0;
    for await (const page of itemPagesOf(company, { consistent: true, sandboxes: true })) {
      const some = page.filter((item) => !isKept(item));
      found += some.length;
      await removeAll(some, removed);
    }
  } while (found > 0);
}

function isRecord({ pk, sk }: RawItem, company: string): boolean {
  const place = companyKey(company);
  return pk?.S === place.pk && sk?.S === place.sk;
}

/**
 * The partner keeps its side, which has ended, and is told so (rule company-removed). An invitation of the company's own
 * that waits is withdrawn: whom it invited may not even exist.
 */
async function endPartnerships(company: string): Promise<void> {
  const store = openStore({ company, now: new Date(), by: signedAs('operator'), admitted: Promise.resolve() });
  for (const key of await readKeys(partition(company, Partnerships.name))) {
    await retryConflicts(async () => {
      const sides = await mustSides(store, Number(key), undefined);
      const { status, role, inviter } = sides.mine.data;
      const change = endChange(sides.mine.data, store.at);
      const isWithdrawn = status === 'invited' && role === inviter;
      if (isWithdrawn) await store.commit(sideRemovalWrites(store, sides, true, undefined), undefined);
      else if (change) await store.commit(sideChangeWrites(store, sides, change, undefined), undefined);
    });
  }
}

async function removeAll(items: readonly RawItem[], removed: Record<string, number>): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH_ITEMS_MAX) {
    const batch = items.slice(from, from + BATCH_ITEMS_MAX);
    // Without `entity` it is nothing the stream tells of: no webhook hears that all is going, and no work is begun.
    await Promise.all(batch.filter(({ entity }) => entity !== undefined).map(unname));
    const keys = batch.map(({ pk, sk }) => ({ pk: pk ?? { S: '' }, sk: sk ?? { S: '' } }));
    await writeBatch(keys.map((Key) => ({ DeleteRequest: { Key } })));
    for (const item of batch) removed[kindOf(item)] = (removed[kindOf(item)] ?? 0) + 1;
  }
}

async function unname({ pk, sk }: RawItem): Promise<void> {
  const command = new UpdateItemCommand({
    TableName: tableName(),
    Key: { pk: pk ?? { S: '' }, sk: sk ?? { S: '' } },
    UpdateExpression: 'REMOVE entity',
    ConditionExpression: 'attribute_exists(pk)',
  });
  // Gone already, by another run.
  await rawDb().send(command).catch(itemInTheWay);
}
