import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { partition } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { CHANNELS_MAX } from './schema.ts';

/** How many channels a company has is counted in the transactions that create and remove them: no race gets past it. */
const countKey = (company: string) => ({ pk: partition(company, 'counters'), sk: 'channels-held' });

/** How many channels the company has. One read. */
export async function countChannels(company: string): Promise<number> {
  const { Item } = await db().send(
    new GetCommand({ TableName: tableName(), Key: countKey(company), ConsistentRead: true }),
  );
  return Number(Item?.held ?? 0);
}

/** Counts one channel more; refused at the limit. */
export function channelAdditionWrite(company: string, pointer: string): Write {
  const Update = {
    TableName: tableName(),
    Key: countKey(company),
    UpdateExpression: 'ADD held :one',
    ConditionExpression: 'attribute_not_exists(held) OR held < :most',
    ExpressionAttributeValues: { ':one': 1, ':most': CHANNELS_MAX },
  };
  return { action: { Update }, refused: () => tooManyChannels(pointer) };
}

/** Counts one channel less. */
export function channelRemovalWrite(company: string): Write {
  const Update = {
    TableName: tableName(),
    Key: countKey(company),
    UpdateExpression: 'ADD held :one',
    ExpressionAttributeValues: { ':one': -1 },
  };
  return { action: { Update }, refused: () => tooManyChannels('') };
}

/** What one channel too many is answered with (rule channel-three: 400). */
export const tooManyChannels = (pointer: string) =>
  invalidContent([{ pointer, message: `is one channel too many: a company may have ${CHANNELS_MAX}` }]);
