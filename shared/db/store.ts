import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { TRANSACTION_WRITES_MAX } from '../limits.ts';
import { type FieldError, Problem } from '../problem.ts';
import { instantAfter } from '../time/instants.ts';
import type { Signature } from '../writer.ts';
import { apply } from './apply.ts';
import { type Entity, partition, type StoredEntity } from './entity.ts';
import { entityReads, type Lookup, lookupPlace } from './entity-reads.ts';
import { type Page, type PageRequest, readPage } from './page.ts';
import type { Listing } from './rows.ts';
import { db, tableName } from './table.ts';
import {
  creationWrites,
  duplicateValue,
  existenceWrite,
  removalWrites,
  replacementWrites,
  sameVersionWrite,
  signedWrite,
  storedAfter,
  type Write,
} from './write.ts';

/** What the store is bound to for one request. */
export type StoreBinding = {
  readonly company: string;
  /** Signs the cursors of the company's lists. */
  readonly seal?: string | undefined;
  readonly now: Date;
  /** Who writes: every version of an entity says so (rule event-writer). */
  readonly by?: Signature | undefined;
  /** Resolves when the request is within its company's budget; no write is sent before, but for the drawing of ids. */
  readonly admitted: Promise<unknown>;
  /** Aborted once the request has been answered for want of time; no write is begun after. */
  readonly signal?: AbortSignal;
  /** What makes a retry of this request find its first answer. */
  readonly receipts?: {
    /** The item that carries the answer. */
    readonly keep: (answer: unknown, element: number) => Write;
    /** Called when that item is written. */
    readonly kept: () => void;
  };
  /**
   * The request is rehearsed: every commit carries this write behind all others. It never passes, and refuses with the
   * answer, so that all conditions are checked where they count and nothing is written (rule write-rehearsal).
   */
  readonly rehearsal?: ((answer: unknown) => Write) | undefined;
};

const isFree = ({ action }: Write) => action.Put !== undefined && action.Put.ConditionExpression === undefined;

/** An element of the request, and what it is answered. */
type AnsweredElement = { readonly answer: unknown; readonly element: number };

/** The only door to a company's data: every key it uses is built beneath that company. */
export type Store = ReturnType<typeof openStore>;

/** Opens the store of one company for one request. */
export function openStore(binding: StoreBinding) {
  const { company, now, by, admitted, signal, rehearsal } = binding;
  const reads = entityReads(company);
  let at = now.toISOString();

  /**
   * `count` fresh numeric ids of one kind of entity, ascending, never given out again. One write, while admission is under
   * way: a request that it refuses may leave ids that nothing has.
   */
  async function nextIds(entity: Pick<Entity<never>, 'name'>, count: number): Promise<readonly number[]> {
    // Known to be refused: then not even that is written.
    await Promise.race([admitted, undefined]);
    signal?.throwIfAborted();
    const TableName = tableName();
    const Key = { pk: partition(company, 'counters'), sk: entity.name };
    const idsUpTo = (last: number) => Array.from({ length: count }, (_, position) => last - count + 1 + position);
    if (rehearsal) {
      const { Item } = await db().send(new GetCommand({ TableName, Key }));
      return idsUpTo(Number(Item?.last ?? 0) + count);
    }
    const { Attributes } = await db().send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'ADD #last :count',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':count': count },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    await admitted;
    return idsUpTo(Number(Attributes?.last));
  }

  /**
   * Reports values of an array that repeat one another or exist already; an element may have several. `prefix` is the
   * pointer of an element, `called` what a value is called. A single element needs no look: its own transaction finds the duplicate.
   */
  async function duplicates<T>(
    entity: Entity<T>,
    name: string,
    values: readonly (string | readonly string[])[],
    prefix: (element: number) => string,
    called = (value: string, _element: number) => value,
  ): Promise<FieldError[]> {
    if (values.length < 2) return [];
    const all = values.flatMap((several, element) => [several].flat().map((value) => ({ value, element })));
    const plain = all.map(({ value }) => value);
    const guarded = entity.unique?.[name] !== undefined;
    const existing = await (guarded ? reads.keysOf(entity, name, plain) : reads.getMany(entity, plain));
    return all
      .filter(({ value }, position) => plain.indexOf(value) !== position || existing.has(value))
      .flatMap(({ value, element }) => {
        const fault = existing.has(value) ? undefined : 'is sent twice';
        return [...(duplicateValue(entity, name, called(value, element), prefix(element), fault).extra.errors ?? [])];
      });
  }

  /**
   * Applies the writes as one, or none of them. The receipt of an idempotent request goes into the same transaction, in
   * front: of several conditions that fail, the first one speaks, and a repetition is not a duplicate.
   * Answers `answer`; throws the problem of the first write whose condition failed.
   */
  async function commit<A>(writes: readonly Write[], answer: A, element = 0): Promise<A> {
    await commitTogether(writes, [{ answer, element }]);
    return answer;
  }

  /** As `commit`, of several elements of an array: each has its receipt. */
  async function commitTogether(writes: readonly Write[], answered: readonly AnsweredElement[]): Promise<void> {
    const { receipts } = binding;
    await admitted;
    signal?.throwIfAborted();
    try {
      await apply(all(writes, answered).map((write) => signedWrite(write, by)));
    } catch (error) {
      if (error instanceof Problem && error.extra.after) at = instantAfter(error.extra.after, at);
      throw error;
    }
    receipts?.kept();
  }

  /** Of as many writes as a transaction takes, that of the rehearsal has the place of one without a condition: an entry of an index. */
  function all(writes: readonly Write[], answered: readonly AnsweredElement[]): readonly Write[] {
    const { receipts } = binding;
    if (receipts) return [...answered.map(({ answer, element }) => receipts.keep(answer, element)), ...writes];
    if (!rehearsal || writes.length > TRANSACTION_WRITES_MAX) return writes;
    const others = writes.length < TRANSACTION_WRITES_MAX ? writes : writes.toSpliced(writes.findLastIndex(isFree), 1);
    return [...others, rehearsal(answered[0]?.answer)];
  }

  return {
    company,
    seal: binding.seal,
    /** When it is there, nothing is to be written, here and elsewhere (rule write-rehearsal). */
    rehearsal,
    admitted,
    by,
    now,
    /** What is written is dated so, or later than what it replaces. */
    get at() {
      return at;
    },
    ...reads,
    nextIds,
    duplicates,
    commit,
    commitTogether,
    creationWrites: <T>(entity: Entity<T>, data: T, prefix = '') => creationWrites(company, entity, data, at, prefix),
    replacementWrites: <T>(entity: Entity<T>, before: StoredEntity<T>, after: T, version?: number) =>
      replacementWrites(company, entity, before, after, at, version),
    /** What the entity is once `replacementWrites` are committed: the `before` of a further change. */
    storedAfter: <T>(entity: Entity<T>, before: StoredEntity<T>, after: T) => storedAfter(entity, before, after, at),
    /** The write that lets its transaction pass only if there is something to find. */
    existenceWrite: (wanted: Lookup) => existenceWrite(lookupPlace(company, wanted)),
    /** The write that lets its transaction pass only if the entity is still as it was found, or still missing. */
    sameVersionWrite: <T>(entity: Entity<T>, key: string, found: StoredEntity<T> | undefined) =>
      sameVersionWrite({ pk: partition(company, entity.name), sk: key }, found?.version),
    removalWrites: <T>(entity: Entity<T>, before: StoredEntity<T>, version?: number) =>
      removalWrites(company, entity, before, at, version),
    page: <T>(listing: Listing<T>, request: PageRequest): Promise<Page<T>> => readPage(binding, listing, request),
  };
}
