import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { openStore, type Store } from '../../../shared/db/store.ts';
import { offsetAt } from '../../../shared/time/instants.ts';
import { type Operation, Operations } from '../serial-operations/entity.ts';
import { allEnded } from './all-ended.ts';
import { giveUpAttempt } from './attempt-end.ts';
import { type Attempt, AttemptOvertaken, attemptAge, isShortcut, openAttempt, readAttempts } from './attempts.ts';
import { chunkCount } from './chunks.ts';
import { commitAttempt } from './commit.ts';
import { deadlineFrom } from './deadline.ts';
import { takeClaims } from './take-claims.ts';
import type { AttemptHold, OperationNumbers, SerialsRequest, Work } from './work.ts';

const WAIT_MILLISECONDS = 50;
const WAIT_MILLISECONDS_MAX = 1_000;

/**
 * Carries out a request on all its serials or on none: claims each of them under an attempt, then commits the attempt.
 * Answers the operation, or nothing when all of it was so already. Throws 409 naming every serial that cannot be, or, when
 * others stood in the way all the time, 409 or 503 that can be sent again. See docs/decisions/0007.
 */
export async function claimSerials(request: SerialsRequest): Promise<Operation | undefined> {
  const { store } = request;
  await store.admitted;
  const work = begin(request);
  for (;;) {
    const outcome = await attemptOnce(work);
    if (!outcome.lost) return outcome.operation;
    await untilOver(work, outcome.lost);
    // It may have been the same request.
    if (work.shortcut !== undefined && (await isShortcut(work.owner, work.shortcut))) return undefined;
  }
}

/** The attempt of an older request that ended one of this request, and what is said if that takes too long. */
type Lost = { readonly error: AttemptOvertaken; readonly by: string | undefined };
type Outcome = { readonly operation?: Operation | undefined; readonly lost?: Lost };

/** An older request goes first: coming back before it has ended would only be in its way again. */
async function untilOver({ owner, deadline }: Work, { error, by }: Lost): Promise<void> {
  for (let look = 1; ; look += 1) {
    const wait = Math.min(look * WAIT_MILLISECONDS, WAIT_MILLISECONDS_MAX);
    if (deadline.hasPassed(wait)) throw error;
    await setTimeout(Math.random() * wait);
    if (by === undefined || (await readAttempts(owner, [by])).get(by)?.status !== 'pending') return;
  }
}

function begin(request: SerialsRequest): Work {
  const { store, owner, serials } = request;
  const { now, by, admitted, at, rehearsal } = store;
  const ownerStore = owner === store.company ? store : openStore({ company: owner, now, by, admitted, rehearsal });
  let numbers: Promise<OperationNumbers> | undefined;
  return {
    ...request,
    ownerStore,
    sorted: serials.toSorted(),
    age: attemptAge(at),
    deadline: deadlineFrom(now),
    numbers: () => {
      numbers ??= freshNumbers(store, ownerStore);
      return numbers;
    },
  };
}

async function freshNumbers(store: Store, ownerStore: Store): Promise<OperationNumbers> {
  const [[ofOwner = 0], [ofActor = 0]] = await Promise.all([
    ownerStore.nextIds(Operations, 1),
    store === ownerStore ? [] : store.nextIds(Operations, 1),
  ]);
  return { ofOwner, ofActor };
}

/** An attempt that fails is ended, and what it has claimed is given back; only what is left then, if anything, recovery finds. */
async function attemptOnce(work: Work): Promise<Outcome> {
  const { owner, gtin, age, shortcut, sorted, command, store } = work;
  const attempt: Attempt = { id: randomUUID(), owner, gtin, age, shortcut };
  const hold: AttemptHold = { taken: new Map(), unchanged: new Set(), uncertain: false };
  let operation: Operation | undefined;
  try {
    const [numbers] = await allEnded([work.numbers(), openAttempt(attempt, sorted)]);
    const step = { operation: numbers.ofOwner, kind: command.kind, at: store.at };
    await takeClaims(work, attempt, { step, attempt: attempt.id }, hold);
    if (hold.taken.size === 0) {
      await giveUpAttempt(work, attempt, hold);
      return {};
    }
    operation = operationOf(work, attempt, hold, numbers.ofOwner);
    await commitAttempt(work, attempt, hold, operation, numbers);
    return { operation };
  } catch (error) {
    const { status, by } = await giveUpAttempt(work, attempt, hold);
    // The answer to a commit may be lost: then the attempt itself says how it ended.
    if (status === 'committed') return { operation };
    if (error instanceof AttemptOvertaken) return { lost: { error, by: error.by ?? by } };
    throw error;
  }
}

function operationOf(work: Work, attempt: Attempt, hold: AttemptHold, id: number): Operation {
  const { owner, gtin, command, store, zone, partnership, sorted } = work;
  const made = command.kind === 'commission' ? command.made : undefined;
  return {
    id,
    kind: command.kind,
    owner,
    actor: store.company,
    partnership: partnership?.ofOwner ?? null,
    gtin,
    batch: made?.batch ?? (command.kind === 'release' ? (command.batch ?? null) : null),
    expiry: made?.expiry ?? null,
    expiryDate: made?.expiryDate ?? null,
    market: command.kind === 'release' ? command.market : null,
    reason: command.kind === 'decommission' ? command.reason : null,
    count: hold.taken.size,
    chunks: chunkCount(sorted.length),
    attempt: attempt.id,
    at: store.at,
    offset: offsetAt(store.at, zone),
  };
}
