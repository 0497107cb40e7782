import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { partition } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_SECONDS } from '../../../shared/time/units.ts';

/** How far the filling of a run has come. */
export type FillState = {
  /** Steps done. */
  readonly step: number;
  /** Rounds through all master data that were begun. */
  readonly round: number;
  /** Where the round goes on: in which kind, at what, after which key. */
  readonly kind: number;
  readonly stage: 'prune' | 'copy';
  readonly after?: string | undefined;
  /** What this round found to be otherwise than in the round before. */
  readonly changed: number;
  /** Entities seen in this round. */
  readonly seen: number;
  /** When the step that came to this was done; what is later in the sandbox is of another one. */
  readonly at?: Instant | undefined;
  /** What is told of it. */
  readonly copied: number;
  readonly total: number;
};

/** A filling that stands still for so long has been given up, or is among the dead letters. */
const RETENTION_SECONDS = 30 * DAY_SECONDS;

type Run = { readonly id: number; readonly run: number };

const stateKey = (parent: string, { id, run }: Run) => ({
  pk: partition(parent, 'sandbox-fillings'),
  sk: `${id}#${run}`,
});

/** How far the filling of these runs has come, by the id of the sandbox; those that have not begun are left out. */
export async function readFillStates(parent: string, runs: readonly Run[]): Promise<ReadonlyMap<number, FillState>> {
  const items = await readMany(runs.map((run) => stateKey(parent, run)));
  return new Map(items.map((item) => [Number(item.sk.split('#')[0]), item.state as FillState]));
}

/** Keeps the state after a step, unless another message has done that step already. One write. */
export async function keepFillState(parent: string, run: Run, state: FillState, now: Date): Promise<void> {
  const ttl = Math.floor(now.getTime() / 1_000) + RETENTION_SECONDS;
  const first = state.step === 1;
  await db()
    .send(
      new PutCommand({
        TableName: tableName(),
        Item: { ...stateKey(parent, run), state: { ...state, at: now.toISOString() }, ttl },
        ConditionExpression: first ? 'attribute_not_exists(pk)' : '#state.#step = :before',
        ...(!first && {
          ExpressionAttributeNames: { '#state': 'state', '#step': 'step' },
          ExpressionAttributeValues: { ':before': state.step - 1 },
        }),
      }),
    )
    .catch(itemInTheWay);
}
