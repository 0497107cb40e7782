import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, the longest first: what begins last would otherwise be waited for by one core alone. */
const LONGEST = [
  'test/chaos/chaos.test.ts',
  'test/docs/readme.test.ts',
  'test/batteries/abuse.test.ts',
  'test/batteries/possessions.test.ts',
  'test/batteries/isolation.test.ts',
  'test/batteries/repetition.test.ts',
  'test/capacity/ledger.test.ts',
  'test/batteries/same-ids.test.ts',
  'test/cdk/',
  'test/batteries/',
  'test/fuzz/',
  'test/local/demo/',
];

/** Begins with the files that take longest; the others follow in vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((path) => moduleId.includes(`/${path}`));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
