import { readFileSync } from 'node:fs';

/** Lines of a file that tests reached, of those it has. */
export type LineCount = { readonly covered: number; readonly total: number };

/** Of all files together so many lines are reached. */
export const LINES_PERCENT_MIN = 97;

/** Of every file so many, unless it is listed: of a file of ten lines one is much. */
const FILE_PERCENT_MIN = 90;

/** Files that are not covered on purpose, from the root of the repository, each with the reason. */
export const uncoveredOnPurpose = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL('uncovered.json', import.meta.url), 'utf8'));

/** What is wrong with the coverage, a sentence each: files below the minimum that are not listed, and the reverse. */
export function coverageFaults(
  files: ReadonlyMap<string, LineCount>,
  onPurpose: Readonly<Record<string, string>>,
): readonly string[] {
  const percent = ({ covered, total }: LineCount) => (total === 0 ? 100 : (100 * covered) / total);
  const percentOf = (file: string) => percent(files.get(file) ?? { covered: 0, total: 0 });
  const below = [...files].filter(([file]) => percentOf(file) < FILE_PERCENT_MIN && !(file in onPurpose));
  const listed = Object.entries(onPurpose);
  return [
    ...below.map(([file, count]) => `${file}: ${count.covered} of ${count.total} lines are covered.`),
    ...listed
      .filter(([file]) => percentOf(file) >= LINES_PERCENT_MIN)
      .map(([file]) => `${file} is covered: take it off the list.`),
    ...listed.filter(([, reason]) => reason.trim() === '').map(([file]) => `${file} is listed without a reason.`),
  ];
}
