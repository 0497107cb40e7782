import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { entryOf, type Workshop } from '../bundles.ts';
import { type Meter, perInvocation } from '../meter.ts';
import { PEERS, type Peer, peerBundles } from '../peers.ts';
import { type Row, ratioText, reportedRow, shortNumber } from '../report.ts';

/** Invocations after which a process is warm, and how many more are counted. */
const WARM = [500, 800] as const;

/** The same resource as written with other libraries: its bundle, its cold start and its warm path beside ours. */
export async function peerRows(workshop: Workshop, meter: Meter): Promise<readonly Row[]> {
  const peers = await peerBundles(workshop);
  const files = { ours: await workshop.bundle(entryOf('suppliers')), ...peers };
  const invocations = (count: number) =>
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, workshop.invoke(file, count)]));
  const load = await meter.measure(invocations(0));
  const first = await meter.measure(invocations(1));
  const warm = await perInvocation(
    meter,
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, (n: number) => workshop.invoke(file, n)])),
    WARM,
  );
  const sizes = Object.fromEntries(
    await Promise.all(
      Object.entries(files).map(async ([name, file]) => [name, gzipSync(await readFile(file), { level: 9 }).length]),
    ),
  ) as Readonly<Record<string, number>>;
  const text = (name: string) =>
    `${((sizes[name] ?? 0) / 1_000).toFixed(0)} KB, ${[load, first, warm].map((costs) => shortNumber(costs[name] ?? 0)).join(', ')}`;
  const ratios = (name: Peer) =>
    [sizes, load, first, warm].map((costs) => ratioText((costs.ours ?? 0) / (costs[name] ?? 1))).join(', ');
  return (Object.keys(PEERS) as readonly Peer[]).map((name) => ({
    ...reportedRow,
    what: `peer: create a supplier with ${PEERS[name]}; bundle, cold load, that with a first call, warm call`,
    floor: text(name),
    figure: `${text('ours')} = ${ratios(name)}`,
  }));
}
