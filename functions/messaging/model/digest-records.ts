import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RowPosition } from '../../../shared/db/bookmark.ts';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { type Item, padId, partition } from '../../../shared/db/entity.ts';
import { type Rows, readPartition } from '../../../shared/db/rows.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { millionthsOf } from '../../../shared/decimal.ts';
import { type DigestMember, DigestMembers } from '../digest/entity.ts';
import type { DigestStep, OpenStep } from './digest-steps.ts';
import { readOpenDigest } from './open-digest.ts';
import { hashText, recordHash } from './record-hash.ts';

/** Ids in a block: their records stay below a kilobyte, which is a write unit. What is made together has ids in a row. */
const BLOCK_IDS = 32;

/** Index of what was counted for one day and entity by a former version, which wrote an item for each record. */
const formerIndex = (entity: string, day: string) => `${entity}#${day}`;

/** Index of the blocks of records of one day and entity. */
const blockIndex = (entity: string, day: string) => `${formerIndex(entity, day)}#blocks`;

/** A block is found under the last of its ids, so that what follows an id begins in the block of that id. */
const blockKey = (id: number) => padId(Math.floor(id / BLOCK_IDS) * BLOCK_IDS + BLOCK_IDS - 1);

const recordName = (id: number) => `r${id % BLOCK_IDS}`;

/**
 * The writes that bring the records of the digest up to an entry, of which `steps` are the last ones of each record. What
 * is taken out stays as the sequence alone: a record of a former version may still have it.
 */
export function recordWrites(
  company: string,
  steps: readonly DigestStep[],
  sequence: number,
): readonly Promise<unknown>[] {
  const blocks = Map.groupBy(steps, ([entity, day, id]) =>
    JSON.stringify([partition(company, DigestMembers.name, blockIndex(entity, day)), blockKey(id)]),
  );
  return [...blocks].map(([place, some]) => {
    const [pk, sk] = JSON.parse(place) as [string, string];
    return blockWrite({ pk, sk }, some, sequence);
  });
}

/** One that has come as far stays as it is. */
function blockWrite(Key: { readonly pk: string; readonly sk: string }, steps: readonly DigestStep[], sequence: number) {
  const names = steps.map(([, , id]) => recordName(id));
  const command = new UpdateCommand({
    TableName: tableName(),
    Key,
    UpdateExpression: `SET #sequence = :sequence, ${names.map((name) => `${name} = :${name}`).join(', ')}`,
    ConditionExpression: 'attribute_not_exists(#sequence) OR #sequence < :sequence',
    ExpressionAttributeNames: { '#sequence': 'sequence' },
    ExpressionAttributeValues: {
      ':sequence': sequence,
      ...Object.fromEntries(
        steps.map(([, , id, quantity, sign]) => [
          `:${recordName(id)}`,
          sign === 1 ? `${sequence} ${quantity}` : `${sequence}`,
        ]),
      ),
    },
  });
  return db().send(command).catch(itemInTheWay);
}

/** A record as one of the two versions knows it; without a quantity it was taken out. */
type Known = { readonly id: number; readonly sequence: number; readonly quantity: string | undefined };

/**
 * Reads the records of a day in the order of their ids, those of a former version and those that no block has yet among
 * them: of each the later one. What is open is read first: it may go into its block in the next moment.
 */
export const recordRows =
  (entity: string, day: string) =>
  async (company: string, from: RowPosition | undefined, limit: number): Promise<Rows> => {
    const read = (index: string, most: number) =>
      readPartition(partition(company, DigestMembers.name, index), from, most);
    const open = await readOpenDigest(company);
    const [blocks, former] = await Promise.all([
      read(blockIndex(entity, day), Math.ceil(limit / BLOCK_IDS) + 1),
      read(formerIndex(entity, day), limit),
    ]);
    // What was not read to its end is known up to its last row.
    const [end] = [blocks.last, former.last].flatMap((last) => last?.sk ?? []).toSorted();
    const latest = new Map<number, Known>();
    const inBlocks = blocks.items.flatMap(knownInBlock);
    for (const one of [...inBlocks, ...former.items.map(formerlyKnown), ...open.flatMap(knownOf(entity, day))]) {
      const other = latest.get(one.id);
      if (!other || other.sequence <= one.sequence) latest.set(one.id, one);
    }
    const rows = [...latest.values()]
      .flatMap(memberItem)
      .filter(({ sk }) => (from?.sk === undefined || sk > from.sk) && (end === undefined || sk <= end))
      .toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
    return { rows, last: end === undefined ? undefined : { sk: end } };
  };

const knownInBlock = (block: Item): readonly Known[] => {
  const first = Number(block.sk) - BLOCK_IDS + 1;
  return Array.from({ length: BLOCK_IDS }, (_, position) => first + position).flatMap((id) => {
    const record = block[recordName(id)];
    if (record === undefined) return [];
    const [sequence, quantity] = String(record).split(' ');
    return [{ id, sequence: Number(sequence), quantity }];
  });
};

const knownOf =
  (wanted: string, wantedDay: string) =>
  ({ entry: sequence, step: [entity, day, id, quantity, sign] }: OpenStep): readonly Known[] =>
    entity === wanted && day === wantedDay ? [{ id, sequence, quantity: sign === 1 ? quantity : undefined }] : [];

const formerlyKnown = ({ sk, sequence, data }: Item): Known => ({
  id: Number(sk),
  sequence: Number(sequence),
  quantity: (data as DigestMember | undefined)?.quantity,
});

function memberItem({ id, quantity }: Known): readonly Item[] {
  if (quantity === undefined) return [];
  const data: DigestMember = { id, quantity, hash: hashText(recordHash(id, millionthsOf(quantity))) };
  return [{ pk: '', sk: padId(id), data }];
}
