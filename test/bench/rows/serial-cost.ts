import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gate, type Row, ratioText, reportedRow } from '../report.ts';

/** Beside the one unit a serial that is the least possible, a request may write this share more. */
const TARGET_UNITS = 1.1;
/** What a serial costs in time may grow by so much from 1,000 to the most of a request. */
const TARGET_GROWTH = 1.5;
const program = fileURLToPath(new URL('../process/serials.ts', import.meta.url));

/** What one request cost that commissioned `count` serials. */
export type Commissioning = {
  readonly count: number;
  readonly milliseconds: number;
  /** From the answer until the pool has all packs. */
  readonly background: number;
  readonly calls: number;
  readonly writeUnits: number;
  readonly heapBytes: number;
};

/** Commissions so many serials in one request each, in a fresh sandbox. */
export async function commissionings(counts: readonly number[]): Promise<readonly Commissioning[]> {
  const args = ['--expose-gc', program, ...counts.map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: Number.POSITIVE_INFINITY });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Commissioning[];
}

const perSerial = ({ milliseconds, count }: Commissioning) => milliseconds / count;
const amount = (count: number) => count.toLocaleString('en');

/** Units, time and memory of the largest request, beside the least possible and beside smaller ones. */
export function serialRows(all: readonly Commissioning[]): readonly Row[] {
  const [first, ...others] = all;
  const largest = others.at(-1);
  const middle = others.at(-2) ?? first;
  if (!first || !middle || !largest) throw new Error('Three requests at least are compared.');
  const units = largest.writeUnits / largest.count;
  const growth = perSerial(largest) / perSerial(middle);
  return [
    {
      what: `write units of commissioning ${amount(largest.count)} serials in one request`,
      floor: `one a serial: ${amount(largest.count)}`,
      figure: `${ratioText(units)} (${amount(largest.writeUnits)} units, ${amount(largest.calls)} calls)`,
      target: `≤ ${TARGET_UNITS} ×`,
      ...gate(units, TARGET_UNITS),
    },
    {
      what: `time per serial, ${amount(largest.count)} beside ${amount(middle.count)}`,
      floor: all.map((one) => `${amount(one.count)}: ${Math.round(one.milliseconds)} ms`).join(', '),
      figure: `${ratioText(growth)} (the pool follows within ${Math.round(largest.background)} ms)`,
      target: `≤ ${TARGET_GROWTH} ×`,
      ...gate(growth, TARGET_GROWTH),
    },
    {
      what: `heap in use while ${amount(largest.count)} serials are commissioned`,
      floor: '–',
      figure: all.map((one) => `${amount(one.count)}: +${Math.round(one.heapBytes / 1e6)} MB`).join(', '),
      ...reportedRow,
    },
  ];
}
