/** Runs `make` on the first call only and answers its result ever after: how schemas and clients stay lazy. */
export function memo<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
