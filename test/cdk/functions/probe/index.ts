import { createHash } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { db, tableName } from '../../../../shared/db/table.ts';

/** A function as small as one that uses the table can be. */
export async function handler({ name }: { readonly name: string }) {
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key: { pk: name, sk: '-' } }));
  return { Item, hash: createHash('sha256').update(name).digest('hex') };
}
