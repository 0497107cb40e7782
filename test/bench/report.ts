/** How a figure stands: 'reported' has no target of its own, 'skipped' could not be measured here. */
export type Verdict = 'met' | 'missed' | 'reported' | 'skipped';

/** One line of the table; every figure as text, with its unit. */
export type Row = {
  readonly what: string;
  /** What the figure is compared with, measured in the same run where nothing else is said. */
  readonly floor: string;
  readonly figure: string;
  readonly target: string;
  readonly verdict: Verdict;
  /** Why a row is skipped, or what made it miss its target. */
  readonly note?: string;
  /** Fails the run. */
  readonly failed: boolean;
};

/** A figure against its target; what is no number misses it. */
export function gate(value: number, target: number): { verdict: Verdict; failed: boolean } {
  return value <= target ? { verdict: 'met', failed: false } : { verdict: 'missed', failed: true };
}

/** A row that only informs. */
export const reportedRow = { verdict: 'reported', failed: false, target: '–' } as const;

/** A row that could not be measured, and why. */
export const skippedRow = (what: string, note: string): Row => ({
  what,
  floor: '–',
  figure: '–',
  target: '–',
  verdict: 'skipped',
  note,
  failed: false,
});

const headings = ['what', 'floor', 'ours', 'target', ''] as const;

const cells = ({ what, floor, figure, target, verdict, failed }: Row) =>
  [what, floor, figure, target, failed ? `**${verdict}**` : verdict] as const;

/** The table for a terminal, in columns. */
export function toText(rows: readonly Row[]): string {
  const lines = [headings, ...rows.map(cells)];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...text, ...notes(rows)].join('\n');
}

/** The table for docs/performance.md, with the reasons of misses below. */
export function toMarkdown(rows: readonly Row[]): string {
  const lines = [headings, headings.map(() => '---'), ...rows.map(cells)];
  const table = lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
  return [table, ...notes(rows)].join('\n');
}

const notes = (rows: readonly Row[]) =>
  rows.flatMap(({ what, note }) => (note === undefined ? [] : [`\n*${what}*: ${note}`]));

const START = '<!-- bench -->\n';
const END = '<!-- /bench -->';

/** The document with what is between its markers replaced. Throws when it has lost them. */
export function withSection(document: string, section: string): string {
  const start = document.indexOf(START) + START.length;
  const end = document.indexOf(END);
  if (start < START.length || end < start) throw new Error('docs/performance.md has lost its markers.');
  return `${document.slice(0, start)}\n${section}\n\n${document.slice(end)}`;
}

/** 1234567 → "1.23 M"; 12345 → "12.3 k". */
export function shortNumber(value: number): string {
  const [divisor, unit] = value >= 1e6 ? [1e6, ' M'] : value >= 1e4 ? [1e3, ' k'] : [1, ''];
  return `${Number((value / divisor).toPrecision(3))}${unit}`;
}

/** 0.5678 → "0.57 ×". */
export const ratioText = (ratio: number) => `${ratio.toFixed(2)} ×`;
