/** Hears of each step, and how many things it moved on. */
export type Progress = (step: string, things: number) => void;

const BAR = 30;
const LINE_SECONDS = 10;

/**
 * Shows how far a move is: as a bar on a terminal, elsewhere as a line now and then. `expected` is how many things there
 * are in all, as far as known.
 */
export function progressOn(stream: NodeJS.WriteStream, expected: number, now = Date.now): Progress {
  const begun = now();
  let done = 0;
  let shown = '';
  let shownAt = 0;
  return (step, things) => {
    done += things;
    const share = expected > 0 ? Math.min(1, done / expected) : 0;
    const seconds = (now() - begun) / 1_000;
    const left = share > 0.02 ? `, ${durationOf((seconds / share) * (1 - share))} left` : '';
    const line = `${String(Math.floor(share * 100)).padStart(3)} %  ${step}, ${done}${left}`;
    if (stream.isTTY) {
      const bar = '#'.repeat(Math.round(share * BAR)).padEnd(BAR, '.');
      stream.write(`\r\u001b[K[${bar}] ${line}`);
    } else if (step !== shown || now() - shownAt > LINE_SECONDS * 1_000) {
      stream.write(`${line}\n`);
      shownAt = now();
    }
    shown = step;
  };
}

/** A length of time in words, from seconds. */
export function durationOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
