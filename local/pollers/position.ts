import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** How far each shard of the stream has been carried: the sequence number of the last record done with. */
export type StreamPosition = {
  get(shard: string): string | undefined;
  set(shard: string, sequence: string): void;
};

/** A position that lives as long as the process. */
export function memoryPosition(known: Iterable<readonly [string, string]> = []): StreamPosition {
  const shards = new Map(known);
  return { get: (shard) => shards.get(shard), set: (shard, sequence) => shards.set(shard, sequence) };
}

/** A position kept in a file, replaced as a whole: after a crash the consumer sees some records again, and misses none. */
export function filePosition(file: string): StreamPosition {
  const shards: Record<string, string> = read(file);
  return {
    get: (shard) => shards[shard],
    set(shard, sequence) {
      shards[shard] = sequence;
      writeFileSync(`${file}.next`, JSON.stringify(shards));
      renameSync(`${file}.next`, file);
    },
  };
}

function read(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
