import { entryOf, type Workshop, withoutSdkBuild } from '../bundles.ts';
import { type Meter, perInvocation } from '../meter.ts';
import { gate, type Row, ratioText, reportedRow, shortNumber } from '../report.ts';

/** Invocations after which a process is warm, and how many more are counted. */
const WITHOUT_SDK = [1_000, 2_000] as const;
const WITH_SDK = [500, 800] as const;

const WITHOUT_SDK_TARGET = 1.6;
const WITH_SDK_TARGET = 1.15;

/** One more invocation of a warm function, without and with the SDK. */
export async function warmPath(workshop: Workshop, meter: Meter): Promise<readonly Row[]> {
  const [bare, checked, without, bareSdk, suppliers] = await Promise.all([
    workshop.bundle('floors/bare.ts'),
    workshop.bundle('floors/checked.ts'),
    workshop.bundle(entryOf('suppliers'), withoutSdkBuild),
    workshop.bundle('floors/bare-sdk.ts'),
    workshop.bundle(entryOf('suppliers')),
  ]);
  const plain = await perInvocation(
    meter,
    {
      bare: (count) => workshop.invoke(bare, count),
      floor: (count) => workshop.invoke(checked, count),
      ours: (count) => workshop.invoke(without, count),
    },
    WITHOUT_SDK,
  );
  const full = await perInvocation(
    meter,
    { floor: (count) => workshop.invoke(bareSdk, count), ours: (count) => workshop.invoke(suppliers, count) },
    WITH_SDK,
  );
  return [
    warmRow('warm create without SDK, beside the same checks and a line of log', plain, WITHOUT_SDK_TARGET),
    {
      ...reportedRow,
      what: 'the same beside JSON in and JSON out, which checks nothing',
      floor: shortNumber(plain.bare),
      figure: `${shortNumber(plain.ours)} = ${ratioText(plain.ours / plain.bare)}`,
    },
    warmRow('warm create with SDK, the same three round trips', full, WITH_SDK_TARGET),
  ];
}

/** One warm cost against a floor measured beside it. */
export function warmRow(
  what: string,
  { floor, ours }: { readonly floor: number; readonly ours: number },
  target: number,
): Row {
  return {
    what,
    floor: shortNumber(floor),
    figure: `${shortNumber(ours)} = ${ratioText(ours / floor)}`,
    target: `≤ ${target} ×`,
    ...gate(ours / floor, target),
  };
}
