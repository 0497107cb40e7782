import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type BundlePlace, bundleAll, functionNames } from '../../../cdk/bundle/bundle.ts';
import { naiveBuild, type Workshop } from '../bundles.ts';
import { gate, type Row } from '../report.ts';

/** No function may be larger, gzipped: the load at a cold start grows with every byte. */
const BUNDLE_BYTES_MAX = 97_000;

/** But one, which has the handlers of many resources and for which no request waits (docs/decisions/0031-patience.md). */
const APART: Readonly<Record<string, number>> = { 'carry-out-parked': 135_000 };

/** How large a function may be, gzipped, by its name. */
export const bundleBytesMax = (name: string): number => APART[name] ?? BUNDLE_BYTES_MAX;

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} KB`;

/** Every function, gzipped; other sources serve the test that plants one which is too large. */
export async function bundleSize(
  workshop: Workshop,
  sources = fileURLToPath(new URL('../../../functions', import.meta.url)),
): Promise<Row> {
  const place: BundlePlace = { sources, output: join(tmpdir(), `shopfloor-bench-sizes-${process.pid}`) };
  try {
    const bundles = await bundleAll(functionNames(place), place);
    const sorted = bundles.toSorted((a, b) => b.gzippedBytes - a.gzippedBytes);
    const [largest, ...others] = sorted.filter(({ name }) => APART[name] === undefined);
    if (!largest) throw new Error(`There is no function in ${sources}.`);
    const middle = others[others.length >> 1] ?? largest;
    const outgrown = sorted
      .filter(({ name, gzippedBytes }) => gzippedBytes > bundleBytesMax(name))
      .map(({ name }) => name);
    const floor = gzipSync(await readFile(await workshop.bundle('floors/document-client.ts', naiveBuild)), {
      level: 9,
    });
    return {
      what: `gzipped bundle, each of ${bundles.length} functions`,
      floor: kilobytes(floor.length),
      figure: `all ≤ ${kilobytes(largest.gzippedBytes)} (${largest.name}); half of them ≤ ${kilobytes(middle.gzippedBytes)}`,
      target: `≤ ${BUNDLE_BYTES_MAX / 1_000} KB`,
      ...gate(Math.max(...sorted.map(({ name, gzippedBytes }) => gzippedBytes - bundleBytesMax(name))), 0),
      ...(outgrown.length > 0 && { note: `too large: ${outgrown.join(', ')}` }),
    };
  } finally {
    await rm(place.output, { recursive: true, force: true });
  }
}
