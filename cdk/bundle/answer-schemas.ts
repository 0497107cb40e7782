import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** `out` of a contract's row, where it is a value and no type. */
const OUT = /(?<!readonly )\bout: /g;

/**
 * Leaves out what contracts say of answers: only the API document reads it, and a function answers without. A condition
 * that is never met is enough for esbuild to drop what stands behind it, and the schemas that nothing else names.
 */
export const withoutAnswerSchemas: Plugin = {
  name: 'without-answer-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](contract|routes)\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(OUT, '$&null && '),
      loader: 'ts',
    }));
  },
};
