import { isDeepStrictEqual } from 'node:util';
import { type Item, partition, type StoredEntity } from '../../../shared/db/entity.ts';
import { isThere, readMany, storedEntity } from '../../../shared/db/read.ts';
import { readPartition } from '../../../shared/db/rows.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import { tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import { companyKey } from '../../../shared/identity.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { signedAs } from '../../../shared/writer.ts';
import { Products } from '../../catalogue/products/entity.ts';
import { stockRemoval } from '../../inventory/model/stock-life.ts';
import { besideProduct, leaveComponents } from './beside-product.ts';
import type { CopiedKind } from './copied-kinds.ts';

/** All transactions look at the record of the sandbox, and in DynamoDB that alone is a conflict: one at a time. */
const AT_ONCE = 1;

/** The store of a company for work that no request asks for. */
export const serviceStore = (company: string, now: Date): Store =>
  openStore({ company, now, by: signedAs('service'), admitted: Promise.resolve() });

/** What a page came to: entities looked at, those that were otherwise, and the last key unless there are no more. */
export type CopiedPage = { readonly seen: number; readonly changed: number; readonly last: string | undefined };

type Page = {
  readonly kind: CopiedKind;
  readonly after: string | undefined;
  readonly limit: number;
  /** What is later in the sandbox was written in this step, by an attempt that died or runs beside. */
  readonly since: Instant;
};

/** Makes the next entities of a kind in the sandbox what they are in the company. */
export async function copyPage(parent: string, twin: Store, { kind, after, limit, since }: Page): Promise<CopiedPage> {
  const { items, last } = await pageOf(parent, kind, after, limit);
  const had = await inCompany(twin.company, kind, items);
  const changes = await mapBounded(items, AT_ONCE, async (item) => {
    const before = had.get(item.sk);
    return (await copied(twin, kind, item, before)) || String(before?.at ?? '') > since;
  });
  return { seen: items.length, changed: changes.filter(Boolean).length, last };
}

/** Removes from the sandbox the next entities of a kind that the company does not have. */
export async function prunePage(parent: string, twin: Store, { kind, after, limit, since }: Page): Promise<CopiedPage> {
  const { items, last, gone } = await pageOf(twin.company, kind, after, limit);
  const there = await inCompany(parent, kind, items);
  const extra = items.filter(({ sk }) => !there.has(sk));
  await mapBounded(extra, AT_ONCE, (item) => removed(twin, kind, item));
  const before = gone.filter((instant) => instant > since);
  return { seen: items.length, changed: extra.length + before.length, last };
}

async function pageOf(company: string, { entity }: CopiedKind, after: string | undefined, limit: number) {
  const from = after === undefined ? undefined : { sk: after };
  const { items, last } = await readPartition(partition(company, entity.name), from, limit);
  const gone = items.flatMap(({ gone: instant }) => (instant === undefined ? [] : [String(instant)]));
  return { items: items.filter(isThere), gone, last: last?.sk };
}

async function inCompany(company: string, { entity }: CopiedKind, items: readonly Item[]) {
  const pk = partition(company, entity.name);
  const found = await readMany(items.map(({ sk }) => ({ pk, sk })));
  return new Map(found.map((item) => [item.sk, item]));
}

/** Whether it was otherwise. What another entity of the sandbox still has in its way comes in the next round. */
async function copied(twin: Store, kind: CopiedKind, source: Item, had: Item | undefined): Promise<boolean> {
  const data = kind.copy(source.data as never) as never;
  const before = had && storedEntity<never>(had);
  if (before && isDeepStrictEqual(before.data, data)) return false;
  try {
    // One that was removed a moment ago gets a later date.
    await retryConflicts(() => write(twin, kind, data, before));
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 400) throw error;
    if (had) await removed(twin, kind, had);
  }
  return true;
}

async function write(twin: Store, { entity }: CopiedKind, data: never, before: StoredEntity<never> | undefined) {
  const writes = before ? twin.replacementWrites(entity, before, data) : twin.creationWrites(entity, data);
  if (entity.name !== Products.name) return commitWhileFilling(twin, writes);
  const beside = besideProduct(twin, data, before, writes.length);
  await beside.enter();
  await commitWhileFilling(twin, [...writes, ...beside.writes]);
  await beside.leave();
}

const removed = (twin: Store, { entity }: CopiedKind, item: Item): Promise<void> =>
  retryConflicts(async () => {
    const before = storedEntity<never>(item);
    const writes = twin.removalWrites(entity, before);
    if (entity.name !== Products.name) return commitWhileFilling(twin, writes);
    const { write: stockWrite } = await stockRemoval(twin, item.sk);
    await commitWhileFilling(twin, [...writes, stockWrite]);
    await leaveComponents(twin, before);
  });

/**
 * Commits with the write that lets nothing pass once the sandbox is open, was reset or is gone. The largest have no room for
 * it: it is looked at right before.
 */
async function commitWhileFilling(twin: Store, writes: readonly Write[]): Promise<void> {
  const isFull = writes.length === TRANSACTION_WRITES_MAX;
  if (isFull) await twin.commit([fillingWrite(twin)], undefined);
  await twin.commit(isFull ? writes : [...writes, fillingWrite(twin)], undefined);
}

const CLOSED = 'sandbox-closed';

/** Whether what was to be copied into is not being filled any more. */
export const isClosed = (error: unknown) => error instanceof Problem && error.kind === CLOSED;

const fillingWrite = ({ company }: Store): Write => ({
  action: {
    ConditionCheck: {
      TableName: tableName(),
      Key: companyKey(company),
      ConditionExpression: '#data.#filling = :true',
      ExpressionAttributeNames: { '#data': 'data', '#filling': 'filling' },
      ExpressionAttributeValues: { ':true': true },
    },
  },
  refused: () => new Problem(409, CLOSED, 'Sandbox', 'The sandbox is not being filled any more.'),
});
