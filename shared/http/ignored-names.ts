/** Only the first names are kept: a body of 100,000 unknown members must not become a header of megabytes. */
const NAMES_MAX = 50;

let names: Set<string> | undefined;

/** Remembers a member that no schema knows; outside `withIgnoredNames` it does nothing. */
export function noteIgnoredName(name: string): void {
  if (names && names.size < NAMES_MAX) names.add(name);
}

/** Runs synchronous parsing and answers its result with the unknown names met on the way (rule unknown-ignored). */
export function withIgnoredNames<T>(parse: () => T): { result: T; ignored: readonly string[] } {
  const outer = names;
  const mine = new Set<string>();
  names = mine;
  try {
    return { result: parse(), ignored: [...mine] };
  } finally {
    names = outer;
  }
}
