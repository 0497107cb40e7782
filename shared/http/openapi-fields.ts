import { sharedFieldWords } from './field-words.ts';
import { singular } from './openapi-names.ts';
import { type JsonObject, RULES } from './openapi-rules.ts';
import type { DescribedContract, DescribedRoute, FieldWords } from './words.ts';

/** Where a schema stands: what is sent or what is answered. */
type Direction = 'sent' | 'shown';

type Saying = {
  readonly direction: Direction;
  readonly words: Words;
  /** Schemas by name: what a reference leads to gets its sentences, too. */
  readonly components: JsonObject;
  readonly done: Set<unknown>;
};

/** The sentences of a resource before those that all resources share, with what the resource is called. */
type Words = { readonly own: FieldWords; readonly noun: string; readonly plural: string };

export const wordsFor = (
  { resource, fields, noun }: DescribedContract,
  route: Pick<DescribedRoute, 'fields'>,
): Words => {
  const one = noun ?? singular(resource).replaceAll('-', ' ');
  const plural = noun === undefined ? resource.replaceAll('-', ' ') : `${noun.replace(/y$/, 'ie')}s`;
  return { own: { ...fields, ...route.fields }, noun: one, plural };
};

/**
 * Gives each field of a schema the sentence that says what it is, in front of the rules that it has already; and what
 * `null` means where it may be sent or answered. A component gets its sentences from the resource that shows it first.
 */
export function sayFields(schema: unknown, path: string, saying: Saying): void {
  if (typeof schema !== 'object' || schema === null || saying.done.has(schema)) return;
  saying.done.add(schema);
  const { $ref, items, additionalProperties, properties = {}, ...node } = schema as Schema;
  if ($ref !== undefined) sayFields(saying.components[$ref.split('/').at(-1) ?? ''], path, saying);
  for (const one of [...(node.anyOf ?? []), ...(node.oneOf ?? [])]) sayFields(one, path, saying);
  sayFields(items, path, saying);
  sayFields(additionalProperties, path, saying);
  for (const [name, field] of Object.entries(properties)) {
    const place = path === '' ? name : `${path}.${name}`;
    sayFields(field, place, saying);
    const text = describe(field, place, saying);
    if (text !== undefined) field.description = text;
  }
}

/** The description of a parameter; `place` is `?name` in a query, `/name` in a path, the bare name in a header. */
export function parameterSentence(place: string, schema: JsonObject, words: Words): string | undefined {
  return withRules(schema, sentenceOf(place, words, 'sent'));
}

type Schema = {
  readonly $ref?: string;
  readonly anyOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly items?: unknown;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, JsonObject>>;
};

/** What a thing that is only referred to shows of itself. */
const SHOWN_OF_REFERENCE: Readonly<Record<string, string>> = { code: 'Code', id: 'Id', name: 'Name', number: 'Number' };

/** The sentence for a place: the longest end of its path that has one, the resource's own before the shared ones. */
function sentenceOf(place: string, { own, noun, plural }: Words, direction: Direction): string | undefined {
  const ends = [...endsOf(place)];
  const find = (words: FieldWords) =>
    ends.flatMap((end) =>
      [words[`${direction} ${end}`] ?? withReference(end, place, words[end], direction) ?? []].flat(),
    )[0];
  const found = find(own) ?? find(sharedFieldWords) ?? referenceSentence(place);
  return found?.replaceAll('{noun}', noun).replaceAll('{plural}', plural);
}

/** What a reference means to its resource, and how references to such a thing are sent. */
function withReference(end: string, place: string, meaning: string | undefined, direction: Direction) {
  const how = direction === 'sent' && end === place ? sharedFieldWords[`sent ${place}`] : undefined;
  return meaning !== undefined && how !== undefined && /`\{code\}`|`\{number\}`/.test(how)
    ? joined([meaning, how.replace(/^[^.]+\. (?=Sent as )/, '')])
    : meaning;
}

/** The ends of a path, the longest first. What a thing within another is called is not told by its bare name. */
function* endsOf(place: string): Generator<string> {
  const steps = place.split('.');
  for (let from = 0; from < steps.length; from += 1) {
    const isBareName = from > 0 && from === steps.length - 1 && (steps[from] ?? '') in SHOWN_OF_REFERENCE;
    if (!isBareName) yield steps.slice(from).join('.');
  }
}

function referenceSentence(place: string): string | undefined {
  const [holder, name = ''] = place.split('.').slice(-2);
  const shown = SHOWN_OF_REFERENCE[name];
  if (shown === undefined || holder === undefined || holder === name) return undefined;
  const noun = singular(holder.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' '));
  return `${shown} of the ${noun}.`;
}

function describe(field: JsonObject, place: string, { words, direction }: Saying): string | undefined {
  const sentence = sentenceOf(place, words, direction);
  const text = withRules(field, sentence);
  if (text === undefined || sentence === undefined || !isNullable(field) || /`null`/.test(text)) return text;
  const isPartOfReference = place.includes('.') && (place.split('.').at(-1) ?? '') in SHOWN_OF_REFERENCE;
  return joined([text, isPartOfReference ? NULLS.shown(field) : NULLS[direction](field)]);
}

/** The sentence with the rules of its schema; without one, what the schema says of itself. */
function withRules(schema: JsonObject, sentence: string | undefined): string | undefined {
  const said = schema.description as string | undefined;
  if (sentence === undefined) return joined([said]);
  const rules = (schema[RULES] ?? []) as readonly string[];
  return joined([sentence, ...rules.filter((rule) => !sentence.includes(rule))]);
}

const NULLS: Readonly<Record<Direction, (field: JsonObject) => string>> = {
  sent: (field) => (typesOf(field).has('boolean') ? '`null` counts as `false`.' : '`null` empties it.'),
  shown: () => '`null` when there is none.',
};

/** The types of a value, whichever alternative it takes. */
const typesOf = ({ type, anyOf = [] }: JsonObject): ReadonlySet<unknown> =>
  new Set([type, ...(anyOf as readonly JsonObject[]).flatMap((one) => [...typesOf(one)])].flat());

const isNullable = (field: JsonObject) => typesOf(field).has('null');

/** Sentences one after the other, each with its full stop. */
function joined(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '') as readonly string[];
  if (said.length === 0) return undefined;
  return said.map((part) => (/[.:]\)?$/.test(part) ? part : `${part}.`)).join(' ');
}
