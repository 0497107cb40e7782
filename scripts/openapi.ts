import { writeFile } from 'node:fs/promises';
import { contexts, contracts } from '../functions/contracts.ts';
import { withExamples, withRules } from '../functions/examples.ts';
import { filterSchemas } from '../functions/messaging/webhooks/filter.ts';
import manifest from '../package.json' with { type: 'json' };
import { openApiDocument } from '../shared/http/openapi.ts';

/** Where the committed document lies. */
export const openApiFile = new URL('../docs/openapi.json', import.meta.url);

/** The document as it is committed: the whole route table, at the sandbox's address. */
export function openApiText(): string {
  const place = { version: manifest.version, serverUrl: 'http://127.0.0.1:3000', groups: contexts, filterSchemas };
  const document = openApiDocument(withRules(withExamples(contracts)), place);
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Where the sample of each topic of webhooks lies. */
export const samplesFile = new URL('../functions/messaging/webhooks/samples.json', import.meta.url);

/** What webhooks are told by topic, as the document shows it: what the test of a webhook sends. */
export function samplesText(): string {
  const samples = withExamples(contracts).flatMap(({ told, tellings = {} }) =>
    Object.keys(told?.topics ?? {}).map((topic) => [topic, tellings[topic]] as const),
  );
  return `${JSON.stringify(Object.fromEntries(samples), null, 2)}\n`;
}

if (import.meta.main) {
  await Promise.all([writeFile(openApiFile, openApiText()), writeFile(samplesFile, samplesText())]);
}
