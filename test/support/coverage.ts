import v8 from '@vitest/coverage-v8';

type Hook<Name extends 'startCoverage' | 'takeCoverage' | 'stopCoverage'> = Parameters<NonNullable<(typeof v8)[Name]>>;

/** Projects that set it are not counted: they ask what others have asked, or start programs of their own. */
const isSkipped = () => process.env.COVERAGE_SKIPPED !== undefined;

/** Counts lines with V8's own counters, except in the projects that do without. */
export default {
  ...v8,
  startCoverage: (...[options]: Hook<'startCoverage'>) => (isSkipped() ? undefined : v8.startCoverage?.(options)),
  takeCoverage: (...[options]: Hook<'takeCoverage'>) => (isSkipped() ? undefined : v8.takeCoverage?.(options)),
  stopCoverage: (...[options]: Hook<'stopCoverage'>) => (isSkipped() ? undefined : v8.stopCoverage?.(options)),
};
