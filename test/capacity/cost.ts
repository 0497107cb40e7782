import { withSection } from './checked-in.ts';
import type { StoryCost, StoryCosts } from './stories.ts';

/** The document of the costs in dollars. */
export const costDocument = new URL('../../docs/cost.md', import.meta.url);

/** US dollars a million of each in us-east-1; where they are from and of when is in docs/cost.md. */
const PRICES = {
  writeUnit: 0.625,
  readUnit: 0.125,
  apiRequest: 3.5,
  invocation: 0.2,
  gigabyteSecond: 13.3334,
  queueRequest: 0.4,
  logGigabyte: 500_000,
};
/** Dollars an hour of provisioned capacity. */
const CAPACITY = { write: 0.00065, read: 0.00013 };

/** Estimates, the same for every invocation: how long it takes at 1 GB, and what it writes to the log. */
const SECONDS = 0.04;
const LOG_GIGABYTES = 0.7e-6;

/** How often each story happens at a line in a day, in the order of the stories. */
const LINE_DAY: readonly number[] = [50, 100, 500, 480, 50];
const DAYS = 22;
const WORK_HOURS = DAYS * 16;
const MONTH_HOURS = 730;
const SIZES: readonly (readonly [name: string, lines: number])[] = [
  ['one line', 1],
  ['a plant of 20 lines', 20],
  ['ten plants', 200],
];
/** What autoscaling keeps free, and the least it leaves: 25 of each for the table and each of its two indexes. */
const UTILISATION = 0.7;
const LEAST_CAPACITY = 75;

type Part = readonly [name: string, dollars: (cost: StoryCost) => number];

const invocationsOf = ({ invocations }: StoryCost) => Object.values(invocations).reduce((sum, one) => sum + one, 0);
const tableDollars = ({ writeUnits, readUnits }: Pick<StoryCost, 'writeUnits' | 'readUnits'>) =>
  writeUnits * PRICES.writeUnit + readUnits * PRICES.readUnit;

/** What a million of a story costs, by what is paid. */
const PARTS: readonly Part[] = [
  ['table, written', ({ writeUnits }) => writeUnits * PRICES.writeUnit],
  ['table, read', ({ readUnits }) => readUnits * PRICES.readUnit],
  ['API Gateway', ({ invocations }) => (invocations.authorizer ?? 0) * PRICES.apiRequest],
  ['functions, by invocations', (cost) => invocationsOf(cost) * PRICES.invocation],
  ['functions, by time', (cost) => invocationsOf(cost) * SECONDS * PRICES.gigabyteSecond],
  ['queues', ({ queueRequests }) => queueRequests * PRICES.queueRequest],
  ['logs', (cost) => invocationsOf(cost) * LOG_GIGABYTES * PRICES.logGigabyte],
];

const dollarsOf = (cost: StoryCost) => PARTS.reduce((sum, [, dollars]) => sum + dollars(cost), 0);

/** The document with what the stories cost between its markers. */
export const withCosts = (document: string, costs: StoryCosts): string =>
  withSection(
    document,
    'cost',
    [storyTable(costs), sizeTable(Object.values(costs)), breakEven(Object.values(costs))].join('\n'),
  );

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
const money = (dollars: number) => (dollars < 100 ? dollars.toFixed(1) : dollars.toFixed(0));

function storyTable(costs: StoryCosts): string {
  const columns = Object.values(costs);
  return [
    row(['dollars a million', ...Object.keys(costs)]),
    `|---|${columns.map(() => '--:|').join('')}\n`,
    ...PARTS.map(([name, dollars]) => row([name, ...columns.map((cost) => money(dollars(cost)))])),
    row(['**together**', ...columns.map((cost) => money(dollarsOf(cost)))]),
  ].join('');
}

type Figure = (cost: StoryCost) => number;

/** What so many lines come to in a month, of each story as often as it happens. */
const monthOf = (stories: readonly StoryCost[], lines: number, figure: Figure) =>
  LINE_DAY.reduce((sum, times, position) => sum + times * DAYS * lines * figure(stories[position] as StoryCost), 0);

function sizeTable(stories: readonly StoryCost[]): string {
  const head = ['size', 'changes a day', 'dollars a month', 'of it the table', 'the table with provisioned capacity'];
  return [
    row(head),
    '|---|--:|--:|--:|--:|\n',
    ...SIZES.map(([name, lines]) => {
      const changes = lines * LINE_DAY.reduce((sum, times) => sum + times, 0);
      return row([
        name,
        changes.toLocaleString('en'),
        money(monthOf(stories, lines, dollarsOf) / 1e6),
        money(monthOf(stories, lines, tableDollars) / 1e6),
        money(provisionedTable(stories, lines)),
      ]);
    }),
  ].join('');
}

const LINES_MAX = 1_000;

/** From how many lines on the table costs less with provisioned capacity. */
function breakEven(stories: readonly StoryCost[]): string {
  for (let lines = 1; lines <= LINES_MAX; lines += 1)
    if (provisionedTable(stories, lines) < monthOf(stories, lines, tableDollars) / 1e6)
      return `With provisioned capacity the table costs less from ${lines} lines on.\n`;
  return `Up to ${LINES_MAX} lines the table costs more with provisioned capacity.\n`;
}

/** What the table of so many lines costs in a month with provisioned capacity. */
const provisionedTable = (stories: readonly StoryCost[], lines: number) =>
  capacityDollars(
    monthOf(stories, lines, ({ writeUnits }) => writeUnits),
    CAPACITY.write,
  ) +
  capacityDollars(
    monthOf(stories, lines, ({ readUnits }) => readUnits),
    CAPACITY.read,
  );

/** A month of so many units, nearly all of them in the hours of work. */
function capacityDollars(units: number, hourly: number): number {
  const working = Math.max(LEAST_CAPACITY, units / (WORK_HOURS * 3_600) / UTILISATION);
  return hourly * (working * WORK_HOURS + LEAST_CAPACITY * (MONTH_HOURS - WORK_HOURS));
}
