import { existsSync, globSync, readFileSync } from 'node:fs';
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

/** Ids of the rules that the sources of a resource cite: what the API document points to in `docs/rules.md`. */
function rulesOf(resource: string): readonly string[] {
  const folder = join(functionEntries().get(resource) ?? '', '..');
  const texts = globSync('*.ts', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
  const cited = texts.flatMap((text) => [...text.matchAll(/\(rules?\s+([a-z0-9,\s*-]+)\)/g)]);
  const ids = cited.flatMap(([, list = '']) => list.split(',').map((id) => id.replace(/[\s*]+/g, '')));
  return [...new Set(ids)].filter((id) => id !== '').toSorted();
}

/** Contracts with the rules that their sources keep. */
export const withRules = (contracts: readonly DescribedContract[]): readonly DescribedContract[] =>
  contracts.map((contract) => ({ ...contract, rules: rulesOf(contract.resource) }));
