/**
 * The company that a sandbox is in its present run. It is made from the id of its own company, whose ids have no such
 * letters: no other company has it, and none had it before.
 */
export const twinOf = (parent: string, { id, run }: { readonly id: number; readonly run: number }): string =>
  `${parent}s${id}r${run}`;
