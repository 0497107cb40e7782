import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { sandboxClient, sandboxTable } from '../../local/table.ts';
import { admissionTime, markOf, placeAt } from '../../shared/http/admission-queue.ts';
import { askRow } from '../batteries/rows.ts';
import { newCompany, type TestCompany, theFactory } from '../support/factory.ts';
import { arrange, type Sample } from './calls.ts';
import { withSection } from './checked-in.ts';
import { type Cost, measure } from './measure.ts';

/** What every sample costs, by its title. */
export type Ledger = Readonly<Record<string, Cost>>;

/** The ledger as it is checked in, and the document that shows it. */
export const ledgerFile = new URL('ledger.json', import.meta.url);
export const documentFile = new URL('../../docs/data-model.md', import.meta.url);

/** As in the stack. */
const RATE_LIMIT = 120;

/** What one sample costs. Throws, naming it, when no valid request for it is known. */
export async function costOf(sample: Sample): Promise<Cost> {
  const { title, row } = sample;
  const company = await newCompany();
  try {
    await busy(company);
    const [subject, asking] = await arrange(sample, company);
    await company.token();
    await busy(company);
    const { result, cost } = await measure(() => askRow(row, company, subject, asking));
    if (result.status === row.route.status) return cost;
    throw new Error(`${result.status} instead of ${row.route.status}: ${result.text}`);
  } catch (error) {
    throw new Error(`The ledger has no valid call for ${title}; test/support/examples.ts and calls.ts make them.`, {
      cause: error,
    });
  }
}

/** The admission queues of a company that has used its whole budgets a while ago: the largest they get. */
async function busy({ id, key }: TestCompany): Promise<void> {
  const client = sandboxClient((await theFactory()).database.endpoint);
  const now = admissionTime(new Date());
  const old = { B: placeAt(now - 120_000, markOf(key)) };
  // Its key was used in this hour, also if the next one begins right now.
  const recent = { B: placeAt(now + 5_000, markOf(key)) };
  const L = Array.from({ length: RATE_LIMIT }, (_, position) => (position < RATE_LIMIT - 1 ? old : recent));
  for (const S of ['api', 'sessions']) {
    const Item = { pk: { S: `~admission#${id}` }, sk: { S }, q: { L } };
    await client.send(new PutItemCommand({ TableName: sandboxTable, Item }));
  }
  client.destroy();
}

/** The document with the ledger as a table between its markers. */
export const withLedger = (document: string, ledger: Ledger): string => withSection(document, 'ledger', table(ledger));

function table(ledger: Ledger): string {
  const head =
    '| request | round trips | one after the other | read units | write units | calls |\n|---|--:|--:|--:|--:|---|\n';
  const lines = Object.entries(ledger).map(([title, { roundTrips, depth, readUnits, writeUnits, commands }]) => {
    const [operation = '', ...special] = title.split(' ');
    const cells = [[`\`${operation}\``, ...special].join(' '), roundTrips, depth, readUnits, writeUnits, commands];
    return `| ${cells.join(' | ')} |\n`;
  });
  return head + lines.join('');
}
