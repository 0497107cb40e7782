import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DescribedContract, Examples } from '../shared/http/words.ts';
import { functionEntries } from './entries.ts';

/** Where the examples of a resource lie: beside its words. */
export const examplesFile = (resource: string): string =>
  join(functionEntries().get(resource) ?? '', '..', 'examples.json');

/** Contracts with their examples. Files, not modules: no function has them, and no compiler reads them. */
export const withExamples = (contracts: readonly DescribedContract[]): readonly DescribedContract[] =>
  contracts.map((contract) => ({
    ...contract,
    examples: JSON.parse(readFileSync(examplesFile(contract.resource), 'utf8')) as Examples,
  }));
