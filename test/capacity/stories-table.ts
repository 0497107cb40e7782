import type { StoryCosts } from './stories.ts';

/** The costs as they are checked in, and the document that shows them. */
export const storiesFile = new URL('stories.json', import.meta.url);
export const storiesDocument = new URL('../../docs/performance.md', import.meta.url);

const START = '<!-- stories -->\n';
const END = '<!-- /stories -->';

/** The costs as `stories.json` holds them: one line per story. */
export function storiesText(costs: StoryCosts): string {
  const lines = Object.entries(costs).map(([title, cost]) => `  ${JSON.stringify(title)}: ${JSON.stringify(cost)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The document with the costs as a table between its markers: a column per story. */
export function withStories(document: string, costs: StoryCosts): string {
  const start = document.indexOf(START) + START.length;
  const end = document.indexOf(END);
  if (start < START.length || end < start) throw new Error('docs/performance.md has lost the markers of the stories.');
  return document.slice(0, start) + table(costs) + document.slice(end);
}

function table(costs: StoryCosts): string {
  const columns = Object.values(costs);
  const parts = [...new Set(columns.flatMap(({ writes }) => Object.keys(writes)))].toSorted();
  const row = (name: string, cells: readonly (number | undefined)[]) =>
    `| ${[name, ...cells.map((cell) => cell ?? '–')].join(' | ')} |\n`;
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
