import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** How the header normalizer of middy spells names that are no plain words, which only its option `canonical` asks for. */
const SPELLINGS = /(?<=const exceptionsList = )\[[^\]]*\]/;

/** Leaves out the spellings of header names: our steps read them in lower case, whatever was sent. */
export const withoutHeaderSpellings: Plugin = {
  name: 'without-header-spellings',
  setup({ onLoad }) {
    onLoad({ filter: /@middy[\\/]http-header-normalizer[\\/]index\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!SPELLINGS.test(text))
        return { errors: [{ text: 'The header normalizer has its spellings in another place.' }] };
      return { contents: text.replace(SPELLINGS, '[]'), loader: 'js' };
    });
  },
};
