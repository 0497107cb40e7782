import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Where the sandbox keeps its state across restarts. */
export type DataFolder = {
  readonly path: string;
  readonly queues: string;
  readonly streamPosition: string;
  /** Stream records given up on, one JSON document a line. */
  readonly discarded: string;
  release(): void;
};

/**
 * Opens the folder for this process alone, creating it if need be. Throws when another sandbox has it. The lock is one
 * of the operating system on a file, held through SQLite: it is gone with its owner, however that ended.
 */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  mkdirSync(path, { recursive: true });
  const lock = new DatabaseSync(join(path, 'lock.db'), { timeout: 500 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new Error(`Another Shopfloor is running on ${path}.`);
  }
  return {
    path,
    queues: join(path, 'queues'),
    streamPosition: join(path, 'stream-position.json'),
    discarded: join(path, 'discarded.jsonl'),
    release: () => lock.close(),
  };
}
