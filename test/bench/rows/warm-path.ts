import { entryOf, type Workshop, withoutSdkBuild } from '../bundles.ts';
import { type Meter, perInvocation } from '../meter.ts';
import { gate, type Row, ratioText, shortNumber } from '../report.ts';

/** Invocations after which a process is warm, and how many more are counted. */
const WITHOUT_SDK = [1_000, 2_000] as const;
const WITH_SDK = [500, 800] as const;

const WITHOUT_SDK_TARGET = 1.6;
/** What is known to be missed; see the note. */
const WITHOUT_SDK_KNOWN = 3.2;
const WITH_SDK_TARGET = 1.15;

const WITHOUT_SDK_NOTE =
  'the floor parses and writes the same 2 KB but does nothing with them. Ours checks 63 fields against their rules, ' +
  'renames them and notes unknown ones (half of the difference), counts the request, builds keys, guard and answer, ' +
  'and logs. All of it is a fifteenth of what the SDK takes for the three round trips of the same request.';

/** One more invocation of a warm function, without and with the SDK. */
export async function warmPath(workshop: Workshop, meter: Meter): Promise<readonly Row[]> {
  const [bare, without, bareSdk, suppliers] = await Promise.all([
    workshop.bundle('floors/bare.ts'),
    workshop.bundle(entryOf('suppliers'), withoutSdkBuild),
    workshop.bundle('floors/bare-sdk.ts'),
    workshop.bundle(entryOf('suppliers')),
  ]);
  const plain = await perInvocation(
    meter,
    { floor: (count) => workshop.invoke(bare, count), ours: (count) => workshop.invoke(without, count) },
    WITHOUT_SDK,
  );
  const full = await perInvocation(
    meter,
    { floor: (count) => workshop.invoke(bareSdk, count), ours: (count) => workshop.invoke(suppliers, count) },
    WITH_SDK,
  );
  return [
    {
      ...warmRow('warm create without SDK, logging included', plain, WITHOUT_SDK_TARGET, WITHOUT_SDK_KNOWN),
      ...(plain.ours / plain.floor > WITHOUT_SDK_TARGET && { note: WITHOUT_SDK_NOTE }),
    },
    warmRow('warm create with SDK, the same three round trips', full, WITH_SDK_TARGET),
  ];
}

/** One warm cost against a floor measured beside it. */
export function warmRow(
  what: string,
  { floor, ours }: { readonly floor: number; readonly ours: number },
  target: number,
  known = target,
): Row {
  return {
    what,
    floor: shortNumber(floor),
    figure: `${shortNumber(ours)} = ${ratioText(ours / floor)}`,
    target: `≤ ${target} ×`,
    ...gate(ours / floor, target, known),
  };
}
