import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = 'table';

/**
 * The floor of the warm path with the SDK: the three round trips of our create (admission, number, entity with its
 * guard), with expressions written by hand, nothing checked, nothing logged.
 */
export async function handler(event: { body: string }) {
  const data = JSON.parse(event.body);
  const [, { Attributes }] = await Promise.all([admit(), number()]);
  const id = Number(Attributes?.last);
  const item = { pk: 'bench#suppliers', sk: String(id).padStart(16, '0'), entity: 'suppliers', version: 1, data };
  const guard = { pk: 'bench#suppliers#unique-code', sk: data.code, key: item.sk, guards: 'code' };
  const puts = [item, guard].map((Item) => ({
    Put: {
      TableName,
      Item,
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  }));
  await client.send(new TransactWriteCommand({ TransactItems: puts }));
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, ...data }) };
}

function admit() {
  const now = Date.now();
  return client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: '~admission#bench', sk: 'q' },
      UpdateExpression: 'REMOVE q[0] SET q[120] = :now',
      ConditionExpression: 'size(q) = :limit AND q[0] <= :cutoff',
      ExpressionAttributeValues: { ':now': now, ':limit': 120, ':cutoff': now - 60_000 },
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  );
}

function number() {
  return client.send(
    new UpdateCommand({
      TableName,
      Key: { pk: 'bench#counters', sk: 'suppliers' },
      UpdateExpression: 'ADD #last :count',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':count': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
}
