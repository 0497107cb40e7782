import assert from 'node:assert/strict';
import type { CallAnswer } from '../support/call.ts';
import { examples } from '../support/examples.ts';
import { newCompany, type TestCompany } from '../support/factory.ts';
import { impersonalText, startIdsAt } from './contents.ts';
import {
  bodyFor,
  prepareRow,
  type Row,
  type RowRequest,
  requestOf,
  resourceOf,
  type Subject,
  sendRow,
  subjectOf,
} from './rows.ts';

/** Ids, names and seeded texts of an owner have it, and nothing else in any answer. */
export const MARK = /770\d{4}|FOREIGN/;
export const FIRST = 7_700_000;

/** What examples are called, and what stands for it at an owner, and for what no company has. */
const NAMES: readonly { readonly example: RegExp; readonly foreign: string; readonly nowhere: string }[] = [
  { example: /EXAMPLE/g, foreign: 'FOREIGN', nowhere: 'NOWHERE' },
  { example: /4006381333931/g, foreign: '4006381333924', nowhere: '4006381333917' },
  { example: /4006381333955/g, foreign: '4006381333948', nowhere: '4006381333962' },
  { example: /(?<![\w.-])90(?=[01](?![\w.:-]))/g, foreign: '770990', nowhere: '665590' },
];

const foreign = (text: string) => NAMES.reduce((said, one) => said.replace(one.example, one.foreign), text);
const nowhere = (text: string) => NAMES.reduce((said, one) => said.replaceAll(one.foreign, one.nowhere), text);

const inWords = <T>(value: T, change: (text: string) => string): T =>
  value === undefined ? value : (JSON.parse(change(JSON.stringify(value))) as T);

/** A value of the same form that no company has anything under. */
export function differentValue(value: string): string {
  const renamed = nowhere(value);
  if (renamed !== value) return renamed;
  const turned = (sign: string) => {
    const alphabet = ['0123456789', 'abcdef', 'ABCDEF', 'ghijklmnopqrstuvwxyz', 'GHIJKLMNOPQRSTUVWXYZ'];
    const letters = alphabet.find((one) => one.includes(sign)) ?? sign;
    return letters[(letters.indexOf(sign) + 5) % letters.length];
  };
  return value.slice(0, -4) + [...value.slice(-4)].map(turned).join('');
}

/** A company that creates all examples twice, the second time under names that only owners use. */
export function foreignCompany(company: TestCompany): TestCompany {
  const renaming: TestCompany['call'] = async <Body>(request: Parameters<TestCompany['call']>[0]) => {
    const renamed = inWords(request, foreign);
    if (request.body !== undefined && JSON.stringify(renamed) !== JSON.stringify(request)) await company.call(request);
    return company.call<Body>(renamed);
  };
  return { ...company, call: renaming };
}

/**
 * Three companies for the rows of a resource: what the owner has must mean nothing to the stranger, who therefore gets
 * the answers of the twin: the same was done to both, but the twin names what no company has.
 */
export type Trio = { readonly owner: TestCompany; readonly stranger: TestCompany; readonly twin: TestCompany };

const trios = new Map<string, Promise<Trio>>();

/** The companies of the resource of a row; rows share them where there is something to prepare. */
export function trioOf(row: Row): Promise<Trio> {
  const resource = resourceOf(row);
  const trio = trios.get(resource) ?? newTrio(row);
  if (examples[resource]?.prepare) trios.set(resource, trio);
  return trio;
}

async function newTrio(row: Row): Promise<Trio> {
  const named = await newCompany({ name: 'FOREIGN' });
  startIdsAt(named, FIRST);
  const [owner, stranger, twin] = [foreignCompany(named), await newCompany(), await newCompany()];
  for (const company of [owner, stranger, twin]) await prepareRow(row, company);
  return { owner, stranger, twin };
}

const turns = new WeakMap<Trio, Promise<void>>();

/** Does work that looks at everything a trio has, once what was begun with the same companies before has ended. */
export async function inTurn(row: Row, work: (trio: Trio) => Promise<void>): Promise<void> {
  const trio = await trioOf(row);
  const before = turns.get(trio);
  const { promise, resolve } = Promise.withResolvers<void>();
  turns.set(trio, promise);
  await before;
  await work(trio).finally(resolve);
}

let seeds = 0;

/** A seed that gives an owner texts with the mark. */
export function markedSeed(): number {
  seeds += 1;
  return FIRST + seeds;
}

/** Parameters of the row that name something of the owner. */
export async function subjectOfOwner(row: Row, owner: TestCompany, seed = markedSeed()): Promise<Subject> {
  return inWords(await subjectOf(row, owner, seed), foreign);
}

/** What a request says, apart from who sends it. */
export type RowWords = RowRequest & {
  readonly subject?: Subject;
  /** Words of it that only an owner has, or no company, where their form does not show that. */
  readonly words?: readonly string[];
};

type Heard = { readonly status: number; readonly text: string; readonly headers: string };

/** The stranger gets the answer of the twin, who says everything of the owner's otherwise; and nothing of the owner. */
export async function assertAlike(
  row: Row,
  trio: Trio,
  own: readonly [Subject, Subject],
  said: readonly [RowWords, RowWords],
  about = row.title,
): Promise<CallAnswer<unknown>> {
  const [ofStranger, ofTwin] = [
    await heard(row, trio.stranger, own[0], said[0]),
    await heard(row, trio.twin, own[1], said[1]),
  ];
  assert.deepEqual({ about, ...ofStranger.heard }, { about, ...ofTwin.heard });
  assertUnmarked(trio, ofStranger.heard);
  return ofStranger.answer;
}

/** Nothing of the owner is in an answer; what the asker said itself is left out of it. */
function assertUnmarked({ owner }: Trio, heard: Heard): void {
  const marked = new RegExp(`${MARK.source}|${owner.id}|${owner.key}|${owner.secret}`);
  assert.doesNotMatch(`${heard.text} ${heard.headers}`, marked);
}

async function heard(row: Row, company: TestCompany, own: Subject, said: RowWords) {
  const subject = { ...own, ...said.subject };
  const request = requestOf(row, subject, { body: said.body, ...(said.query && { query: said.query }) });
  const headers = { ...request.headers, ...said.headers };
  const answer = await sendRow(row, company, { ...request, headers });
  return { answer, heard: comparableAnswer(answer, company, wordsOf(said)) };
}

/** An answer without what is fresh in each, and without the words of the request. */
export function comparableAnswer(
  { status, text, headers, body }: CallAnswer<unknown>,
  company: TestCompany,
  words: readonly string[],
) {
  const { 'x-request-id': _, date: __, ...told } = headers;
  const spellings = words.flatMap((word) => [word, encodeURIComponent(word)]);
  const without = (full: string) =>
    spellings.reduce((left, spelling) => left.replace(standingAlone(spelling), '<said>'), full);
  const cursors = /(?<=[?&]cursor=)[^&>]+/g;
  const eventIds = /(?<![\w-])[\w-]{22}(?![\w-])/g;
  const general = (full: string) =>
    impersonalText(without(full), company).replace(cursors, '<cursor>').replace(eventIds, '<event>');
  // API keys are listed in the order of what is made up at random.
  const elements = Array.isArray(body) ? body.map((element) => general(JSON.stringify(element))).toSorted() : [];
  return {
    status,
    text: [...elements, general(elements.length > 0 ? '' : text)].join('\n'),
    headers: general(JSON.stringify(told)),
  };
}

/** A word where it is not a part of another one, such as the 10 of a limit within a random identifier or a time of day. */
function standingAlone(word: string): RegExp {
  const literal = word.replace(/[^\w\s]/g, String.raw`\$&`);
  // The letter of an escape such as \n in JSON is no part of a word.
  return new RegExp(String.raw`(?<!(?<!\\)[\w-]|\d[.:])${literal}(?![\w-]|[.:]\d)`, 'g');
}

/** Texts and numbers in what is said that could only be an owner's, or no company's; the longest first. */
function wordsOf(said: RowWords): readonly string[] {
  const filters = Object.values(said.query ?? {}).filter((value) => typeof value === 'string');
  const words: string[] = [...Object.values(said.subject ?? {}), ...filters, ...(said.words ?? [])];
  JSON.stringify([said.body, said.headers], (_, value: unknown) => {
    if ((typeof value === 'string' || typeof value === 'number') && isNamed(String(value))) words.push(String(value));
    return value;
  });
  return words.toSorted((a, b) => b.length - a.length);
}

const isNamed = (text: string) =>
  MARK.test(text) || NAMES.some((one) => text.includes(one.foreign) || text.includes(one.nowhere));

/** What examples of the row refer to: each of them once in the words of the owner and once in words of no company. */
export function referenceSayings(row: Row, seed: number): readonly (readonly [RowWords, RowWords])[] {
  const { headers, query } = requestOf(row, {});
  const said: RowWords = { body: bodyFor(row, seed), ...(headers && { headers }), ...(query && { query }) };
  const names = new Set<string>();
  JSON.stringify(said, (_, value: unknown) => {
    const text = typeof value === 'string' || typeof value === 'number' ? JSON.stringify(value) : '';
    if (foreign(text) !== text) names.add(text);
    return value;
  });
  return [...names].map((name) => {
    const theirs = inWords(said, (text) => text.replaceAll(name, foreign(name)));
    return [theirs, inWords(theirs, nowhere)] as const;
  });
}
