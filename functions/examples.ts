import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DescribedContract, Examples } from '../shared/http/words.ts';
import { functionEntries } from './entries.ts';

/** Where the examples of a resource lie: beside its words. */
export const examplesFile = (resource: string): string =>
  join(functionEntries().get(resource) ?? '', '..', 'examples.json');

/** Where what webhooks and the channel told of a resource lies, if they tell of it. */
export const tellingsFile = (resource: string): string =>
  examplesFile(resource).replace('examples.json', 'tellings.json');

const read = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** Contracts with their examples. Files, not modules: no function has them, and no compiler reads them. */
export const withExamples = (contracts: readonly DescribedContract[]): readonly DescribedContract[] =>
  contracts.map((contract) => ({
    ...contract,
    examples: read(examplesFile(contract.resource)) as Examples,
    tellings: read(tellingsFile(contract.resource)) as Readonly<Record<string, unknown>>,
  }));
