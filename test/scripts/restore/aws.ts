import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TestContext } from 'vitest';
import { callEngine, sandboxCredentials } from '../../../local/aws.ts';
import { programOutcome, standInEndpoint } from '../../support/programs.ts';

type RawItem = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** An account with a deployment: its engine, which table its stack says it uses, and its stream's function. */
export type Account = {
  readonly database: string;
  table: string;
  /** Calls the function that the stream calls. */
  invoke(event: unknown): Promise<unknown>;
  /** What point-in-time recovery has: the items of a table as they were. */
  snapshot?: readonly RawItem[];
  /** What the engine knows nothing of and was asked all the same. */
  readonly asked: { readonly operation: string; readonly input: Readonly<Record<string, unknown>> }[];
};

const STREAM_FUNCTION = 'Shopfloor-FanOut';

/** All items of a table, as point-in-time recovery would have them. */
export async function itemsNow(database: string, TableName: string): Promise<readonly RawItem[]> {
  const items: RawItem[] = [];
  let ExclusiveStartKey: unknown;
  do {
    const page: { Items: RawItem[]; LastEvaluatedKey?: unknown } = await dynamo(database, 'Scan', {
      TableName,
      ConsistentRead: true,
      ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey }),
    });
    items.push(...page.Items);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** Runs the program against the engine and, for what the engine has not, against a stand-in that imitates it. */
export async function restoreProgram(t: TestContext, account: Account, ...args: readonly string[]) {
  const endpoint = await standInEndpoint(t, (request, body, response) => answer(request, body, response, account));
  return programOutcome('scripts/restore.ts', args, {
    ...sandboxCredentials,
    AWS_ENDPOINT_URL_CLOUDFORMATION: endpoint,
    AWS_ENDPOINT_URL_LAMBDA: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: account.database,
  });
}

async function answer(request: IncomingMessage, body: string, response: ServerResponse, account: Account) {
  const target = String(request.headers['x-amz-target'] ?? '');
  if (request.url?.includes('/functions/')) {
    const known = request.url.includes(`/functions/${STREAM_FUNCTION}/`);
    return response.end(JSON.stringify(known ? ((await account.invoke(JSON.parse(body))) ?? {}) : 'Which function?'));
  }
  if (!target.startsWith('DynamoDB_')) {
    return response.writeHead(200, { 'content-type': 'text/xml' }).end(described(account.table));
  }
  const operation = target.split('.').at(-1) ?? '';
  try {
    const answered = await operate(operation, JSON.parse(body), account);
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answered));
  } catch (error) {
    const { name, message, cause } = error as Error;
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ ...(cause as object), __type: `com.amazonaws.dynamodb.v20120810#${name}`, message }));
  }
}

async function operate(operation: string, input: Record<string, unknown>, account: Account): Promise<unknown> {
  const { database } = account;
  if (operation === 'RestoreTableToPointInTime') {
    account.asked.push({ operation, input });
    await restore(database, String(input.TargetTableName), account.snapshot ?? []);
    return {};
  }
  if (operation === 'UpdateContinuousBackups' || operation === 'TagResource') {
    account.asked.push({ operation, input });
    return {};
  }
  if (operation === 'ListTagsOfResource') {
    const tags = { team: 'it', 'aws:cloudformation:stack-name': 'ShopfloorData' };
    return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  }
  return dynamo(database, operation, input);
}

/** As DynamoDB does: data, indexes and keys, but no stream, no expiry, no tags and no protection. */
async function restore(database: string, TableName: string, items: readonly RawItem[]): Promise<void> {
  const { Table }: { Table: Record<string, unknown> } = await dynamo(database, 'DescribeTable', {
    TableName: 'shopfloor',
  });
  const indexes = (Table.GlobalSecondaryIndexes as Record<string, unknown>[]).map(
    ({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }),
  );
  await dynamo(database, 'CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: Table.KeySchema,
    AttributeDefinitions: Table.AttributeDefinitions,
    GlobalSecondaryIndexes: indexes,
  });
  for (const Item of items) await dynamo(database, 'PutItem', { TableName, Item });
}

/** An operation of DynamoDB on the engine. */
export const dynamo = <T>(database: string, operation: string, input: object): Promise<T> =>
  callEngine<T>(database, `DynamoDB_20120810.${operation}`, input);

function described(table: string): string {
  const members = Object.entries({ TableName: table, StreamFunction: STREAM_FUNCTION }).map(
    ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
  );
  const stack = `<member><StackName>ShopfloorService</StackName><Outputs>${members.join('')}</Outputs></member>`;
  return `<DescribeStacksResponse><DescribeStacksResult><Stacks>${stack}</Stacks></DescribeStacksResult></DescribeStacksResponse>`;
}
