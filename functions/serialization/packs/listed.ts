import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RowPosition } from '../../../shared/db/bookmark.ts';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { type Rows, readPartition } from '../../../shared/db/rows.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { SET_82 } from '../../../shared/gs1.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { type ListedPack, type Pack, Packs, packKeyPrefix } from './entity.ts';

/*
 * Packs are listed in groups: those of a product and batch whose serials differ in the last character only. A line gives
 * serials that follow one another, so ten of them share an item of less than a kilobyte, which is a write unit. A former
 * version has an item for each pack, with the whole serial in its key; it stays, and where both know a pack the later
 * state counts.
 */

/** Groups written at once. */
const PARALLEL = 16;
/** An expression holds 300 operators; a pack takes four of them. */
const PACKS_AT_ONCE = 40;

/** Ends the key of a group. No serial has it, and it comes before what any serial has. */
const GROUP_END = ' ';
/** Begins the attribute of a pack in its group; the last character of its serial follows. */
const PACK_MARK = '=';

const packKey = ({ gtin, batch, serial }: Pick<ListedPack, 'gtin' | 'batch' | 'serial'>) =>
  `${packKeyPrefix(gtin, batch ?? '')}${serial}`;

/** A pack as its list has it. */
export const listedPack = ({ gtin, serial, version, status, made, market, reason }: Pack): ListedPack => ({
  gtin,
  serial,
  version,
  status,
  ...(made && { batch: made.batch, expiryDate: made.expiryDate }),
  ...(market !== undefined && { market }),
  ...(reason !== undefined && { reason }),
});

/** The packs of an item of the list: of a group, or of a former version. */
export function packsIn(item: Item): readonly ListedPack[] {
  if (item.data !== undefined) return [listedPack(item.data as Pack)];
  const [gtin = '', batch = '', beginning = ''] = item.sk.slice(0, -GROUP_END.length).split('#');
  return Object.entries(item)
    .filter(([name]) => name.startsWith(PACK_MARK))
    .map(([name, state]) => {
      const [version, status, expiryDate, market, reason] = state as StoredState;
      return {
        gtin,
        serial: `${beginning}${name.slice(PACK_MARK.length)}`,
        version,
        status,
        ...(expiryDate && { batch, expiryDate }),
        ...(market && { market }),
        ...(reason && { reason }),
      };
    });
}

type StoredState = readonly [
  version: number,
  status: Pack['status'],
  expiryDate?: string,
  market?: string,
  reason?: string,
];

function storedState({ version, status, expiryDate = '', market = '', reason = '' }: ListedPack): StoredState {
  if (reason !== '') return [version, status, expiryDate, market, reason];
  if (market !== '') return [version, status, expiryDate, market];
  return expiryDate === '' ? [version, status] : [version, status, expiryDate];
}

const groupOf = (pack: ListedPack) => `${packKey(pack).slice(0, -1)}${GROUP_END}`;
const nameIn = ({ serial }: ListedPack) => `${PACK_MARK}${serial.slice(-1)}`;

/** Lists packs as they are, unless the list knows something later of one. A write for each group, a unit as a rule. */
export async function listPacks(owner: string, packs: readonly ListedPack[]): Promise<void> {
  await mapBounded([...Map.groupBy(packs, groupOf)], PARALLEL, async ([sk, some]) => {
    for (let start = 0; start < some.length; start += PACKS_AT_ONCE)
      await listInGroup(owner, sk, some.slice(start, start + PACKS_AT_ONCE));
  });
}

/** Where the list knows something later of one, all the others go by themselves. */
async function listInGroup(owner: string, sk: string, packs: readonly ListedPack[]): Promise<void> {
  const refused = await updateGroup(owner, sk, packs, {
    expression: `SET ${packs.map((_, position) => `#p${position} = :p${position}`).join(', ')}`,
    condition: packs
      .map((_, position) => `(attribute_not_exists(#p${position}) OR #p${position}[0] <= :v${position})`)
      .join(' AND '),
    values: Object.fromEntries(
      packs.flatMap((pack, position) => [
        [`:p${position}`, storedState(pack)],
        [`:v${position}`, pack.version],
      ]),
    ),
  });
  if (refused && packs.length > 1) for (const pack of packs) await listInGroup(owner, sk, [pack]);
}

/** Takes serials that were assigned to packs out of the groups of those that wait in the pool. */
export async function removeFromPool(owner: string, packs: readonly ListedPack[]): Promise<void> {
  const waiting = packs.map(({ gtin, serial, version, status }): ListedPack => ({ gtin, serial, version, status }));
  await mapBounded([...Map.groupBy(waiting, groupOf)], PARALLEL, async ([sk, some]) => {
    const isGone = await updateGroup(owner, sk, some, {
      expression: `REMOVE ${some.map((_, position) => `#p${position}`).join(', ')}`,
      condition: 'attribute_exists(pk)',
    });
    if (!isGone) await removeEmptyGroup(owner, sk);
  });
}

/** Nothing stays of a group that is empty: lists would go through it. A write, also of a group that others still wait in. */
async function removeEmptyGroup(owner: string, sk: string): Promise<void> {
  const names = [...SET_82].map((character, position) => [`#p${position}`, `${PACK_MARK}${character}`] as const);
  const command = new DeleteCommand({
    TableName: tableName(),
    Key: { pk: partition(owner, Packs.name), sk },
    ConditionExpression: names.map(([name]) => `attribute_not_exists(${name})`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(names),
  });
  await db().send(command).catch(itemInTheWay);
}

type GroupUpdate = {
  readonly expression: string;
  readonly condition: string;
  readonly values?: Readonly<Record<string, unknown>>;
};

/** Whether the condition of the update did not hold. */
async function updateGroup(
  owner: string,
  sk: string,
  packs: readonly ListedPack[],
  { expression, condition, values }: GroupUpdate,
): Promise<boolean> {
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk: partition(owner, Packs.name), sk },
    UpdateExpression: expression,
    ConditionExpression: condition,
    ExpressionAttributeNames: Object.fromEntries(packs.map((pack, position) => [`#p${position}`, nameIn(pack)])),
    ...(values && { ExpressionAttributeValues: { ...values } }),
  });
  return db()
    .send(command)
    .then(
      () => false,
      (error) => {
        itemInTheWay(error);
        return true;
      },
    );
}

/** Of each pack in these items the latest state, by GTIN, batch and serial. */
export function packsOfItems(items: readonly Item[]): readonly ListedPack[] {
  const latest = new Map<string, ListedPack>();
  for (const pack of items.flatMap(packsIn)) {
    const key = packKey(pack);
    const other = latest.get(key);
    if (!other || other.version < pack.version) latest.set(key, pack);
  }
  return [...latest].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pack]) => pack);
}

/**
 * Reads packs in the order of GTIN, batch and serial, those whose keys begin with `prefix`. Where serials differ in
 * length, what a group holds may lie before and behind what others do: a place in the list names the groups that begin
 * before it and go on behind it, by the lengths of what their serials have in common.
 */
export const packRows =
  (prefix: string | undefined) =>
  async (owner: string, from: RowPosition | undefined, limit: number): Promise<Rows> => {
    const pk = partition(owner, Packs.name);
    const [past = '', lengths = ''] = (from?.sk ?? '').split(GROUP_END);
    const keysBefore = lengths === '' ? [] : lengths.split(',').map((length) => openGroup(past, Number(length)));
    const [open, { items, last }] = await Promise.all([
      readMany(keysBefore.map((sk) => ({ pk, sk }))),
      readPartition(pk, past === '' ? undefined : { sk: past }, limit, prefix),
    ]);
    // Behind the last item there is what its group holds: it is read again from there.
    const end = last?.sk.split(GROUP_END)[0];
    const all = [...open, ...items];
    const ends = new Map(all.flatMap(groupEnd));
    const place = (key: string) => ({ sk: `${key}${GROUP_END}${openLengths(key, ends).join()}` });
    const rows = packsOfItems(all)
      .map((data) => ({ key: packKey(data), data }))
      .filter(({ key }) => key > past && (end === undefined || key <= end))
      .map(({ key, data }) => ({ pk: '', ...place(key), data }));
    return { rows, last: end === undefined ? undefined : place(end) };
  };

const serialStart = (key: string) => key.lastIndexOf('#') + 1;
const openGroup = (key: string, length: number) => `${key.slice(0, serialStart(key) + length)}${GROUP_END}`;

/** The last pack of a group, by the key of the group. */
function groupEnd(item: Item): readonly (readonly [string, string])[] {
  if (item.data !== undefined) return [];
  const keys = packsIn(item).map(packKey);
  return [[item.sk, keys.reduce((latest, key) => (key > latest ? key : latest), '')]];
}

/** Of the groups that a key lies in or behind, those with more behind it; that of the key itself may get more. */
function openLengths(key: string, ends: ReadonlyMap<string, string>): readonly number[] {
  const own = key.length - serialStart(key) - 1;
  const lengths = Array.from({ length: Math.max(own, 0) }, (_, length) => length);
  const open = lengths.filter((length) => (ends.get(openGroup(key, length)) ?? '') > key);
  return own < 0 ? open : [...open, own];
}
