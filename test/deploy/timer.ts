import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Deployment } from './deployment.ts';
import type { Emulator } from './emulator.ts';
import { sdk } from './side-stack.ts';

/** The rule fires every minute; then the function has to start. */
const SWEPT_MILLISECONDS = 90_000;

/**
 * Leaves a webhook delivery in the table that is due already; only the timer can take it away again. It names a delivery
 * that does not exist, so nothing comes of it. The function answered waits until it is gone and says whether it is.
 */
export async function plantDue(emulator: Emulator, { table: TableName }: Deployment): Promise<() => Promise<boolean>> {
  const client = new DynamoDBClient(sdk(emulator));
  const sk = '2000-01-01T00:00:00.000Z#nobody';
  const Key = { pk: { S: '~retries#0' }, sk: { S: sk } };
  const delivery = { M: { company: { S: 'nobody' }, webhook: { N: '1' }, sk: { S: sk } } };
  await client.send(new PutItemCommand({ TableName, Item: { ...Key, delivery } }));

  return async () => {
    const deadline = Date.now() + SWEPT_MILLISECONDS;
    while (Date.now() < deadline) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
      if (!Item) return true;
      await sleep(1_000);
    }
    return false;
  };
}
