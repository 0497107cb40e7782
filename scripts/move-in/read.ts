import { forgetLines, type Lines, linesOf } from './folder.ts';
import { DETAIL_NAMES, DETAILS, type DetailName, LIST_NAMES, LISTS, type ListName } from './lists.ts';
import type { Entry, Original } from './original.ts';
import type { Progress } from './progress.ts';

/** A company as the original shows it. */
export type Snapshot = {
  readonly lists: Readonly<Record<ListName, readonly Entry[]>>;
  /** By code or id. */
  readonly details: Readonly<Record<DetailName, ReadonlyMap<string, Entry>>>;
};

type PageLine = { readonly entries: readonly Entry[]; readonly end?: true };
type DetailLine = { readonly key: string; readonly entry: Entry | null };

/** Reads what is not yet in the folder; a reading that was broken off goes on where it was. */
export async function readSnapshot(original: Original, folder: string, progress: Progress): Promise<Snapshot> {
  const lists = {} as Record<ListName, readonly Entry[]>;
  for (const name of LIST_NAMES) lists[name] = await readList(original, linesOf(folder, name), name, progress);
  const details = {} as Record<DetailName, ReadonlyMap<string, Entry>>;
  for (const name of DETAIL_NAMES) {
    const { of, key } = DETAILS[name];
    const wanted = lists[of].filter((entry) => name !== 'order-details' || isOpen(entry));
    details[name] = await readDetails(
      original,
      linesOf(folder, name),
      name,
      wanted.map((entry) => String(entry[key])),
      progress,
    );
  }
  return { lists, details };
}

/** The next reading begins from nothing. */
export function forgetSnapshot(folder: string): void {
  for (const name of [...LIST_NAMES, ...DETAIL_NAMES]) forgetLines(folder, name);
}

/** An order that can still be produced for. */
export const isOpen = (order: Entry) => order['running-status'] !== 'closed' && order['running-status'] !== 'archived';

/** Pages up to the first empty one: the size of a page is not documented for every list. */
async function readList(
  original: Original,
  lines: Lines,
  name: ListName,
  progress: Progress,
): Promise<readonly Entry[]> {
  const pages = lines.all as readonly PageLine[];
  while (!pages.at(-1)?.end) {
    const entries = await original.page(LISTS[name], pages.length + 1);
    lines.add(entries.length === 0 ? { entries, end: true } : { entries });
    progress(`read ${name}`, entries.length);
  }
  // What is created or removed meanwhile moves the pages: an entry may be on two of them, and its latest state counts.
  const byKey = new Map(
    pages.flatMap(({ entries }) => entries).map((entry) => [String(entry.id ?? entry.code), entry]),
  );
  return [...byKey.values()];
}

async function readDetails(
  original: Original,
  lines: Lines,
  name: DetailName,
  wanted: readonly string[],
  progress: Progress,
): Promise<ReadonlyMap<string, Entry>> {
  const found = new Map((lines.all as readonly DetailLine[]).map(({ key, entry }) => [key, entry]));
  for (const key of wanted) {
    if (found.has(key)) continue;
    const entry = (await original.one(DETAILS[name].path(key))) ?? null;
    lines.add({ key, entry });
    found.set(key, entry);
    progress(`read ${name}`, 1);
  }
  return new Map([...found].filter((pair): pair is [string, Entry] => pair[1] !== null));
}
