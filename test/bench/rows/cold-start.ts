import { entryOf, naiveBuild, type Workshop } from '../bundles.ts';
import type { Meter } from '../meter.ts';
import { gate, type Row, ratioText, reportedRow, shortNumber } from '../report.ts';

const LOAD_TARGET = 0.75;
const FIRST_CALL_TARGET = 0.85;

/** Functions whose load is measured: the one every request passes, the plainest resource, the main job, the largest. */
const loaded = ['authorizer', 'suppliers', 'production-orders', 'webhooks'] as const;

/** Loading a function in a fresh process, and loading it and answering a first request. */
export async function coldStart(workshop: Workshop, meter: Meter): Promise<readonly Row[]> {
  const naive = await workshop.bundle('floors/document-client.ts', naiveBuild);
  const files = await Promise.all(loaded.map((name) => workshop.bundle(entryOf(name))));
  const suppliers = files[loaded.indexOf('suppliers')] as string;
  const costs: Readonly<Record<string, number>> = await meter.measure({
    floor: workshop.invoke(naive, 0),
    ...Object.fromEntries(loaded.map((name, position) => [name, workshop.invoke(files[position] as string, 0)])),
    floorAndCall: workshop.invoke(naive, 1),
    suppliersAndCall: workshop.invoke(suppliers, 1),
    suppliersAndDatedCall: workshop.invoke(suppliers, 1, 'createDated'),
  });
  const cost = (name: string) => costs[name] as number;
  const worst = loaded.toSorted((a, b) => cost(b) - cost(a))[0] as string;
  const dated = cost('suppliersAndDatedCall') / cost('floorAndCall');
  return [
    coldRow(
      `cold load, ${meter.unit} (${worst}, the slowest of ${loaded.length})`,
      cost('floor'),
      cost(worst),
      LOAD_TARGET,
    ),
    coldRow(
      'cold load + first call (create a supplier)',
      cost('floorAndCall'),
      cost('suppliersAndCall'),
      FIRST_CALL_TARGET,
    ),
    {
      ...reportedRow,
      what: 'the same with a date in the zone of the company',
      floor: shortNumber(cost('floorAndCall')),
      figure: `${shortNumber(cost('suppliersAndDatedCall'))} = ${ratioText(dated)}`,
    },
  ];
}

/** One cost against a floor measured beside it. */
export function coldRow(what: string, floor: number, cost: number, target: number): Row {
  return {
    what,
    floor: shortNumber(floor),
    figure: `${shortNumber(cost)} = ${ratioText(cost / floor)}`,
    target: `≤ ${target} ×`,
    ...gate(cost / floor, target),
  };
}
