import { createHash } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { db } from '../../../../shared/db/table.ts';

export async function handler(event: { pk: string }) {
  const { Item } = await db().send(new GetCommand({ TableName: 'x', Key: { pk: event.pk, sk: '1' } }));
  return { Item, hash: createHash('sha256').update(event.pk).digest('hex') };
}
