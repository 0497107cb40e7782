import type { QueueName } from '../queue/name.ts';
import type { Instant } from '../time/instants.ts';
import type { Writer } from '../writer.ts';

/** Kinds of change channel (rule channel-six-types). */
export const CHANNEL_TYPES = [
  'DOWN_TIME',
  'PRODUCT',
  'PRODUCTION',
  'PRODUCTION_ORDER',
  'PUNCH_CLOCK',
  'STOCK',
] as const;
export type ChannelType = (typeof CHANNEL_TYPES)[number];

/** One committed change of one entity, as the table's stream carries it. */
export type Change<T> = {
  /** The same however often the stream repeats the record. */
  readonly id: string;
  readonly kind: 'created' | 'updated' | 'deleted';
  readonly company: string;
  readonly entity: string;
  /** Sort key of the entity in its partition. */
  readonly key: string;
  /** Version after the change; of a deletion, one more than the last. */
  readonly version: number;
  readonly at: Instant;
  /** The second DynamoDB dates the change to, since 1970; the same however often the stream repeats the record. */
  readonly second: number;
  /** The state after the change; of a deletion, the last state. */
  readonly data: T;
  /** Of the first change of an entity, when that was created. */
  readonly createdAt?: Instant | undefined;
  /** The state before an update. */
  readonly before?: T | undefined;
  /** Who made it; nothing where that is not known. */
  readonly by?: Writer | undefined;
  /** Until when the work that follows may wait; `isFirst`: the change before it does not wait for the same instant. */
  readonly wait?: { readonly until: Instant; readonly isFirst: boolean };
};

/** What a representation may depend on besides the entity. */
type Viewing = {
  /** Zone of the company. */
  readonly zone: string;
  readonly now: Date;
  /** The entity is gone: its marker is shown. */
  readonly deleted: boolean;
  /** Show the workers assigned, where the entity has any. */
  readonly workers: boolean;
};

/** A webhook call to be made: the topic endpoints subscribe to, and the JSON they get. */
export type Notification = { readonly topic: string; readonly body: unknown };

/** What the daily digest counts of an entity: under which day (of an instant, in UTC), and which quantity. */
export type DigestEntry = {
  readonly id: number;
  readonly date: Instant;
  /** In millionths; left out where there is nothing to add up. */
  readonly quantity?: bigint;
};

/** What changes of one kind of entity mean to the outside, as data: one line in `functions/events.ts`. */
export type EntityEvents<T> = {
  /** Name of the entity in the store. */
  readonly entity: string;
  /**
   * The JSON the ledger keeps of a state: what a GET answers, as far as the entity alone determines it. Never a secret.
   */
  readonly show: (data: T, viewing: Pick<Viewing, 'zone' | 'now'>) => unknown;
  /**
   * Its writes do not wait for one another: one may be dated before the version it follows. The ledger dates them again,
   * each later than the last of the company (rule change-instants).
   */
  readonly overtaking?: true;
  /** How the daily digest counts the entity; left out: not at all. */
  readonly digestEntry?: (data: T) => DigestEntry;
  /** The webhook calls a change makes, if any. */
  readonly notifications?: (change: Change<T>, viewing: Omit<Viewing, 'deleted'>) => readonly Notification[];
  /** Work of ours that a change brings about: messages to a queue, if any. */
  readonly work?: (
    change: Change<T>,
  ) => { readonly queue: QueueName; readonly messages: readonly unknown[] } | undefined;
  /** The channels that carry the entity, and its JSON there. */
  readonly channel?: {
    readonly type: ChannelType;
    /** It is known there by its code and not by its id: renamed, it is deleted under the old code and another one. */
    readonly byCode?: true;
    /** Whether a change enters the channel; left out: every change does. */
    readonly isCarried?: (change: Pick<Change<T>, 'kind'>) => boolean;
    /** Reads what an entity that is there has beside it and shows in the channel. */
    readonly complete?: (company: string, data: T, viewing: Pick<Viewing, 'zone' | 'now'>) => Promise<unknown>;
    readonly represent: (data: T, viewing: Viewing) => unknown;
  };
};

/** The events of an entity that only the ledger keeps: no webhook and no channel carries it. */
export const ledgerOnlyEvents = <T>(
  { name }: { readonly name: string; readonly key: (data: T) => string },
  represent: (data: T, zone: string) => unknown,
): EntityEvents<T> => ({ entity: name, show: (data, { zone }) => represent(data, zone) });
