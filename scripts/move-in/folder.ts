import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** A file of JSON lines that only grows. A line that was broken off is as if it had never been written. */
export type Lines = {
  readonly all: readonly unknown[];
  /** Returns when the line is on the disk. */
  add(line: unknown): void;
};

/** Opens a file of lines in a folder, both of which may be missing. */
export function linesOf(folder: string, name: string): Lines {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.jsonl`);
  const all = existsSync(path) ? wholeLines(path) : [];
  return {
    all,
    add(line) {
      const file = openSync(path, 'a', 0o600);
      try {
        writeSync(file, `${JSON.stringify(line)}\n`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      all.push(line);
    },
  };
}

function wholeLines(path: string): unknown[] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) truncateSync(path, end);
  const text = bytes.subarray(0, end).toString();
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
}

/** Forgets what a file of lines has. */
export const forgetLines = (folder: string, name: string) => rmSync(join(folder, `${name}.jsonl`), { force: true });
