import { awaitCleanup } from '../cleanup.ts';
import { lostRace, Problem } from '../problem.ts';
import type { Route } from './contract.ts';
import type { Answer, AnyHandler, BulkCall, ElementPlan, Outcome } from './handler.ts';
import { AlreadyDone, givenAnswer, type Receipts } from './receipt.ts';
import { CONFLICT_ATTEMPTS_MAX, isLostRace, randomPause } from './retry-conflicts.ts';

/** A function may answer 6 MB (Lambda quota), headers included. */
const ANSWER_BYTES_MAX = 6_000_000;

/**
 * A creating POST (rule array-checked-first): every element is checked before the first is written, each is written as
 * one. An element a retry finds done is not done again.
 */
export async function performEach(
  handler: AnyHandler,
  call: BulkCall<Route>,
  receipts: Receipts | undefined,
): Promise<Outcome> {
  const { elements } = call;
  let done: readonly (Answer | undefined)[] = [];
  const look = () =>
    Promise.all(elements.map(async (_, position) => done[position] ?? (await receipts?.find(position))?.answer));
  for (let seen = await look(); ; ) {
    done = seen;
    const open = elements.flatMap((_, position) => (done[position] ? [] : [position]));
    try {
      const written = await createOpen(handler, call, open, receipts);
      const answers = elements.map((_, position) => done[position] ?? written[open.indexOf(position)]);
      return {
        answer: combinedAnswer(call, answers as (Answer | Error)[]),
        replayed: receipts !== undefined && elements.length > 0 && !receipts.isKept(),
      };
    } catch (error) {
      // A retry that has written nothing is refused for what its original has done meanwhile, of any element.
      if (!(error instanceof Problem) || !receipts || receipts.isKept()) throw error;
      seen = await look();
      if (open.every((position) => !seen[position])) throw error;
    }
  }
}

/**
 * Checks the elements that are not done yet and writes each; answers what came of every one. Those that lost against
 * another write are checked and written again, like a request about one entity.
 */
async function createOpen(
  handler: AnyHandler,
  call: BulkCall<Route>,
  open: readonly number[],
  receipts: Receipts | undefined,
): Promise<readonly (Answer | Error)[]> {
  const outcomes = new Map<number, Answer | Error>();
  let left = open;
  for (let attempt = 1; left.length > 0 && attempt <= CONFLICT_ATTEMPTS_MAX; attempt += 1) {
    if (attempt > 1) await randomPause(attempt - 1);
    const written = await attemptAll(handler, call, left, receipts).catch((error: Error) => {
      // Nothing is written yet: the whole request is refused. Later, it is what came of those that were left.
      if (attempt === 1) throw error;
      return left.map(() => error);
    });
    for (const [index, position] of left.entries()) outcomes.set(position, written[index] as Answer | Error);
    left = left.filter((position) => isLostRace(outcomes.get(position)));
  }
  return open.map((position) => outcomes.get(position) as Answer | Error);
}

async function attemptAll(
  handler: AnyHandler,
  call: BulkCall<Route>,
  open: readonly number[],
  receipts: Receipts | undefined,
): Promise<readonly (Answer | Error)[]> {
  const narrowed = {
    ...call,
    elements: open.map((position) => call.elements[position]),
    pointer: (position: number, path: string) => call.pointer(open[position] ?? position, path),
  };
  const plans: readonly ElementPlan[] = await handler(narrowed);
  refuseLongAnswer(plans);
  const settled = await inLanes(plans, async (members) => {
    const answered = members.map((position) => ({
      answer: (plans[position] as ElementPlan).answer,
      element: open[position] ?? position,
    }));
    const { writes, afterwards } = plans[members[0] ?? 0] as ElementPlan;
    try {
      await call.store.commitTogether(writes, answered);
    } catch (error) {
      // Nothing was written now: the cleanup of this plan does not apply.
      return Promise.allSettled(answered.map((one) => answerOf(error, receipts, one, members.length > 1)));
    }
    if (afterwards) await awaitCleanup(afterwards());
    return answered.map(({ answer }) => ({ status: 'fulfilled', value: answer }));
  });
  return settled.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as Error)));
}

/**
 * What an element is answered whose writes were refused. Of several that were written together another one may have been
 * done before: then this one has an answer of its own, or is planned again.
 */
async function answerOf(
  error: unknown,
  receipts: Receipts | undefined,
  { answer, element }: { readonly answer: Answer; readonly element: number },
  isTogether: boolean,
): Promise<Answer> {
  if (!isTogether || !(error instanceof AlreadyDone)) return givenAnswer(error, receipts, element);
  if (!receipts) return answer;
  const given = await receipts.find(element);
  if (given) return given.answer;
  throw lostRace('An element that is written together with this one was written a moment ago; send this one again.');
}

/** A character of JSON that is text within JSON again takes as many bytes at most: `\\u0001`. */
const CHARACTER_BYTES_MAX = 7;

/**
 * What could not be answered is not written: 413, where it would be a 502 about what is done. The body of an answer is
 * text within JSON, so its quotes count twice; bytes are counted only where there may be too many.
 */
function refuseLongAnswer(plans: readonly ElementPlan[]): void {
  const texts = plans.map(({ answer }) => JSON.stringify(answer.body ?? {}));
  const sum = (sizes: readonly number[]) => sizes.reduce((one, other) => one + other, 0);
  if (sum(texts.map((text) => text.length)) * CHARACTER_BYTES_MAX <= ANSWER_BYTES_MAX) return;
  if (sum(texts.map((text) => Buffer.byteLength(JSON.stringify(text)))) > ANSWER_BYTES_MAX) {
    throw new Problem(413, 'too-large', 'Content Too Large', 'The answer would be too large; send the array in parts.');
  }
}

type Settled = PromiseSettledResult<Answer>;

/**
 * Writes all plans at once, those of the same lane one after another and those within another one with it; what came of
 * them is in the order of the plans.
 */
function inLanes(
  plans: readonly ElementPlan[],
  write: (members: readonly number[]) => Promise<readonly Settled[]>,
): Promise<readonly Settled[]> {
  const turn = (position: number) => plans[position]?.turn ?? position;
  const positions = [...plans.keys()].toSorted((a, b) => turn(a) - turn(b));
  const together = Map.groupBy(positions, (position) => plans[position]?.within ?? position);
  const lanes = new Map<string, Promise<readonly Settled[]>>();
  const outcomes = new Map<number, Promise<Settled>>();
  for (const [first, members] of together) {
    const lane = plans[first]?.lane;
    const before = lane === undefined ? undefined : lanes.get(lane);
    const written = before?.then((all) => (all.every(isDone) ? write(members) : members.map(refusedSuccessor)));
    const settled = written ?? write(members);
    if (lane !== undefined) lanes.set(lane, settled);
    for (const [index, position] of members.entries()) {
      outcomes.set(
        position,
        settled.then((all) => all[index] as Settled),
      );
    }
  }
  return Promise.all(plans.map((_, position) => outcomes.get(position) as Promise<Settled>));
}

const isDone = ({ status }: Settled) => status === 'fulfilled';

/** A plan on top of a write that was not made is not written either: the request plans again. */
const refusedSuccessor = (): Settled => ({
  status: 'rejected',
  reason: lostRace('An element of this array that comes before it was not written; send this one again.'),
});

function combinedAnswer({ list }: BulkCall<Route>, outcomes: readonly (Answer | Error)[]): Answer {
  const [first, ...others] = outcomes;
  // Nothing else is written: the refusal is that of the one element.
  if (first instanceof Error && others.length === 0) throw first;
  if (!list) return (first as Answer | undefined) ?? {};
  refuseLosers(outcomes);
  return { body: outcomes.map((outcome) => (outcome as Answer).body) };
}

/** 409 that lists per index what was written and what a concurrent writer prevented (rule array-conflict-409). */
function refuseLosers(outcomes: readonly (Answer | Error)[]): void {
  const lost = outcomes.filter((outcome) => outcome instanceof Error);
  const unexpected = lost.find((error) => !(error instanceof Problem));
  if (unexpected) throw unexpected;
  if (lost.length === 0) return;
  const results = outcomes.map((outcome, index) =>
    outcome instanceof Error ? { index, written: false, detail: outcome.message } : { index, written: true },
  );
  const detail = `${lost.length} of ${outcomes.length} elements lost against a concurrent write; the others are written.`;
  throw new Problem(409, 'partly-written', 'Conflict', detail, { members: { results } });
}
