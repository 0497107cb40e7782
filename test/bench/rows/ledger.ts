import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Row, reportedRow, skippedRow } from '../report.ts';

type Cost = { readonly roundTrips: number; readonly readUnits: number; readonly writeUnits: number };

const WHAT = 'round trips and units per route';
const file = new URL('../../capacity/ledger.json', import.meta.url);

/** Routes whose costs stand for the rest. */
const shown = ['suppliers.get', 'suppliers.create', 'suppliers.list'];

/** What the checked-in ledger says; that it is exact is what test/capacity asserts. */
export async function ledger(): Promise<Row> {
  if (!existsSync(file)) return skippedRow(WHAT, 'there is no ledger yet.');
  const costs = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, Cost>>;
  const examples = shown.flatMap((name) => (costs[name] ? [`${name} ${costOf(costs[name])}`] : []));
  return {
    what: `${WHAT} (read + write)`,
    floor: 'docs/data-model.md',
    figure: `${Object.keys(costs).length} requests, such as ${examples.join(', ')}`,
    ...reportedRow,
    target: 'exact: npm test',
  };
}

const costOf = ({ roundTrips, readUnits, writeUnits }: Cost) => `${roundTrips} (${readUnits} + ${writeUnits})`;
