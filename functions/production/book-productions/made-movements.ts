import type { StoredEntity } from '../../../shared/db/entity.ts';
import { entityKeys, queryAll } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import { tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { HOUR_SECONDS } from '../../../shared/time/units.ts';
import { type MovementType, madeItemKey } from '../../inventory/inventory-movements/entity.ts';
import { movedStock } from '../../inventory/model/stock-writes.ts';
import type { Production } from '../productions/entity.ts';

/** What a production keeps of the movements it made. */
export type MadeMovements = {
  /** Keys of the movements; of what a former version has made some may be gone. */
  readonly keys: readonly string[];
  /** The version of the production that was looked at last; 0 before the first time. */
  readonly of: number;
  /** Whether all that look found was done; a former version does not say. */
  readonly complete: boolean;
  /** How often it was written. */
  readonly turn: number;
  /** The items by which several of them are found by their type. */
  readonly groups: readonly MovementGroup[];
};

/** Movements of a type that were made together: the item that lists them. */
export type MovementGroup = readonly [type: MovementType, last: string];

/** That of a production which is removed: there is no later one. */
const REMOVED = Number.MAX_SAFE_INTEGER;

/** The version that was looked at. */
export const lookedAt = (production: StoredEntity<Production> | undefined): number => production?.version ?? REMOVED;

/** What a production has made so far. One read. */
export async function madeMovements({ company }: Store, production: number): Promise<MadeMovements> {
  const { pk, sk } = madeItemKey(company, production);
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
  });
  const item = items.find((one) => one.sk === sk);
  return {
    keys: items.flatMap(entityKeys),
    of: Number(item?.of ?? 0),
    complete: item?.complete === true,
    turn: Number(item?.turn ?? 0),
    groups: (item?.groups ?? []) as readonly MovementGroup[],
  };
}

/**
 * The write that keeps what a production has made once `made` is the case. It is refused where another look was written
 * down since this one: so no look from before a change is written after one from behind it, whatever each of them found.
 * What is kept of a production that is gone goes once no look from before can be under way.
 */
export function madeMovementsWrite(store: Store, production: number, made: MadeMovements): Write {
  const { keys, of, complete, turn, groups } = made;
  const Put = {
    TableName: tableName(),
    Item: {
      ...madeItemKey(store.company, production),
      keys,
      of,
      ...(complete && { complete }),
      turn: turn + 1,
      ...(groups.length > 0 && { groups }),
      ...(of === REMOVED && keys.length === 0 && { ttl: Math.floor(Date.parse(store.at) / 1_000) + HOUR_SECONDS }),
    },
    ...(turn === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#turn = :turn',
          ExpressionAttributeNames: { '#turn': 'turn' },
          ExpressionAttributeValues: { ':turn': turn },
        }),
  };
  return { action: { Put }, refused: movedStock };
}
