/** Runs `make` on the first call only and answers that result from then on: how schemas and clients stay lazy. */
// The bundler leaves out what a function does not use of these.
/* @__NO_SIDE_EFFECTS__ */
export function memo<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
