import { relative } from 'node:path';
import v8 from '@vitest/coverage-v8';
import type { CoverageProvider } from 'vitest/node';
import { coverageFaults, type LineCount, uncoveredOnPurpose } from './uncovered.ts';

type Hook<Name extends 'startCoverage' | 'takeCoverage' | 'stopCoverage'> = Parameters<NonNullable<(typeof v8)[Name]>>;

/** Istanbul's map of what was reached, as far as it is read here. */
type CoverageMap = {
  files(): string[];
  fileCoverageFor(file: string): { toSummary(): { readonly lines: LineCount } };
};

type Provider = CoverageProvider & { generateReports(map: CoverageMap, wasWhole?: boolean): Promise<void> };

/** Projects that set it are not counted: they ask what others have asked, or start programs of their own. */
const isSkipped = () => process.env.COVERAGE_SKIPPED !== undefined;

/** Counts lines with V8's own counters, except in the projects that do without, and compares files with the list. */
export default {
  ...v8,
  startCoverage: (...[options]: Hook<'startCoverage'>) => (isSkipped() ? undefined : v8.startCoverage?.(options)),
  takeCoverage: (...[options]: Hook<'takeCoverage'>) => (isSkipped() ? undefined : v8.takeCoverage?.(options)),
  stopCoverage: (...[options]: Hook<'stopCoverage'>) => (isSkipped() ? undefined : v8.stopCoverage?.(options)),
  async getProvider() {
    const provider = (await v8.getProvider()) as Provider;
    const generate = provider.generateReports.bind(provider);
    provider.generateReports = async (map, wasWhole) => {
      await generate(map, wasWhole);
      report(map);
    };
    return provider;
  },
};

/** Prints what differs from the list, and has the run fail for it. */
function report(map: CoverageMap): void {
  const lines = map
    .files()
    .map((file): [string, LineCount] => [relative('.', file), map.fileCoverageFor(file).toSummary().lines]);
  const faults = coverageFaults(new Map(lines), uncoveredOnPurpose());
  if (faults.length === 0) return;
  console.error(['', 'Coverage that differs from test/support/uncovered.json:', ...faults, ''].join('\n'));
  process.exitCode = 1;
}
