import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.TABLE;

/** The same three round trips as ours: the count of the minute, the id, the supplier with the guard of its code. */
export async function createSupplier(company, supplier) {
  await client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: `~admission#${company}`, sk: 'q' },
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': 1 },
      ReturnValues: 'ALL_NEW',
    }),
  );
  const counted = await client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: `${company}#counters`, sk: 'suppliers' },
      UpdateExpression: 'ADD #last :count',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':count': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  const created = { id: counted.Attributes.last, ...supplier };
  const isNew = { TableName, ConditionExpression: 'attribute_not_exists(pk)' };
  await client.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { ...isNew, Item: { pk: `${company}#suppliers`, sk: String(created.id), data: created } } },
        { Put: { ...isNew, Item: { pk: `${company}#suppliers#unique-code`, sk: supplier.code, id: created.id } } },
      ],
    }),
  );
  return created;
}
