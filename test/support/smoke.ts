import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed } from './command.ts';
import { MissingPrecondition } from './python.ts';

const LOG_LINES = 40;

/** Says what was reached, with the seconds since the beginning. */
export function say(line: string): void {
  console.log(`${(performance.now() / 1_000).toFixed(1).padStart(6)} s  ${line}`);
}

/**
 * Runs a program against an emulator, in a scratch folder that goes with it, and says `passed`; else why not, with the last
 * lines of `emulator.log` in that folder, and exit code 1. SIGINT, SIGTERM and SIGHUP abort the signal it is given.
 */
export async function runSmoke(name: string, smoke: (scratch: string, signal: AbortSignal) => Promise<void>) {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => interruption.abort(new Error(`Stopped by ${signal}.`)));
  }
  const scratch = await mkdtemp(join(tmpdir(), `shopfloor-${name}-`));
  try {
    await smoke(scratch, interruption.signal);
    say('passed');
  } catch (error) {
    explain(error, scratch, interruption.signal);
    process.exitCode = 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function explain(error: unknown, scratch: string, { aborted, reason }: AbortSignal): void {
  if (aborted || error instanceof MissingPrecondition) {
    console.error(aborted ? reason.message : (error as Error).message);
    return;
  }
  console.error(error instanceof CommandFailed ? `${error.message}\n${tail(error.output)}` : error);
  const log = join(scratch, 'emulator.log');
  if (existsSync(log)) console.error(`\nLast lines of the emulator:\n${tail(readFileSync(log, 'utf8'))}`);
}

const tail = (text: string) => text.trimEnd().split('\n').slice(-LOG_LINES).join('\n');
