import { createHash } from 'node:crypto';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Problem } from '../problem.ts';
import type { Instant } from '../time/instants.ts';
import { HOUR_SECONDS } from '../time/units.ts';

/** An item as the table holds it. */
export type Item = { readonly pk: string; readonly sk: string; readonly [attribute: string]: unknown };

/** An entity read from the table, with the version its next writer must name. */
export type StoredEntity<T> = { readonly data: T; readonly version: number; readonly at: Instant };

/** A write that counts an entity, and the refusal of one too many. */
export type CountWrite = {
  readonly action: NonNullable<TransactWriteCommandInput['TransactItems']>[number];
  readonly refused: () => Problem;
};

/** How one kind of entity lies in the table. The store builds keys beneath the company; nothing else sees them. */
export type Entity<T> = {
  /** Plural noun as in the URL; part of every key. */
  readonly name: string;
  /** What it is called in an error message, as in "There is no supplier 7". */
  readonly noun: string;
  /** Sort key: the padded id, or the code of an entity that is addressed by code. */
  readonly key: (data: T) => string;
  /** Values only one entity of the company may have, by name of the value; each also finds the entity. */
  readonly unique?: Readonly<Record<string, (data: T) => string | readonly string[]>>;
  /** Where a duplicate is reported: the JSON pointer of a unique value. Default: `/<name>`. */
  readonly pointers?: Readonly<Record<string, string>>;
  /** What a duplicate of a unique value breaks, in words. Default: `must be unique`, and that the value exists already. */
  readonly rules?: Readonly<Record<string, string>>;
  /** What a unique value is called where a duplicate is reported. Default: itself. */
  readonly called?: Readonly<Record<string, (data: T, value: string) => string>>;
  /** Index partitions the entity is listed in, such as `product=P11`; sorted by `order`. */
  readonly tags?: (data: T) => readonly string[];
  /** Sort key in index partitions: the padded id. Default: `key`. */
  readonly order?: (data: T) => string;
  /** Dates the entity is listed by, all of the company or those of a tag (`readTaggedRows`). */
  readonly dates?: (data: T) => readonly (Instant | null | undefined)[];
  /** Places in index partitions that are ordered by a date of each place's own; read consistently. */
  readonly entries?: (data: T) => readonly Entry[];
  /** The writes that count it where a company may have so many only (`countedWithin`): each goes with what it counts. */
  readonly counted?: (
    company: string,
    before: T | undefined,
    after: T | undefined,
    pointer?: string,
  ) => readonly CountWrite[];
  /** What is kept for an hour of one that is removed, for consumers that were behind (`readRemains`); no more than it had. */
  readonly remains?: (data: T) => unknown;
  /** What time alone changes about the entity. */
  readonly clock?: Clock<T>;
};

/** Data that time changes: every write brings it up to date, and `rewriteDue` writes what no request does. */
export type Clock<T> = {
  /** The data as it is at an instant. */
  readonly asOf: (data: T, at: Instant) => T;
  /** After this instant `asOf` gives something else; nothing when only a request can change it. */
  readonly until: (data: T) => Instant | undefined;
};

/** One place of an entity in an index partition: an order stands in `due` once for each of its due dates. */
export type Entry = {
  readonly index: string;
  readonly date: Instant;
  /** A figure that can be read without the entity. */
  readonly amount?: bigint;
};

/** Decimal digits that sort as numbers do. */
export const padId = (id: number) => String(id).padStart(16, '0');

/** A key as its user wrote it: an id without its padding, a code as it is. */
export const shownKey = (key: string): string | number => (/^\d{16}$/.test(key) ? Number(key) : key);

/** Partition of the entities themselves, or of one of their indexes. */
export const partition = (company: string, entity: string, index?: string) =>
  index === undefined ? `${company}#${entity}` : `${company}#${entity}#${index}`;

/** Partition of the guards that keep a value unique. */
export const uniquePartition = (company: string, entity: string, name: string) =>
  partition(company, entity, `unique-${name}`);

/** Partitions of the entities of one kind that wait for their time; each takes 500 transactions a second. */
export const CLOCK_SHARDS = 16;

/** Partition of a share of the entities that wait for their time, those of all companies. */
export const clockPartition = (entity: string, shard: number) => `~clock#${entity}#${shard}`;

/** The place of an entity that waits for its time, so that no sweep reads every company every minute. */
function clockItem(company: string, entity: string, key: string, until: Instant): Item {
  let hash = 0;
  for (const character of `${company}#${key}`) hash = (hash * 31 + character.charCodeAt(0)) % 0x1000000;
  const pk = clockPartition(entity, hash % CLOCK_SHARDS);
  return { pk, sk: `${until}#${company}#${key}`, until, company, key };
}

/** The attributes that put an item into the date indexes: the date, then the id. */
function dateAttributes<T>(entity: Entity<T>, data: T): Record<string, string> {
  const order = (entity.order ?? entity.key)(data);
  const attributes: Record<string, string> = {};
  for (const [position, date] of (entity.dates?.(data) ?? []).entries()) {
    if (date) attributes[`date${position + 1}`] = `${date}#${order}`;
  }
  return attributes;
}

/** Characters of a mark: of 25,000 entities with other tags one is looked at for nothing. */
const MARK_LENGTH = 3;

/** What stands for a tag in the date indexes: short, however long its codes are. */
export const tagMark = (tag: string) => createHash('sha256').update(tag).digest('base64url').slice(0, MARK_LENGTH);

/** The item of the entity itself. Only such items have the attribute `entity`, by which the table's stream is filtered. */
export function entityItem<T>(company: string, entity: Entity<T>, data: T, version: number, at: Instant): Item {
  const item = { pk: partition(company, entity.name), sk: entity.key(data), entity: entity.name, version, at, data };
  if (!entity.dates) return item;
  // `key` is what the date indexes hold of an item: there it tells the tags of the entity, or that it has none.
  const key = [...new Set(entity.tags?.(data))].map(tagMark).join('') || '-';
  return { ...item, ...dateAttributes(entity, data), ...(entity.tags && { key }) };
}

/**
 * What stands for an hour where an entity was removed, and is passed over by all that reads: only so does the table's
 * stream, which dates a removal to the second, carry the millisecond (rule change-instants).
 */
export const removedItem = (pk: string, sk: string, gone: Instant, remains?: unknown): Item => ({
  pk,
  sk,
  gone,
  ttl: Math.floor(Date.parse(gone) / 1_000) + HOUR_SECONDS,
  ...(remains !== undefined && { remains }),
});

/** Every index item of the entity, guards first, by `pk` and `sk`. */
export function indexItems<T>(company: string, entity: Entity<T>, data: T): readonly (Item & { guards?: string })[] {
  const key = entity.key(data);
  const guards = Object.entries(entity.unique ?? {}).flatMap(([name, valuesOf]) =>
    [valuesOf(data)].flat().map((value) => ({
      pk: uniquePartition(company, entity.name, name),
      sk: value,
      key,
      guards: name,
    })),
  );
  const tags = new Set(entity.tags?.(data));
  const order = (entity.order ?? entity.key)(data);
  const until = entity.clock?.until(data);
  return [
    ...guards,
    ...[...tags].map((tag) => ({ pk: partition(company, entity.name, tag), sk: order, key })),
    ...(entity.entries?.(data) ?? []).map(({ index, date, amount }) => ({
      pk: partition(company, entity.name, index),
      sk: `${date}#${order}`,
      key,
      ...(amount !== undefined && { amount }),
    })),
    ...(until === undefined ? [] : [clockItem(company, entity.name, key, until)]),
  ];
}
