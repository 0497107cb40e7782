import { invalidContent } from '../problem.ts';

/** Every text of a JSON document, and the colon behind it if it is the name of a member. */
const TEXTS = /("[^"\\]*(?:\\.[^"\\]*)*")\s*(:?)/g;

/**
 * Refuses a document that says a member of an object twice: JSON.parse hears the last one only, and which is meant only the
 * sender knows (rule member-once). `text` has been parsed: a name that is in it more often than in `json` is repeated.
 */
export function refuseRepeatedMembers(text: string, json: unknown): void {
  // Most say none twice, and to count is a tenth of the work of telling names apart.
  let members = 0;
  TEXTS.lastIndex = 0;
  for (let found = TEXTS.exec(text); found; found = TEXTS.exec(text)) if (found[2] === ':') members += 1;
  for (const value of valuesIn(json)) if (!Array.isArray(value)) members -= Object.keys(value).length;
  if (members === 0) return;
  const name = repeatedName(text, json);
  throw invalidContent([{ pointer: '', message: `must have the member ${JSON.stringify(name)} once` }]);
}

/** The first name that stands in the text more often than in what was parsed from it. */
function repeatedName(text: string, json: unknown): string | undefined {
  const left = new Map<string, number>();
  const count = (name: string, by: number) => left.set(name, (left.get(name) ?? 0) + by);
  for (const [, name = '', colon] of text.matchAll(TEXTS)) if (colon) count(JSON.parse(name), 1);
  for (const value of valuesIn(json)) if (!Array.isArray(value)) for (const name of Object.keys(value)) count(name, -1);
  return Array.from(left).find(([, times]) => times > 0)?.[0];
}

/** All objects and arrays of a document, however deep. */
function valuesIn(json: unknown): readonly object[] {
  const values = typeof json === 'object' && json !== null ? [json] : [];
  for (const value of values)
    for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) values.push(member);
  return values;
}
