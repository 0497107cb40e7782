import { type Lines, linesOf } from './folder.ts';

/** A thing that is here: under which id or code, and a hash of what was sent; `found` when it was here before. */
type Placed = { readonly to: string; readonly hash: string };

type Line =
  | { readonly kind: string; readonly sending: readonly string[]; readonly key: string; readonly at: string }
  | { readonly kind: string; readonly placed: readonly (readonly [string, string, string])[] }
  | { readonly kind: string; readonly refused: readonly (readonly [string, string])[] }
  | { readonly finished: string };

/** Says what was sent and may or may not have arrived. */
export type Open = {
  readonly kind: string;
  readonly sending: readonly string[];
  readonly key: string;
  readonly at: string;
};

/** What has become of each thing of the original, by kind and id or code there. The file `ids.jsonl` is the map to keep. */
export type Journal = {
  placed(kind: string): ReadonlyMap<string, Placed>;
  /** Reasons, since the last move that came to its end. */
  refused(kind: string): ReadonlyMap<string, string>;
  readonly kinds: () => readonly string[];
  open(): Open | undefined;
  isFinished(): boolean;
  add(line: Line): void;
};

/** Opens the journal of a folder, and drops what a crash left half written. */
export function journalOf(folder: string): Journal {
  const lines: Lines = linesOf(folder, 'ids');
  const placed = new Map<string, Map<string, Placed>>();
  const refused = new Map<string, Map<string, string>>();
  let open: Open | undefined;
  let finished = false;
  const take = (line: Line) => {
    finished = 'finished' in line;
    if ('finished' in line) return refused.clear();
    if ('sending' in line) {
      open = line;
      return;
    }
    open = undefined;
    if ('placed' in line) for (const [from, to, hash] of line.placed) mapOf(placed, line.kind).set(from, { to, hash });
    else for (const [from, reason] of line.refused) mapOf(refused, line.kind).set(from, reason);
  };
  for (const line of lines.all) take(line as Line);
  return {
    placed: (kind) => mapOf(placed, kind),
    refused: (kind) => mapOf(refused, kind),
    kinds: () => [...new Set([...placed.keys(), ...refused.keys()])],
    open: () => open,
    isFinished: () => finished,
    add(line) {
      lines.add(line);
      take(line);
    },
  };
}

function mapOf<T>(maps: Map<string, Map<string, T>>, kind: string): Map<string, T> {
  const map = maps.get(kind) ?? new Map<string, T>();
  maps.set(kind, map);
  return map;
}
