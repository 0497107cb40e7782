import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gate, type Row, ratioText } from '../report.ts';

/** A hanging endpoint may slow the median delivery to another one down by so much. */
const TARGET = 1.5;
const program = fileURLToPath(new URL('../process/isolation.ts', import.meta.url));

/** Milliseconds from each event to its delivery at the well endpoint, without and beside a hanging one. */
export type Delays = {
  readonly without: readonly number[];
  readonly beside: readonly number[];
  /** Calls that hung. */
  readonly hung: number;
};

/** Lets events flow through the sandbox in blocks, in which a second endpoint is well or hangs, in turns. */
export async function delays(blocks: number, events: number, perSecond: number): Promise<Delays> {
  const args = [program, ...[blocks, events, perSecond].map(String)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: Number.POSITIVE_INFINITY });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Delays;
}

/** The value below which this share of the values lies. */
const quantile = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

/** How much later deliveries arrive because another endpoint hangs. */
export function isolationRow({ without, beside, hung }: Delays, events: string): Row {
  const ratio = quantile(beside, 0.5) / quantile(without, 0.5);
  const shown = (values: readonly number[]) =>
    `median ${Math.round(quantile(values, 0.5))} ms, p99 ${Math.round(quantile(values, 0.99))} ms`;
  return {
    what: `delivery beside an endpoint that hangs for 15 s on every call, ${events}`,
    floor: `beside a well one: ${shown(without)}`,
    figure: `${ratioText(ratio)} (${shown(beside)}; ${hung} calls hung)`,
    target: `median ≤ ${TARGET} ×`,
    ...gate(ratio, TARGET),
  };
}
