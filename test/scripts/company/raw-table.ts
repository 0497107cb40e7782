import {
  type AttributeValue,
  DeleteItemCommand,
  type DynamoDBClient,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { sandboxTable } from '../../../local/table.ts';

/** An item as the table holds it, with its key as text. */
export type RawRow = { readonly place: string; readonly item: Readonly<Record<string, AttributeValue>> };

/** Every item of a table that names this text anywhere: in its key, an attribute, or what is readable of its bytes. */
export async function rowsNaming(client: DynamoDBClient, text: string): Promise<readonly RawRow[]> {
  const found: RawRow[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: sandboxTable, ConsistentRead: true })) {
    for (const item of Items) {
      if (JSON.stringify(item).includes(text)) found.push({ place: `${item.pk?.S} ${item.sk?.S}`, item });
    }
  }
  return found;
}

/** Takes a company out of the table as if it had never been there; the stream tells nothing of it. */
export async function wipe(client: DynamoDBClient, company: string): Promise<void> {
  for (const { item } of await rowsNaming(client, company)) {
    const key = { TableName: sandboxTable, Key: { pk: item.pk ?? { S: '' }, sk: item.sk ?? { S: '' } } };
    if (item.entity) await client.send(new UpdateItemCommand({ ...key, UpdateExpression: 'REMOVE entity' }));
    await client.send(new DeleteItemCommand(key));
  }
}
