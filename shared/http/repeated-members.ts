import { invalidContent } from '../problem.ts';

/** Every text of a JSON document, and the colon behind it if it is the name of a member. */
const TEXTS = /("[^"\\]*(?:\\.[^"\\]*)*")\s*(:?)/g;

/**
 * Refuses a document that says a member of an object twice: JSON.parse hears the last one only, and which is meant only the
 * sender knows (rule member-once). `text` has been parsed: a name that is in it more often than in `json` is repeated.
 */
export function refuseRepeatedMembers(text: string, json: unknown): void {
  const left = new Map<string, number>();
  const count = (name: string, by: number) => left.set(name, (left.get(name) ?? 0) + by);
  for (const [, name = '', colon] of text.matchAll(TEXTS)) if (colon) count(JSON.parse(name), 1);
  const values = [json];
  for (const value of values) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      values.push(member);
      if (!Array.isArray(value)) count(name, -1);
    }
  }
  for (const [name, times] of left) {
    if (times > 0)
      throw invalidContent([{ pointer: '', message: `must have the member ${JSON.stringify(name)} once` }]);
  }
}
