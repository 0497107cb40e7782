import { marshall } from '@aws-sdk/util-dynamodb';
import type { Partner } from '../../../functions/trade/model/partners.ts';
import { Suppliers } from '../../../functions/trade/suppliers/entity.ts';
import { handler } from '../../../functions/trade/suppliers/index.ts';
import { entityItem } from '../../../shared/db/entity.ts';
import { itemBytes, type Marshalled } from '../../support/capacity-units.ts';
import { median } from '../meter.ts';
import { gate, type Row, ratioText } from '../report.ts';
import { askFunction, COMPANY, fillTable, nextOf, type ReadCost } from '../table.ts';

const TARGET_SPREAD = 2;
const PAGE_SIZE = 25;
const REPETITIONS = 15;

type Query = Readonly<Record<string, string>>;

/** How a client gets to a page: by the `Link` of the page before, or by its number. */
export type Way = 'link' | 'number';

/** Puts so many suppliers into the open table. */
export async function fillCatalogue(rows: number): Promise<void> {
  const at = new Date().toISOString();
  const ids = Array.from({ length: rows }, (_, position) => position + 1);
  await fillTable(ids.map((id) => entityItem(COMPANY, Suppliers, supplier(id), 1, at)));
}

const supplier = (id: number): Partner => ({
  id,
  code: `S-${id}`,
  name: `Supplier ${id}`,
  contacts: [{ name: 'Orders', email: `orders@s${id}.example`, default: true }],
  addresses: [],
});

/** What these pages cost a client that gets there the one way or the other. */
async function pageCosts(way: Way, pages: readonly number[]): Promise<ReadonlyMap<number, ReadCost>> {
  const queries = await queriesOf(way, pages);
  const costs = new Map<number, ReadCost>();
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
  const asked = { httpMethod: 'GET', resource: '/api/suppliers', queryStringParameters: query } as const;
  const { result, cost } = await askFunction(handler, asked, (rows) => rows * rowBytes());
  if (result.statusCode !== 200 || JSON.parse(result.body).length !== PAGE_SIZE) throw new Error(result.body);
  return { cost, next: nextOf(result.headers?.link) };
}

const rowBytes = () =>
  itemBytes(marshall(entityItem(COMPANY, Suppliers, supplier(1), 1, new Date().toISOString())) as Marshalled);

/** Largest by smallest of the units and of the round trips: how much dearer a page far behind is. */
function spread(costs: ReadonlyMap<number, ReadCost>): number {
  const ratio = (of: (cost: ReadCost) => number) => {
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
  const range = (of: (cost: ReadCost) => number) => [...new Set(each.map(of))].join('–');
  return {
    what: `list, pages ${pages.join(', ')} of ${rows.toLocaleString('en')} rows, by Link`,
    floor: `page=${Math.max(...pages)} without a bookmark: ${last?.rows.toLocaleString('en')} rows, ${last?.units} units`,
    figure:
      `${ratioText(spread(costs))} (${range((cost) => cost.roundTrips)} round trip, ` +
      `${range((cost) => cost.rows)} rows, ${range((cost) => cost.units)} read unit each; times ${ratioText(time)})`,
    target: `max/min ≤ ${TARGET_SPREAD}`,
    ...gate(spread(costs), TARGET_SPREAD),
  };
}

/** Slowest by fastest page, medians of requests in turns; a time, so only reported. */
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
