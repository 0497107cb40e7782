import { createHash } from 'node:crypto';
import { padId, partition } from '../../../shared/db/entity.ts';
import { tableName } from '../../../shared/db/table.ts';
import { eraseWrite, putWrite, type Write } from '../../../shared/db/write.ts';
import { formatDecimal } from '../../../shared/decimal.ts';
import type { Change, DigestEntry, EntityEvents } from '../../../shared/events/definition.ts';
import { lostRace } from '../../../shared/problem.ts';
import { type DigestMember, DigestMembers } from '../digest/entity.ts';

/** Partition of the totals of a company: one item per day and entity, days first. */
export const totalsPartition = (company: string) => partition(company, DigestMembers.name);

/** Index of what was counted for one day and entity. */
export const memberIndex = (entity: string, day: string) => `${entity}#${day}`;

/** A hash on the wire: 16 hexadecimal digits; sums are taken modulo 2^64. */
export const hashText = (hash: bigint) => BigInt.asUintN(64, hash).toString(16).padStart(16, '0');

/**
 * What one record adds to the hash of its day: the first 64 bits of SHA-256 over `<id>:<quantity>`, the quantity in its
 * shortest decimal form, `0` where there is none. The same records give the same sum, in any order.
 */
function recordHash(id: number, quantity: bigint): bigint {
  return createHash('sha256')
    .update(`${id}:${formatDecimal(quantity)}`)
    .digest()
    .readBigUInt64BE();
}

/** The UTC day of an instant. */
const dayOf = (instant: string) => instant.slice(0, 10);

type Total = { count: number; quantity: bigint; hash: bigint };

/**
 * Gathers what a run of changes does to the daily totals, so that each item is written once however often it changes.
 * The changes of one entity must be added in their order.
 */
export function openTally(company: string) {
  const totals = new Map<string, Total>();
  const members = new Map<string, Write>();

  function count(entity: string, { id, date, quantity = 0n }: DigestEntry, sign: 1 | -1) {
    const day = dayOf(date);
    const hash = recordHash(id, quantity);
    const name = `${day}#${entity}`;
    const total = totals.get(name) ?? { count: 0, quantity: 0n, hash: 0n };
    total.count += sign;
    total.quantity += BigInt(sign) * quantity;
    total.hash += BigInt(sign) * hash;
    totals.set(name, total);
    const key = { pk: partition(company, DigestMembers.name, memberIndex(entity, day)), sk: padId(id) };
    const data: DigestMember = { id, quantity: formatDecimal(quantity), hash: hashText(hash) };
    members.set(`${key.pk}\n${key.sk}`, sign === 1 ? putWrite({ ...key, data }) : eraseWrite(key));
  }

  return {
    /** Takes one change into account. */
    add(
      { kind, entity, data, before }: Change<never>,
      { digestEntry }: Pick<EntityEvents<never>, 'digestEntry'>,
    ): void {
      if (!digestEntry) return;
      const past = kind === 'deleted' ? data : before;
      if (past) count(entity, digestEntry(past), -1);
      if (kind !== 'deleted') count(entity, digestEntry(data), 1);
    },
    /** How many writes there are at most. */
    size: () => members.size + totals.size,
    /** The writes that bring totals and members up to date, for the transaction that records the changes. */
    writes: (): readonly Write[] => [
      ...members.values(),
      ...[...totals].filter(([, total]) => changes(total)).map(([name, total]) => totalWrite(company, name, total)),
    ],
  };
}

const changes = ({ count, quantity, hash }: Total) => count !== 0 || quantity !== 0n || hash !== 0n;

function totalWrite(company: string, name: string, { count, quantity, hash }: Total): Write {
  const Update = {
    TableName: tableName(),
    Key: { pk: totalsPartition(company), sk: name },
    UpdateExpression: 'ADD #count :count, quantity :quantity, #hash :hash',
    ExpressionAttributeNames: { '#count': 'count', '#hash': 'hash' },
    ExpressionAttributeValues: { ':count': count, ':quantity': quantity, ':hash': hash },
  };
  return { action: { Update }, refused: () => lostRace('The digest was changed at the same moment.') };
}
