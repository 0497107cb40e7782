import { readEntry } from '../../functions/messaging/model/ledger-entry.ts';
import { readHead } from '../../functions/messaging/model/ledger-head.ts';
import { readTotals } from '../../functions/messaging/model/tally.ts';
import { type Item, padId } from '../../shared/db/entity.ts';
import { isThere, readMany } from '../../shared/db/read.ts';
import { db } from '../../shared/db/table.ts';
import { memo } from '../../shared/memo.ts';
import { type TestCompany, untilSettled } from '../support/factory.ts';
import { alterCalls } from '../support/interrupt.ts';
import { tableFile } from './table-file.ts';

type Key = { readonly pk: string; readonly sk: string };
type Statement = { readonly Statement: string; readonly Parameters: readonly string[] };
type Written = Partial<Record<'Put' | 'Update' | 'Delete', { readonly Item?: Item; readonly Key?: Key }>>;

/** What only remembers requests is nothing a company has. */
const PASSING = /#(receipts|bookmarks|requests|key-uses|channel-readers)$|^~admission#/;

/** Keys that were written, by every word of theirs that may name a company. */
const written = new Map<string, Map<string, Key>>();

/** Notes the key of everything the functions write from now on; a scan would grow with every test before. */
export const watchWrites = memo(() => {
  db().middlewareStack.add(
    (next) => (request) => {
      const input = request.input as {
        readonly Item?: Item;
        readonly Key?: Key;
        readonly TransactItems?: Written[];
        readonly Statements?: Statement[];
      };
      note(input.Item ?? input.Key);
      for (const statement of input.Statements ?? []) note(keyIn(statement));
      for (const { Put, Update, Delete } of input.TransactItems ?? []) {
        note(Put?.Item ?? Update?.Key ?? Delete?.Key);
      }
      return next(request);
    },
    { step: 'initialize', name: 'watchWrites' },
  );
});

/** The key a PartiQL statement names: every one of ours has it in two parameters, one after the other. */
function keyIn({ Statement, Parameters }: Statement): Key | undefined {
  const position = Statement.slice(0, Statement.search(/["']pk["']/)).split('?').length - 1;
  const [pk, sk] = Parameters.slice(position, position + 2);
  return pk !== undefined && sk !== undefined ? { pk, sk } : undefined;
}

/** Notes a key that something else than the functions has written. */
export function note(key: Key | undefined): void {
  if (!key || PASSING.test(key.pk)) return;
  const { pk, sk } = key;
  const [place = '', owner = ''] = pk.split('#');
  // An API key begins with its company; the clock and late retries have the company within the sort key.
  const names = place === '~key' ? [owner.split('-')[0] as string] : [place, ...sk.split('#').slice(1, -1)];
  for (const name of names) {
    const keys = written.get(name) ?? new Map<string, Key>();
    keys.set(`${pk} ${sk}`, { pk, sk });
    written.set(name, keys);
  }
}

/** What failed is tried again for days, independent of the requests: how often and when says nothing of them. */
const RETRIED = /#deliveries#/;

const HEALTH = /#webhook-health /;

/** As `itemsOf`, as text by key, to be compared; of deliveries only that they are there. */
export async function contentsOf(company: TestCompany): Promise<ReadonlyMap<string, string>> {
  const contents = (await itemsOf(company)).map((item): [string, string] => {
    const key = `${item.pk} ${item.sk}`;
    return [key, RETRIED.test(key) ? 'delivery' : canonical(item)];
  });
  return new Map(contents.filter(([key]) => !HEALTH.test(key)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** As `contentsOf`, without deliveries, and without what others wrote for themselves with the company's id as a word of it. */
export async function ownContentsOf(company: TestCompany): Promise<ReadonlyMap<string, string>> {
  const all = [...(await contentsOf(company))];
  return new Map(all.filter(([key]) => !RETRIED.test(key) && (key.startsWith(company.id) || key.startsWith('~'))));
}

/** Everything the table holds of a company, once all consumers are done. */
async function everythingOf(company: TestCompany): Promise<readonly Item[]> {
  const file = await tableFile();
  await untilSettled();
  const keys = keysOf(company);
  return file ? file.read(keys).filter(isThere) : readMany(keys);
}

/** Keys of everything that was written of a company. */
export function keysOf({ id }: Pick<TestCompany, 'id'>): readonly Key[] {
  const own = ({ pk, sk }: Key) => pk.startsWith(`${id}#`) || pk.startsWith(`~key#${id}-`) || sk.includes(`#${id}#`);
  return [...(written.get(id)?.values() ?? [])].filter(own);
}

/** As `everythingOf`, without its tokens, and without the numbers given out, which are not given back. */
export async function itemsOf(company: TestCompany): Promise<readonly Item[]> {
  const items = await everythingOf(company);
  return items.filter(({ last }) => last === undefined).map(({ token: _, ...item }) => item as Item);
}

/** Ids begin where no other number of a test lies, so that a dump distinguishes an id from any other figure. */
const IDS_FROM = 4_242_000;

const starts = new Map<string, number>();

/** Has the ids of one company begin elsewhere, once `keepIdsRecognisable` was called: no other company has them. */
export const startIdsAt = ({ id }: TestCompany, first: number) => void starts.set(`${id}#counters`, first);

/** Gives ids that `effectsOf` recognises, from now on. */
export const keepIdsRecognisable = memo(() => {
  const counting = (command: string, input: Readonly<Record<string, unknown>>) =>
    command === 'UpdateItem' && input.UpdateExpression === 'ADD #last :count';
  alterCalls(counting, (input) => {
    const from = starts.get((input.Key as Key).pk) ?? IDS_FROM;
    input.UpdateExpression = 'SET #last = if_not_exists(#last, :from) + :count';
    input.ExpressionAttributeValues = { ...(input.ExpressionAttributeValues as object), ':from': from };
  });
});

const DAY_MILLISECONDS = 86_400_000;

/**
 * What a company has, in words that are the same for another company that had the same done to it: the items of
 * `contentsOf` with ids, instants about now, and what is made up at random each replaced by a word for it.
 */
export async function effectsOf(company: TestCompany): Promise<readonly string[]> {
  const everything = await everythingOf(company);
  const items = (await itemsOf(company)).flatMap(essential);
  return [...items, ...digestOf(everything)].map((item) => impersonalText(canonical(item), company)).toSorted();
}

/** Of the ledger that an event is there: its place and its payload depend on what else happened at the same moment. */
function essential(item: Item): readonly object[] {
  if (/#event-(ids|minutes)$/.test(item.pk) || HEALTH.test(`${item.pk} `)) return [];
  if (RETRIED.test(item.pk)) return [{ pk: item.pk, topic: item.topic }];
  if (item.pk.endsWith('#events'))
    return readEntry(item).events.map(({ entity, kind, key, version }) => ({ entity, kind, key, version }));
  // Which events have a place of their own depends on how soon they were recorded.
  if (/#versions#/.test(item.pk)) return [];
  if (DIGEST.test(item.pk)) return [];
  const { eventId: _, sequence: __, ...rest } = item;
  return [rest];
}

const DIGEST = /#digest(#|$)/;

/** The digest with what is open of it: how much of it is written by then depends on what came in one batch. */
function digestOf(everything: readonly Item[]): readonly object[] {
  const head = everything.find(({ pk, sk }) => pk.endsWith('#counters') && sk === 'ledger');
  const open = readHead(head)?.open ?? [];
  const totals = readTotals(
    everything.filter(({ pk }) => pk.endsWith('#digest')),
    open,
  );
  const records = new Map<string, { readonly sequence: number; readonly quantity: string | undefined }>();
  const add = (name: string, sequence: number, quantity: string | undefined) => {
    if ((records.get(name)?.sequence ?? 0) <= sequence) records.set(name, { sequence, quantity });
  };
  for (const { pk, sk, ...record } of everything.filter((item) => /#digest#.*#blocks$/.test(item.pk))) {
    const [, , entity, day] = pk.split('#');
    for (const [name, text] of Object.entries(record).filter(([one]) => /^r\d+$/.test(one))) {
      const [sequence, quantity] = String(text).split(' ');
      add(`${entity} ${day} ${sk} ${name}`, Number(sequence), quantity);
    }
  }
  for (const { entry, step } of open) {
    const [entity, day, id, quantity, sign] = step;
    const block = padId(Math.floor(id / 32) * 32 + 31);
    add(`${entity} ${day} ${block} r${id % 32}`, entry, sign === 1 ? quantity : undefined);
  }
  return [
    ...totals
      .filter(({ count }) => count !== 0)
      .map(({ day, entity, count, quantity }) => ({ day, entity, count, quantity: String(quantity) })),
    ...[...records].map(([name, { quantity }]) => ({ digest: name.split(' ').slice(0, 2), quantity })),
  ];
}

/** A text about a company with what differs from company to company, or at random, replaced by a word for it. */
export function impersonalText(text: string, { id }: Pick<TestCompany, 'id'>): string {
  const now = Date.now();
  const isRecent = (time: number) => time > now - DAY_MILLISECONDS && time < now + 40 * DAY_MILLISECONDS;
  return (
    text
      .replaceAll(id, '<company>')
      .replace(/<company>(s\d+r\d+)?-[0-9a-f]{12}/g, '<key>')
      .replace(/(?<="partner":"|"field":"partner","before":null,"after":")[0-9a-f]{16}(?=")/g, '<partner>')
      .replace(/(?<="(secret|token|seal|sha256|sha1|nonce)":)"[^"]+"/g, '"<secret>"')
      // The place of an event depends on what else happened at the same moment.
      .replace(/(?<="sequence":)\d+(?=,"event-id":)/g, '<place>')
      // Where a moment of the clock lies depends on the company.
      .replace(/(?<="pk":"~clock#[a-z-]+#)\d+/g, '<part>')
      // What is kept of a token made up at random.
      .replace(/[0-9a-f]{64}/g, '<hash>')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g, (instant) =>
        isRecent(Date.parse(instant)) ? '<now>' : instant,
      )
      .replace(/(?<=":)\d{10}(?=[,}])/g, (seconds) => (isRecent(Number(seconds) * 1_000) ? '<now>' : seconds))
      .replace(/(?<="milliseconds":)\d+/g, '<moment>')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
      .replace(/(?<!\d)0{9}4242\d{3}(?!\d)|(?<!\d)4242\d{3}(?!\d)/g, '<id>')
  );
}

/** JSON whose members stand in alphabetical order: an engine may give a map back in any. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    member instanceof Uint8Array
      ? Buffer.from(member).toString('base64')
      : typeof member === 'object' && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : typeof member === 'bigint'
          ? String(member)
          : member,
  );
