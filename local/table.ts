import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../shared/db/schema.ts';
import { sandboxCredentials } from './aws.ts';

/** Name of the table in the sandbox. */
export const sandboxTable = 'shopfloor';

/** Creates the table in a local engine unless it is there. Returns the ARN of its stream. */
export async function ensureTable(endpoint: string): Promise<string> {
  const client = sandboxClient(endpoint);
  try {
    const table = (await describe(client)) ?? (await create(client));
    if (!table.LatestStreamArn) throw new Error(`The table ${sandboxTable} at ${endpoint} has no stream.`);
    return table.LatestStreamArn;
  } finally {
    client.destroy();
  }
}

/** A client of a local engine for the sandbox itself; the functions make their own from the environment. */
export function sandboxClient(endpoint: string): DynamoDBClient {
  const {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  } = sandboxCredentials;
  return new DynamoDBClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey } });
}

async function describe(client: DynamoDBClient) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: sandboxTable }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function create(client: DynamoDBClient) {
  const { TableDescription } = await client.send(new CreateTableCommand(definition()));
  const TimeToLiveSpecification = { Enabled: true, AttributeName: tableDefinition.expiry };
  await client.send(new UpdateTimeToLiveCommand({ TableName: sandboxTable, TimeToLiveSpecification }));
  return TableDescription ?? {};
}

function definition(): CreateTableCommandInput {
  const { partitionKey, sortKey, dateIndexes, dateIndexProjection, stream } = tableDefinition;
  const keys = (range: string) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const names = [partitionKey, sortKey, ...dateIndexes.map((index) => index.sortKey)];
  return {
    TableName: sandboxTable,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys(sortKey),
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: dateIndexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keys(index.sortKey),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...dateIndexProjection] },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
  };
}
