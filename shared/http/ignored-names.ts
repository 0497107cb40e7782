/** Only the first names are kept: a body of 100,000 unknown members must not become a header of megabytes. */
const NAMES_MAX = 50;
const NAME_LENGTH_MAX = 60;
/** API Gateway passes on 10 KB of headers in all; a name may take twelve characters for one of its own. */
const HEADER_LENGTH_MAX = 4_000;

let names: Set<string> | undefined;

/** Remembers a member that no schema knows; outside `withIgnoredNames` it does nothing. */
export function noteIgnoredName(name: string): void {
  if (names && names.size < NAMES_MAX) names.add(name);
}

/**
 * Runs synchronous parsing and answers its result with the unknown names met on the way, as `x-ignored` has them
 * (rule unknown-ignored). The header is made here, before anything is written: no name can spoil the answer to a write.
 */
export function withIgnoredNames<T>(parse: () => T): { result: T; ignored: string } {
  const outer = names;
  const mine = new Set<string>();
  names = mine;
  try {
    return { result: parse(), ignored: headerOf(mine) };
  } finally {
    names = outer;
  }
}

function headerOf(all: ReadonlySet<string>): string {
  let header = '';
  for (const name of all) {
    const longer = header + (header && ',') + headerText(name);
    if (longer.length > HEADER_LENGTH_MAX) break;
    header = longer;
  }
  return header;
}

/** A header carries visible ASCII only; anything else is percent-encoded. It is cut between characters, never inside one. */
const headerText = (name: string) =>
  encodeURIComponent([...name.slice(0, 2 * NAME_LENGTH_MAX)].slice(0, NAME_LENGTH_MAX).join('').toWellFormed());
