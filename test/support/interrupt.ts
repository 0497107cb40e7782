import { db } from '../../shared/db/table.ts';
import { transactionConflictError } from './meter.ts';

/** Picks the call to the table that is interfered with: its command, such as `PutItem`, and its input as written. */
export type Picks = (command: string, input: Readonly<Record<string, unknown>>) => boolean;

type Sent = { readonly output?: unknown };
type Send = (send: () => Promise<Sent>, input: Record<string, unknown>) => Promise<unknown>;

/** Does `work` right before the first picked call is sent: what another request does in between. */
export function interrupt(picks: Picks, work: () => Promise<unknown>): () => void {
  return interfere('initialize', picks, 1, async (send) => {
    await work();
    return send();
  });
}

/** Changes the input of every picked call before it is sent. */
export function alterCalls(picks: Picks, change: (input: Record<string, unknown>) => void): () => void {
  return interfere('initialize', picks, Number.POSITIVE_INFINITY, (send, input) => {
    change(input);
    return send();
  });
}

type Batch = Readonly<Record<string, { readonly Keys: readonly unknown[] }>>;

/** Every batch of several keys is answered by halves, the rest named as left over: DynamoDB does so past 16 MB. */
export function halveBatches(): () => void {
  const isBatch: Picks = (command, input) => command === 'BatchGetItem' && keysOf(input).length > 1;
  const keysOf = ({ RequestItems }: Readonly<Record<string, unknown>>) =>
    Object.values(RequestItems as Batch).flatMap(({ Keys }) => Keys);
  return interfere('initialize', isBatch, Number.POSITIVE_INFINITY, async (send, input) => {
    const keys = keysOf(input);
    const half = Math.ceil(keys.length / 2);
    const [[table = '', request] = []] = Object.entries(input.RequestItems as Batch);
    const only = (Keys: readonly unknown[]) => ({ [table]: { ...request, Keys } });
    input.RequestItems = only(keys.slice(0, half));
    const result = await send();
    Object.assign(result.output as object, { UnprocessedKeys: only(keys.slice(half)) });
    return result;
  });
}

/** Of every batch of several writes half is done, the rest named as left over: DynamoDB does so where it has no capacity. */
export function takeHalves(): () => void {
  const writesOf = ({ RequestItems }: Readonly<Record<string, unknown>>) =>
    Object.entries(RequestItems as Readonly<Record<string, readonly unknown[]>>)[0] ?? ['', []];
  const isBatch: Picks = (command, input) => command === 'BatchWriteItem' && writesOf(input)[1].length > 1;
  return interfere('initialize', isBatch, Number.POSITIVE_INFINITY, async (send, input) => {
    const [table, writes] = writesOf(input);
    const half = Math.ceil(writes.length / 2);
    input.RequestItems = { [table]: writes.slice(0, half) };
    const result = await send();
    Object.assign(result.output as object, { UnprocessedItems: { [table]: writes.slice(half) } });
    return result;
  });
}

/** The picked calls take effect, but their answers are lost, as when a connection breaks; the SDK sends them again. */
export function loseAnswers(picks: Picks, times = 1): () => void {
  return interfere('deserialize', picks, times, async (send) => {
    // An answer is read to its end, whatever it says: one left unread keeps its connection for good.
    await send().catch(() => undefined);
    throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code: 'ECONNRESET' });
  });
}

type Action = Readonly<Record<string, Readonly<Record<'Key' | 'Item', Readonly<Record<string, unknown>> | undefined>>>>;

/**
 * Has transactions conflict that touch an item at the same time, be it by a condition only, as they do in DynamoDB; the
 * engines here let them wait. Answers the items they met at, and what ends it.
 */
export function conflictingTransactions(): { readonly met: readonly string[]; readonly stop: () => void } {
  const met: string[] = [];
  const held = new Set<string>();
  const isTransaction: Picks = (command) => command === 'TransactWriteItems';
  const stop = interfere('deserialize', isTransaction, Number.POSITIVE_INFINITY, async (send, input) => {
    const places = (input.TransactItems as readonly Action[]).map((action) => {
      const [{ Key, Item } = {}] = Object.values(action);
      const { pk, sk } = Key ?? Item ?? {};
      return JSON.stringify([pk, sk]);
    });
    const taken = places.filter((place) => held.has(place));
    met.push(...taken);
    if (taken.length > 0) throw transactionConflictError(places.length);
    for (const place of places) held.add(place);
    try {
      return await send();
    } finally {
      for (const place of places) held.delete(place);
    }
  });
  return { met, stop };
}

function interfere(step: 'initialize' | 'deserialize', picks: Picks, times: number, how: Send): () => void {
  const { middlewareStack } = db();
  const name = `interfere-${crypto.randomUUID()}`;
  let left = times;
  middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const input = request.input as unknown as Record<string, unknown>;
        if (left === 0 || !picks(commandName.replace(/Command$/, ''), input)) return next(request);
        left -= 1;
        return (await how(() => next(request), input)) as never;
      },
    { step: step as 'initialize', priority: step === 'deserialize' ? 'high' : 'low', name },
  );
  return () => void middlewareStack.remove(name);
}
