import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { apiDescription } from './api/description-plugin.ts';

/** How the console is built: names with digests, every page a part of its own, nothing inlined that a strict policy refuses. */
export const consoleBuild = (output: string): InlineConfig => ({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Parts find each other beside themselves, so that the page works below any path.
  base: './',
  logLevel: 'warn',
  plugins: [apiDescription()],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: output,
    emptyOutDir: true,
    // What each part brings along, by which a test weighs the first load.
    manifest: 'parts.json',
    target: 'es2024',
    // The other one refuses the style sheet of the chart, which registers sizes without a first value.
    cssMinify: 'esbuild',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    // Packages mark what runs in the browser only; all of this does.
    rolldownOptions: { onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning) },
  },
});
