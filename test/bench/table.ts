import type { BatchWriteItemCommandOutput } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { sandboxCredentials } from '../../local/aws.ts';
import { startDatabase } from '../../local/dynamodb.ts';
import { sandboxTable } from '../../local/table.ts';
import type { Item } from '../../shared/db/entity.ts';
import { db, tableName } from '../../shared/db/table.ts';
import { itemBytes, type Marshalled, readUnits } from '../support/capacity-units.ts';
import { events } from './workload.ts';

/** DynamoDB's quota for one BatchWriteItem. */
const BATCH = 25;
/** Batches on their way at once. */
const BATCHES = 8;

/** Company of the requests of the workload. */
export const COMPANY = 'bench';

/** What a request cost: round trips, rows the table went through, and read units by the documented rules. */
export type ReadCost = { readonly roundTrips: number; readonly rows: number; readonly units: number };

/** Starts the embedded database and turns the functions of this process to it, once: they keep their client. `stop` ends it. */
export async function openTable(): Promise<{ readonly stop: () => Promise<void> }> {
  const { endpoint, stop } = await startDatabase();
  Object.assign(process.env, sandboxCredentials, {
    TABLE: sandboxTable,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    RATE_LIMIT_PER_MINUTE: '0',
  });
  return { stop };
}

/** Writes items as they are, without the requests they would come from. */
export async function fillTable(items: Iterable<Item>): Promise<void> {
  let batch: Item[] = [];
  let batches: Promise<void>[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    batches.push(writeBatch(batch));
    batch = [];
    if (batches.length < BATCHES) continue;
    await Promise.all(batches);
    batches = [];
  }
  await Promise.all([...batches, ...(batch.length > 0 ? [writeBatch(batch)] : [])]);
}

async function writeBatch(items: readonly Item[]): Promise<void> {
  const requests = items.map((Item) => ({ PutRequest: { Item } }));
  const { UnprocessedItems = {} }: BatchWriteItemCommandOutput = await db().send(
    new BatchWriteCommand({ RequestItems: { [tableName()]: requests } }),
  );
  if (Object.keys(UnprocessedItems).length > 0) throw new Error('The database did not take all rows.');
}

type Handler = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>;

/** What a request says besides what all of the workload say. */
export type AskedRequest = {
  readonly httpMethod: 'GET' | 'POST';
  readonly resource: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly queryStringParameters?: Readonly<Record<string, string>>;
  readonly body?: string | null;
};

/** Sends a request to a function, and counts what it read; one request at a time. */
export async function askFunction(handler: Handler, asked: AskedRequest, bytesOf: (rows: number) => number = () => 0) {
  const event = { ...events.create, body: null, ...asked } as unknown as APIGatewayProxyEvent;
  return metered(() => quietly(() => handler(event)), bytesOf);
}

/** The query string of the next page, from the `Link` header. */
export function nextOf(link: unknown): Readonly<Record<string, string>> | undefined {
  const [, query] = /<[^?]*\?([^>]*)>/.exec(String(link)) ?? [];
  return query === undefined ? undefined : Object.fromEntries(new URLSearchParams(query));
}

/** Without the log line of each request, which the table would drown in. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => {};
  return work().finally(() => {
    console.log = log;
  });
}

let spent: ReadCost = { roundTrips: 0, rows: 0, units: 0 };
let counted: (rows: number) => number = () => 0;
let tapped = false;

/**
 * Adds up what the database says it went through, and what that costs. `bytesOf` gives the size of rows only counted.
 */
async function metered<T>(work: () => Promise<T>, bytesOf: (rows: number) => number) {
  if (!tapped) tap();
  tapped = true;
  counted = bytesOf;
  spent = { roundTrips: 0, rows: 0, units: 0 };
  const result = await work();
  return { result, cost: spent };
}

type Answered = {
  readonly Items?: readonly Marshalled[];
  readonly Item?: Marshalled;
  readonly Responses?: Readonly<Record<string, readonly Marshalled[]>>;
  readonly ScannedCount?: number;
};

function tap(): void {
  db().middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const answer = await next(args);
        const { rows, units } = /^(Get|BatchGet|Query)/.test(commandName)
          ? readBy(answer.output as Answered)
          : { rows: 0, units: 0 };
        spent = { roundTrips: spent.roundTrips + 1, rows: spent.rows + rows, units: spent.units + units };
        return answer;
      },
    { step: 'deserialize', priority: 'high', name: 'tableCost' },
  );
}

/** Of a batch every item is rounded up by itself, of a query all of them together. */
function readBy({ Items, Item, Responses, ScannedCount }: Answered) {
  const read = Items ?? (Item ? [Item] : Object.values(Responses ?? {}).flat());
  const rows = ScannedCount ?? read.length;
  // A count goes through the same rows without sending them.
  const sizes = read.length > 0 ? read.map(itemBytes) : [counted(rows)];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const units = Responses ? sum(sizes.map((size) => readUnits(size, true))) : readUnits(sum(sizes), true);
  return { rows, units };
}
