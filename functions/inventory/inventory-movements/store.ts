import type { RowPosition } from '../../../shared/db/bookmark.ts';
import { partition } from '../../../shared/db/entity.ts';
import { entityKeys, readEntities } from '../../../shared/db/read.ts';
import { type Rows, readPartition } from '../../../shared/db/rows.ts';
import { Movements, type MovementType, movementTypeIndex } from './entity.ts';

/**
 * Reads the movements of a type by their ids. An item of the index stands for one of them, or for those that a production
 * made together, under the last of their ids: so what follows an id begins in the item of that id. Two reads.
 */
export const movementsOfType =
  (type: MovementType) =>
  async (company: string, from: RowPosition | undefined, limit: number): Promise<Rows> => {
    const { items, last } = await readPartition(
      partition(company, Movements.name, movementTypeIndex(type)),
      from,
      limit,
    );
    const keys = items.flatMap(entityKeys).filter((key) => from?.sk === undefined || key > from.sk);
    const taken = keys.slice(0, limit);
    const found = await readEntities(partition(company, Movements.name), taken);
    const rows = found.toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
    const end = taken.length < keys.length ? taken.at(-1) : last?.sk;
    return { rows, last: end === undefined ? undefined : { sk: end } };
  };
