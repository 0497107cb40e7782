import { PARTS } from './plant.ts';
import type { Result } from './run.ts';

const SHOWN_MAX = 20;

/** The figures of a run and the verdict on every guarantee, for a terminal. */
export function toText({ kills, rest, figures, violations, log }: Result): string {
  const rows: (readonly [string, string])[] = [
    ...PARTS.map((part) => [`kills of ${part}`, killsOf(kills[part])] as const),
    ...Object.entries(figures).map(([name, figure]) => [name, String(figure)] as const),
    ['dead letters redriven', String(rest.redriven)],
    ['time to quiet', `${rest.seconds.toFixed(1)} s, clocks put forward by ${rest.aheadSeconds} s`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length), ...Object.keys(violations).map((name) => name.length));
  const table = rows.map(([name, figure]) => `${name.padEnd(width)}  ${figure}`);
  const verdicts = Object.entries(violations).flatMap(([name, all]) => verdict(name.padEnd(width), all));
  return [...table, '', ...verdicts, ...(log === undefined ? [] : ['', `What the parts printed: ${log}`])].join('\n');
}

const killsOf = ({ killed, inTheMiddle }: { killed: number; inTheMiddle: number }) =>
  inTheMiddle > 0 ? `${killed}, ${inTheMiddle} of them in the middle of a function` : `${killed}`;

function verdict(name: string, all: readonly string[]): readonly string[] {
  if (all.length === 0) return [`${name}  kept`];
  const more = all.length > SHOWN_MAX ? [`  … and ${all.length - SHOWN_MAX} more`] : [];
  return [`${name}  BROKEN (${all.length})`, ...all.slice(0, SHOWN_MAX).map((one) => `  ${one}`), ...more];
}
