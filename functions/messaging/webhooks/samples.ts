import { readFileSync } from 'node:fs';
import { memo } from '../../../shared/memo.ts';

/** What a webhook is told of a topic: the example of the API document; `npm run openapi` writes the file (rule webhook-test). */
export const sampleOf = (topic: string): unknown => samples()[topic];

/** The file lies beside the code, in a Lambda bundle too. */
const samples = memo(
  () =>
    JSON.parse(readFileSync(new URL('./samples.json', import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>,
);
