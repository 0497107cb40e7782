/** What a PUT may say about an entity: any of its fields, each with a value or `null`. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

/** `before` with the fields that were sent: one left out keeps its value, `null` clears it (rule put-keeps). */
export function merge<T extends object>(before: T, sent: Changes<T>): T {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(given) };
}
