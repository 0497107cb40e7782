import { withSection } from './checked-in.ts';
import type { StoryCosts } from './stories.ts';

/** The costs as they are checked in, and the document that shows them. */
export const storiesFile = new URL('stories.json', import.meta.url);
export const storiesDocument = new URL('../../docs/performance.md', import.meta.url);

/** The document with the costs as a table between its markers: a column per story. */
export const withStories = (document: string, costs: StoryCosts): string =>
  withSection(document, 'stories', table(costs));

function table(costs: StoryCosts): string {
  const columns = Object.values(costs);
  const parts = [...new Set(columns.flatMap(({ writes }) => Object.keys(writes)))].toSorted();
  const row = (name: string, cells: readonly (number | undefined)[]) =>
    `| ${[name, ...cells.map((cell) => (cell === undefined ? '–' : shown(cell)))].join(' | ')} |\n`;
  return [
    `| write units | ${Object.keys(costs).join(' | ')} |\n|---|${columns.map(() => '--:|').join('')}\n`,
    ...parts.map((part) =>
      row(
        part,
        columns.map(({ writes }) => writes[part]),
      ),
    ),
    row(
      '**together**',
      columns.map(({ writeUnits }) => writeUnits),
    ),
    row(
      'read units',
      columns.map(({ readUnits }) => readUnits),
    ),
    row(
      'requests to queues',
      columns.map(({ queueRequests }) => queueRequests),
    ),
    row(
      'invocations',
      columns.map(({ invocations }) => Object.values(invocations).reduce((sum, count) => sum + count, 0)),
    ),
  ].join('');
}

/** What is told of several times together is no whole number. */
const shown = (figure: number) => String(Math.round(figure * 10) / 10);
