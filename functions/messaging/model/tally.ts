import { isDeepStrictEqual } from 'node:util';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, partition } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { formatDecimal, millionthsOf } from '../../../shared/decimal.ts';
import type { Change, DigestEntry, EntityEvents } from '../../../shared/events/definition.ts';
import { DigestMembers } from '../digest/entity.ts';
import { recordWrites } from './digest-records.ts';
import type { DigestStep, OpenStep } from './digest-steps.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { recordHash } from './record-hash.ts';

/** Partition of the totals of a company: one item per day and entity, days first. */
export const totalsPartition = (company: string) => partition(company, DigestMembers.name);

/** The UTC day of an instant. */
const dayOf = (instant: string) => instant.slice(0, 10);

/** What a change does to the digest: nothing, where it changes neither day nor quantity. */
export function digestSteps(
  { kind, entity, data, before }: Change<never>,
  { digestEntry }: Pick<EntityEvents<never>, 'digestEntry'>,
): readonly DigestStep[] {
  if (!digestEntry) return [];
  const step = (state: never, sign: 1 | -1): DigestStep => {
    const { id, date, quantity = 0n } = digestEntry(state) as DigestEntry;
    return [entity, dayOf(date), id, formatDecimal(quantity), sign];
  };
  const past: never | undefined = kind === 'deleted' ? data : before;
  const out = past === undefined ? undefined : step(past, -1);
  const into = kind === 'deleted' ? undefined : step(data, 1);
  if (out && into && isDeepStrictEqual(withoutSign(out), withoutSign(into))) return [];
  return [out, into].filter((one): one is DigestStep => one !== undefined);
}

const withoutSign = ([entity, day, id, quantity]: DigestStep) => [entity, day, id, quantity];

type Total = { count: number; quantity: bigint; hash: bigint };

/**
 * The writes that bring totals and records of the digest up to an entry. Each item says which entry it has come to: one
 * that has come as far stays as it is, so that nothing counts twice.
 */
export function digestWrites(company: string, { first, digest, settles }: LedgerEntry): readonly Promise<unknown>[] {
  const totals = new Map<string, Total>();
  const members = new Map<string, DigestStep>();
  for (const step of digest) {
    const [entity, day, id] = step;
    addTo(totals, step);
    members.set(`${entity} ${day} ${id}`, step);
  }
  return [
    ...recordWrites(company, [...members.values()], first),
    ...[...totals]
      .filter(([, total]) => changes(total))
      .map(([name, total]) => totalWrite(company, name, total, { sequence: first, settles })),
  ];
}

function addTo(totals: Map<string, Total>, [entity, day, id, text, sign]: DigestStep): void {
  const quantity = millionthsOf(text);
  const total = totals.get(`${day}#${entity}`) ?? { count: 0, quantity: 0n, hash: 0n };
  total.count += sign;
  total.quantity += BigInt(sign) * quantity;
  total.hash += BigInt(sign) * recordHash(id, quantity);
  totals.set(`${day}#${entity}`, total);
}

/** What a day has of an entity. */
export type DayTotal = Readonly<Total> & { readonly day: string; readonly entity: string };

/** The totals that items hold, with what is open of them, by day and entity. */
export function readTotals(items: readonly Item[], open: readonly OpenStep[]): readonly DayTotal[] {
  const settled = new Map(items.map(({ sk, settled: sequence = 0 }) => [sk, Number(sequence)]));
  const totals = new Map<string, Total>(
    items.map(({ sk, count, quantity, hash }) => [
      sk,
      { count: Number(count), quantity: BigInt(quantity as bigint), hash: BigInt(hash as bigint) },
    ]),
  );
  for (const { entry, step } of open) {
    const [entity, day] = step;
    if (entry > (settled.get(`${day}#${entity}`) ?? 0)) addTo(totals, step);
  }
  return [...totals]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, total]) => {
      const [day = '', entity = ''] = name.split('#');
      return { day, entity, ...total };
    });
}

const changes = ({ count, quantity, hash }: Total) => count !== 0 || quantity !== 0n || hash !== 0n;

function totalWrite(
  company: string,
  name: string,
  { count, quantity, hash }: Total,
  { sequence, settles }: { readonly sequence: number; readonly settles: boolean },
) {
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk: totalsPartition(company), sk: name },
    UpdateExpression: `ADD #count :count, quantity :quantity, #hash :hash SET #sequence = :sequence${settles ? ', settled = :sequence' : ''}`,
    ConditionExpression: 'attribute_not_exists(#sequence) OR #sequence < :sequence',
    ExpressionAttributeNames: { '#count': 'count', '#hash': 'hash', '#sequence': 'sequence' },
    ExpressionAttributeValues: { ':count': count, ':quantity': quantity, ':hash': hash, ':sequence': sequence },
  });
  return db().send(command).catch(itemInTheWay);
}
