import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

/** The floor of the cold start: a function that has a document client, writes one item with it and knows nothing else. */
export async function handler(event: { body: string }) {
  const data = JSON.parse(event.body);
  await client.send(new PutCommand({ TableName: 'table', Item: { pk: 'bench#suppliers', sk: '1', data } }));
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id: 1, ...data }) };
}
