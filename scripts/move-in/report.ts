import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMadeByProduction, type Loss } from './bodies.ts';
import type { Journal } from './journal.ts';
import { LIST_NAMES, NOT_SHOWN } from './lists.ts';
import { durationOf } from './progress.ts';
import type { Snapshot } from './read.ts';
import type { Reconciliation } from './reconcile.ts';
import type { Plan } from './stages.ts';
import type { Survey } from './survey.ts';

/** The counts of a dry run, and how long a move takes at this many requests a minute there, and 120 here. */
export function surveyText(survey: Survey, perMinute: number): string {
  const { counts, openOrders, reading, writing } = survey;
  const there =
    perMinute === 0 ? 'as fast as it answers' : `${durationOf((reading / perMinute) * 60)} at ${perMinute} a minute`;
  return [
    'There is to move, about:',
    ...LIST_NAMES.map((name) => `  ${name.padEnd(20)} ${String(counts[name]).padStart(9)}`),
    `  of the orders are open ${String(openOrders).padStart(6)}`,
    `Reading takes ${reading} requests: ${there}.`,
    `Writing and comparing take about ${writing} requests: ${durationOf((writing / 120) * 60)} at 120 a minute.`,
    '',
    'Not to be carried over, because no documented route shows it:',
    ...NOT_SHOWN.map(([what, then]) => `  ${what}: ${then}`),
  ].join('\n');
}

/** Everything that stays behind, with the reason. */
export function lossesOf(journal: Journal, plan: Plan, { lists }: Snapshot): Loss[] {
  const refused = journal.kinds().flatMap((kind) => {
    const names = new Map(
      (plan.stages.find((stage) => stage.kind === kind)?.items ?? []).map(({ from, name }) => [from, name]),
    );
    return [...journal.refused(kind)].map(([from, reason]) => ({ kind, name: names.get(from) ?? from, reason }));
  });
  const made = lists.movements.filter(isMadeByProduction).length;
  const summed =
    made === 0
      ? []
      : [{ kind: 'movements', name: `${made} of production and consumption`, reason: 'made again by the productions' }];
  return [...refused, ...plan.losses, ...summed];
}

/** Whether everything that could be compared agrees, apart from what was refused and named. */
export const isAgreed = ({ counts, orders, stock }: Reconciliation) =>
  stock.length === 0 &&
  orders.length === 0 &&
  counts.every(({ there, here, found, refused }) => here + found + refused === there);

/** What was moved, what was not, and what differs. The whole of it goes to `report.json` in the folder. */
export function reportText(folder: string, reconciliation: Reconciliation, losses: readonly Loss[]): string {
  writeFileSync(join(folder, 'report.json'), `${JSON.stringify({ ...reconciliation, losses }, null, 2)}\n`, {
    mode: 0o600,
  });
  const { counts, orders, stock, gone } = reconciliation;
  const cell = (value: number | string) => String(value).padStart(9);
  return [
    `${''.padEnd(20)}${['there', 'here', 'before', 'refused'].map(cell).join('')}`,
    ...counts
      .filter(({ there }) => there > 0)
      .map(
        ({ kind, there, here, found, refused }) =>
          `${kind.padEnd(20)}${[there, here, found, refused].map(cell).join('')}`,
      ),
    '',
    ...section(
      'Not carried over',
      losses.map(({ kind, name, reason }) => `${kind} ${name}: ${reason}`),
    ),
    ...section(
      'Gone there since a former run, still here',
      gone.map(({ kind, from }) => `${kind} ${from}`),
    ),
    ...section(
      'Open quantities that differ',
      orders.map(({ kind, order, there, here }) => `${kind} ${order}: there ${there}; here ${here}`),
    ),
    ...section(
      'Stock that differs',
      stock.map(({ product, there, here }) => `${product}: there ${there}; here ${here}`),
    ),
    isAgreed(reconciliation) ? 'Counts, open quantities and stock agree.' : 'Not everything agrees: see above.',
  ].join('\n');
}

const LINES_MAX = 50;

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > LINES_MAX ? [`  and ${lines.length - LINES_MAX} more, in report.json`] : [];
  return [`${title}: ${lines.length}`, ...lines.slice(0, LINES_MAX).map((line) => `  ${line}`), ...more, ''];
}
