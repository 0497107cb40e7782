import type { BatchWriteItemCommandOutput } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import type { Partner } from '../../functions/partners.ts';
import { handler } from '../../functions/suppliers/index.ts';
import { Suppliers } from '../../functions/suppliers/store.ts';
import { sandboxCredentials } from '../../local/aws.ts';
import { startDatabase } from '../../local/dynamodb.ts';
import { sandboxTable } from '../../local/table.ts';
import { entityItem } from '../../shared/db/entity.ts';
import { db, tableName } from '../../shared/db/table.ts';
import { itemBytes, type Marshalled, readUnits } from '../../test/support/capacity-units.ts';
import { median } from '../meter.ts';
import { gate, type Row, times } from '../report.ts';
import { events } from '../workload.ts';

const TARGET_SPREAD = 2;
const PAGE_SIZE = 25;
const COMPANY = 'bench';
/** DynamoDB's quota for one BatchWriteItem. */
const BATCH = 25;
const REPETITIONS = 15;

/** What one page cost: round trips, rows the table went through, and read units by the documented rules. */
type PageCost = { readonly roundTrips: number; readonly rows: number; readonly units: number };

type Query = Readonly<Record<string, string>>;

/** How a client gets to a page: by the `Link` of the page before, or by its number. */
export type Way = 'link' | 'number';

/** Starts the embedded database with so many suppliers in it. `stop` ends it. */
export async function openCatalogue(rows: number): Promise<{ readonly stop: () => Promise<void> }> {
  const { endpoint, stop } = await startDatabase();
  Object.assign(process.env, sandboxCredentials, {
    TABLE: sandboxTable,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    RATE_LIMIT_PER_MINUTE: '0',
  });
  const at = new Date().toISOString();
  for (let first = 1; first <= rows; first += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, rows - first + 1) }, (_, position) => first + position);
    const requests = ids.map((id) => ({ PutRequest: { Item: entityItem(COMPANY, Suppliers, supplier(id), 1, at) } }));
    const { UnprocessedItems = {} }: BatchWriteItemCommandOutput = await db().send(
      new BatchWriteCommand({ RequestItems: { [tableName()]: requests } }),
    );
    if (Object.keys(UnprocessedItems).length > 0) throw new Error('The database did not take all rows.');
  }
  return { stop };
}

const supplier = (id: number): Partner => ({
  id,
  code: `S-${id}`,
  name: `Supplier ${id}`,
  contacts: [{ name: 'Orders', email: `orders@s${id}.example`, default: true }],
  addresses: [],
});

/** What these pages cost a client that gets there the one way or the other. */
async function pageCosts(way: Way, pages: readonly number[]): Promise<ReadonlyMap<number, PageCost>> {
  const queries = await queriesOf(way, pages);
  const costs = new Map<number, PageCost>();
  for (const [page, query] of queries) costs.set(page, (await list(query)).cost);
  return costs;
}

/** The query string that asks for each page; by `Link` one has to walk there. */
async function queriesOf(way: Way, pages: readonly number[]): Promise<ReadonlyMap<number, Query>> {
  if (way === 'number') return new Map(pages.map((page) => [page, { page: String(page) }]));
  const queries = new Map<number, Query>();
  let query: Query | undefined = {};
  for (let page = 1; query && page <= Math.max(...pages); page += 1) {
    if (pages.includes(page)) queries.set(page, query);
    query = (await list(query)).next;
  }
  return queries;
}

async function list(query: Query) {
  const event = { ...events.create, httpMethod: 'GET', body: null, queryStringParameters: query };
  const { result, cost } = await metered(() => quietly(() => handler(event as unknown as APIGatewayProxyEvent)));
  if (result.statusCode !== 200 || JSON.parse(result.body).length !== PAGE_SIZE) throw new Error(result.body);
  const [, link] = /<[^?]*\?([^>]*)>/.exec(String(result.headers?.link)) ?? [];
  return { cost, next: link === undefined ? undefined : Object.fromEntries(new URLSearchParams(link)) };
}

/** Without the log line of each request, which the table would drown in. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => {};
  return work().finally(() => {
    console.log = log;
  });
}

let spent: PageCost = { roundTrips: 0, rows: 0, units: 0 };
let tapped = false;

/** Adds up what the database says it went through, and what that costs; one request at a time. */
async function metered<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly cost: PageCost }> {
  if (!tapped) tap();
  tapped = true;
  spent = { roundTrips: 0, rows: 0, units: 0 };
  const result = await work();
  return { result, cost: spent };
}

function tap(): void {
  db().middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const answer = await next(args);
        const { Items, Item, ScannedCount } = answer.output as {
          readonly Items?: readonly Marshalled[];
          readonly Item?: Marshalled;
          readonly ScannedCount?: number;
        };
        const rows = ScannedCount ?? (Item ? 1 : 0);
        const found = Items ?? (Item ? [Item] : []);
        // A count goes through the same rows without sending them: all of ours are of one size.
        const bytes = found.length > 0 ? found.reduce((sum, item) => sum + itemBytes(item), 0) : rows * rowBytes();
        const reads = commandName !== 'PutItemCommand';
        spent = {
          roundTrips: spent.roundTrips + 1,
          rows: spent.rows + rows,
          units: spent.units + (reads ? readUnits(bytes, true) : 0),
        };
        return answer;
      },
    { step: 'deserialize', priority: 'high', name: 'listCost' },
  );
}

const rowBytes = () =>
  itemBytes(marshall(entityItem(COMPANY, Suppliers, supplier(1), 1, new Date().toISOString())) as Marshalled);

/** Largest by smallest of the units and of the round trips: how much dearer a page far behind is. */
function spread(costs: ReadonlyMap<number, PageCost>): number {
  const ratio = (of: (cost: PageCost) => number) => {
    const values = [...costs.values()].map(of);
    return Math.max(...values) / Math.min(...values);
  };
  return Math.max(
    ratio(({ units }) => units),
    ratio(({ roundTrips }) => roundTrips),
  );
}

/** The spread of these pages as a row, with the peer that asks for them by number. */
export async function listCost(rows: number, pages: readonly number[], way: Way = 'link'): Promise<Row> {
  const [costs, skipping] = [await pageCosts(way, pages), await pageCosts('number', [Math.max(...pages)])];
  const time = await timeSpread(way, pages);
  const each = [...costs.values()];
  const [last] = skipping.values();
  const range = (of: (cost: PageCost) => number) => [...new Set(each.map(of))].join('–');
  return {
    what: `list, pages ${pages.join(', ')} of ${rows.toLocaleString('en')} rows, by Link`,
    floor: `page=${Math.max(...pages)} without a bookmark: ${last?.rows.toLocaleString('en')} rows, ${last?.units} units`,
    figure:
      `${times(spread(costs))} (${range((cost) => cost.roundTrips)} round trip, ` +
      `${range((cost) => cost.rows)} rows, ${range((cost) => cost.units)} read unit each; times ${times(time)})`,
    target: `max/min ≤ ${TARGET_SPREAD}`,
    ...gate(spread(costs), TARGET_SPREAD),
  };
}

/** Slowest by fastest page, medians of requests in turns; a time, so only told. */
async function timeSpread(way: Way, pages: readonly number[]): Promise<number> {
  const queries = await queriesOf(way, pages);
  const taken = new Map<number, number[]>(pages.map((page) => [page, []]));
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    for (const [page, query] of queries) {
      const started = performance.now();
      await list(query);
      taken.get(page)?.push(performance.now() - started);
    }
  }
  const medians = [...taken.values()].map(median);
  return Math.max(...medians) / Math.min(...medians);
}
