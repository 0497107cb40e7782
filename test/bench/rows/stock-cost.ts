import { bareMovement, type Movement, Movements } from '../../../functions/inventory/inventory-movements/entity.ts';
import { handler as movementsHandler } from '../../../functions/inventory/inventory-movements/index.ts';
import { type Stock, Stocks } from '../../../functions/inventory/stock/entity.ts';
import { handler as stockHandler } from '../../../functions/inventory/stock/index.ts';
import {
  type Entity,
  entityItem,
  type Item,
  indexItems,
  padId,
  partition,
  uniquePartition,
} from '../../../shared/db/entity.ts';
import { gate, type Row, ratioText } from '../report.ts';
import { askFunction, COMPANY, fillTable, nextOf, type ReadCost } from '../table.ts';

/** A cost that grows by less than this from few movements to very many does not depend on them. */
const TARGET_GROWTH = 1.1;
const BEGINNING = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
/** Movements dated later than the backdated count. */
const LATER = 10;

const instant = (minute: number) => new Date(BEGINNING + minute * MINUTE).toISOString();

/** A product, and so many movements of it, one a minute; what requests would have left in the table. */
function* movementsOf(id: number, code: string, movements: number, firstId: number): Generator<Item> {
  const product = { id, code, uom: null };
  const stock: Stock = { id, code, total: 1_000_000n * BigInt(movements), moves: movements };
  yield entityItem(COMPANY, Stocks, stock, movements + 1, instant(movements));
  const data = { id, code, name: code };
  yield { ...entityItem(COMPANY, { name: 'products', noun: 'product', key: () => code }, data, 1, instant(0)) };
  yield { pk: uniquePartition(COMPANY, 'products', 'id'), sk: padId(id), key: code };
  yield { pk: partition(COMPANY, Stocks.name, `parts=${code}`), sk: 'lot=A', total: 1_000_000 * movements };
  for (let minute = 0; minute < movements; minute += 1) {
    const movement = { ...blank, id: firstId + minute, product, date: instant(minute) };
    yield entityItem(COMPANY, Movements as Entity<Movement>, movement, 1, movement.date);
    for (const { guards: _, ...item } of indexItems(COMPANY, Movements, movement)) yield item;
  }
}

const blank = {
  ...bareMovement,
  quantity: '1',
  type: 'in',
  lot: { code: 'A', expirationDate: null, supplierLot: null },
} as const;

/** Puts a product of few movements, `FEW`, and one of many, `MANY`, into the open table. */
export async function fillStorehouse(few: number, many: number): Promise<void> {
  await fillTable(movementsOf(1, 'FEW', few, 1));
  await fillTable(movementsOf(2, 'MANY', many, few + 1));
  await fillTable([{ pk: partition(COMPANY, 'counters'), sk: Movements.name, last: few + many }]);
}

async function stockCost(code: string): Promise<ReadCost> {
  const { result, cost } = await askFunction(stockHandler, {
    httpMethod: 'GET',
    resource: '/api/stock/{code}',
    pathParameters: { code },
  });
  if (result.statusCode !== 200) throw new Error(result.body);
  return cost;
}

/** A count as of a date after which there are only so many movements. */
async function countCost(code: string, movements: number): Promise<ReadCost> {
  const date = instant(movements - 1 - LATER);
  const body = JSON.stringify({ 'product-code': code, stock: 5, date });
  const { result, cost } = await askFunction(stockHandler, { httpMethod: 'POST', resource: '/api/stock', body });
  if (result.statusCode !== 201) throw new Error(result.body);
  return cost;
}

/** The first page of a product's movements, and the last one that is full, by `Link`. */
async function pageCosts(code: string): Promise<readonly [first: ReadCost, last: ReadCost, pages: number]> {
  const costs: ReadCost[] = [];
  let query: Readonly<Record<string, string>> | undefined = { 'product-code': code };
  while (query) {
    const asked = { httpMethod: 'GET', resource: '/api/inventory-movements', queryStringParameters: query } as const;
    const { result, cost } = await askFunction(movementsHandler, asked);
    if (result.statusCode !== 200) throw new Error(result.body);
    if (JSON.parse(result.body).length === 25) costs.push(cost);
    query = nextOf(result.headers?.link);
  }
  return [costs[0] as ReadCost, costs.at(-1) as ReadCost, costs.length];
}

const growth = (small: ReadCost, large: ReadCost) =>
  Math.max(large.units / small.units, large.rows / small.rows, large.roundTrips / small.roundTrips);

const shown = ({ roundTrips, rows, units }: ReadCost) => `${roundTrips} round trips, ${rows} rows, ${units} units`;

/** What reading, counting and listing cost for few movements and for very many. */
export async function stockCosts(few: number, many: number): Promise<readonly Row[]> {
  const amount = many.toLocaleString('en');
  const row = (what: string, small: ReadCost, large: ReadCost): Row => ({
    what,
    floor: shown(small),
    figure: `${ratioText(growth(small, large))} (${shown(large)})`,
    target: `≤ ${TARGET_GROWTH} ×`,
    ...gate(growth(small, large), TARGET_GROWTH),
  });
  const [first, last, pages] = await pageCosts('MANY');
  return [
    row(
      `stock of a product with ${amount} movements, beside one with ${few}`,
      await stockCost('FEW'),
      await stockCost('MANY'),
    ),
    row(
      `count as of a date with ${LATER} movements after it, of ${amount} and of ${few}`,
      await countCost('FEW', few),
      await countCost('MANY', many),
    ),
    row(`movements of a product, page ${pages.toLocaleString('en')} beside page 1, by Link`, first, last),
  ];
}
