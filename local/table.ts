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

/** Name of the table in the sandbox, unless it is started with another. */
export const sandboxTable = 'shopfloor';

/** Creates the table in a local engine unless it is there. Returns the ARN of its stream. */
export async function ensureTable(endpoint: string, name: string = sandboxTable): Promise<string> {
  const client = sandboxClient(endpoint);
  try {
    const table = (await describe(client, name)) ?? (await create(client, name));
    if (!table.LatestStreamArn) throw new Error(`The table ${name} at ${endpoint} has no stream.`);
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

async function describe(client: DynamoDBClient, TableName: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function create(client: DynamoDBClient, TableName: string) {
  const { TableDescription } = await client.send(new CreateTableCommand({ TableName, ...definition() }));
  const TimeToLiveSpecification = { Enabled: true, AttributeName: tableDefinition.expiry };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  return TableDescription ?? {};
}

function definition(): Omit<CreateTableCommandInput, 'TableName'> {
  const { partitionKey, sortKey, dateIndexes, dateIndexProjection, stream } = tableDefinition;
  const keys = (range: string) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  const names = [partitionKey, sortKey, ...dateIndexes.map((index) => index.sortKey)];
  return {
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
