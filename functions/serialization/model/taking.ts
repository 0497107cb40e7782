import { setTimeout } from 'node:timers/promises';
import { type Attempt, type AttemptStatus, abort, Overtaken, readAttempts } from './attempts.ts';
import { type Claim, counting, insert, readClaims, replace, type Version } from './claims.ts';
import { type Fault, serialConflict } from './conflict.ts';
import { type Carrying, decide } from './rules.ts';
import { execute, type Statement } from './statements.ts';
import type { Hold, Work } from './work.ts';

/** A claim to be made. */
type Plan = { readonly serial: string; readonly statement: Statement; readonly before: Version | undefined };

const PAUSE_MILLISECONDS = 100;
const PAUSE_MILLISECONDS_MAX = 1_000;

/**
 * Claims every serial that has to change. What is new is inserted blindly, for one write each and no read; as soon as one
 * is in the way, all that are left are looked at, so that a conflict names every serial. Throws 409 then, or when an older
 * request has ended this attempt.
 */
export async function takeAll(work: Work, attempt: Attempt, carrying: Carrying, hold: Hold): Promise<void> {
  const { command, sorted } = work;
  if (command.kind === 'pool' || command.kind === 'commission') {
    const verdict = decide(command, undefined, carrying);
    if (typeof verdict === 'object' && 'next' in verdict) {
      const claim: Claim = { attempt: attempt.id, serial: verdict.next };
      const statement = (serial: string) => insert(work, serial, claim);
      const plans = sorted.map((serial) => ({ serial, statement: statement(serial), before: undefined }));
      await take(work, plans, hold, true);
    }
  }
  let waits = 0;
  for (let left = rest(sorted, hold); left.length > 0; left = rest(left, hold)) {
    const { plans, waiting } = await survey(work, attempt, carrying, hold, left);
    await take(work, plans, hold);
    if (waiting) {
      waits += 1;
      await pause(work, waits);
    }
  }
}

const rest = (serials: readonly string[], { taken, unchanged }: Hold) =>
  serials.filter((serial) => !taken.has(serial) && !unchanged.has(serial));

async function take({ deadline }: Work, plans: readonly Plan[], hold: Hold, untilRefused = false): Promise<void> {
  const told = (position: number, wrote: boolean) => {
    const { serial, before } = plans[position] as Plan;
    if (wrote) hold.taken.set(serial, before);
  };
  hold.uncertain = true;
  await execute(
    plans.map(({ statement }) => statement),
    { deadline, told, untilRefused },
  );
  hold.uncertain = false;
}

/** Looks at serials that could not simply be taken, and decides about each. */
async function survey(work: Work, attempt: Attempt, carrying: Carrying, hold: Hold, left: readonly string[]) {
  const claims = await readClaims(work, left);
  const statuses = await settle(work, attempt, claims);
  const committed = (id: string) => statuses.get(id) === 'committed';
  const plans: Plan[] = [];
  const faults: Fault[] = [];
  let waiting = false;
  for (const serial of left) {
    const claim = claims.get(serial);
    if (claim?.attempt === attempt.id) {
      // Written, but the answer was lost.
      hold.taken.set(serial, claim.before);
    } else if (claim && statuses.get(claim.attempt) === 'pending') {
      waiting = true;
    } else {
      const before = counting(claim, committed);
      const verdict = decide(work.command, before?.serial, carrying);
      if (verdict === 'unchanged') hold.unchanged.add(serial);
      else if ('refused' in verdict) faults.push({ serial, message: verdict.refused });
      else plans.push(planOf(work, serial, claim, { attempt: attempt.id, serial: verdict.next, before }));
    }
  }
  if (faults.length > 0) throw serialConflict(work.serials, faults);
  return { plans, waiting };
}

const planOf = (work: Work, serial: string, held: Claim | undefined, claim: Claim): Plan => ({
  serial,
  before: claim.before,
  statement: held ? replace(work, serial, held.attempt, claim) : insert(work, serial, claim),
});

/**
 * How the attempts that hold these claims have ended. Of two that are pending the older one goes first: a younger one, or
 * one that was not heard of for its lease, is aborted; for an older one this one waits, and does so empty-handed if that is
 * the same request. So the oldest request always gets through, and no two wait for one another.
 */
async function settle(
  { owner, age }: Work,
  { id: own, shortcut }: Attempt,
  claims: ReadonlyMap<string, Claim>,
): Promise<ReadonlyMap<string, AttemptStatus>> {
  const holders = new Set([...claims.values()].map(({ attempt }) => attempt));
  const attempts = await readAttempts(owner, [own, ...holders]);
  if (attempts.get(own)?.status !== 'pending') throw new Overtaken();
  const now = new Date().toISOString();
  const statuses = new Map<string, AttemptStatus>();
  for (const id of holders) {
    const attempt = attempts.get(id);
    const other = id !== own && attempt?.status === 'pending' ? attempt : undefined;
    const inTheWay = other && (other.age > age || other.until < now);
    if (other && !inTheWay && shortcut !== undefined && other.shortcut === shortcut) throw new Overtaken(id);
    statuses.set(id, inTheWay ? (await abort(owner, id, own)).status : (attempt?.status ?? 'aborted'));
  }
  return statuses;
}

/** Longer each time: many that wait must not keep the table from the one they wait for. */
async function pause({ deadline }: Work, waits: number): Promise<void> {
  const longest = Math.min(waits * PAUSE_MILLISECONDS, PAUSE_MILLISECONDS_MAX);
  if (deadline.hasPassed(longest)) throw new Overtaken();
  await setTimeout(longest * (0.5 + Math.random() / 2));
}
