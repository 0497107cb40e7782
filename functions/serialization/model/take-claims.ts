import { setTimeout } from 'node:timers/promises';
import { type Attempt, AttemptOvertaken, type AttemptStatus, abortAttempt, readAttempts } from './attempts.ts';
import {
  type Claim,
  claimInsertStatement,
  claimReplaceStatement,
  countingVersion,
  readClaims,
  type Version,
} from './claims.ts';
import { type SerialFault, serialConflict } from './conflict.ts';
import { type OperationAttempt, verdictOn } from './rules.ts';
import { executeStatements, type Statement } from './statements.ts';
import type { AttemptHold, Work } from './work.ts';

/** A claim to be made. */
type Plan = { readonly serial: string; readonly statement: Statement; readonly before: Version | undefined };

const PAUSE_MILLISECONDS = 100;
const PAUSE_MILLISECONDS_MAX = 1_000;

/**
 * Claims every serial that has to change. What is new is inserted blindly, for one write each and no read; as soon as one
 * is in the way, all that are left are looked at, so that a conflict names every serial. Throws 409 then, or when an older
 * request has ended this attempt.
 */
export async function takeClaims(
  work: Work,
  attempt: Attempt,
  origin: OperationAttempt,
  hold: AttemptHold,
): Promise<void> {
  const { command, sorted } = work;
  if (command.kind === 'pool' || command.kind === 'commission') {
    const verdict = verdictOn(command, undefined, origin);
    if (typeof verdict === 'object' && 'next' in verdict) {
      const claim: Claim = { attempt: attempt.id, serial: verdict.next };
      const statement = (serial: string) => claimInsertStatement(work, serial, claim);
      const plans = sorted.map((serial) => ({ serial, statement: statement(serial), before: undefined }));
      await take(work, plans, hold, true);
    }
  }
  let waits = 0;
  for (let left = rest(sorted, hold); left.length > 0; left = rest(left, hold)) {
    const { plans, waiting } = await survey(work, attempt, origin, hold, left);
    await take(work, plans, hold);
    if (waiting) {
      waits += 1;
      await pause(work, waits);
    }
  }
}

const rest = (serials: readonly string[], { taken, unchanged }: AttemptHold) =>
  serials.filter((serial) => !taken.has(serial) && !unchanged.has(serial));

async function take(
  { deadline }: Work,
  plans: readonly Plan[],
  hold: AttemptHold,
  untilRefused = false,
): Promise<void> {
  const report = (position: number, wrote: boolean) => {
    const { serial, before } = plans[position] as Plan;
    if (wrote) hold.taken.set(serial, before);
  };
  hold.uncertain = true;
  await executeStatements(
    plans.map(({ statement }) => statement),
    { deadline, report, untilRefused },
  );
  hold.uncertain = false;
}

/** Looks at serials that could not simply be taken, and decides about each. */
async function survey(
  work: Work,
  attempt: Attempt,
  origin: OperationAttempt,
  hold: AttemptHold,
  left: readonly string[],
) {
  const claims = await readClaims(work, left);
  const statuses = await settle(work, attempt, claims);
  const committed = (id: string) => statuses.get(id) === 'committed';
  const plans: Plan[] = [];
  const faults: SerialFault[] = [];
  let waiting = false;
  for (const serial of left) {
    const claim = claims.get(serial);
    if (claim?.attempt === attempt.id) {
      // Written, but the answer was lost.
      hold.taken.set(serial, claim.before);
    } else if (claim && statuses.get(claim.attempt) === 'pending') {
      waiting = true;
    } else {
      const before = countingVersion(claim, committed);
      const verdict = verdictOn(work.command, before?.serial, origin);
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
  statement: held
    ? claimReplaceStatement(work, serial, held.attempt, claim)
    : claimInsertStatement(work, serial, claim),
});

/**
 * How the attempts that hold these claims have ended. Of two that are pending the older one goes first: a younger one,
 * or one whose lease ran out, is aborted; for an older one this one waits, and does so empty-handed if that is the same
 * request. So the oldest request always gets through, and no two wait for one another.
 */
async function settle(
  { owner, age }: Work,
  { id: own, shortcut }: Attempt,
  claims: ReadonlyMap<string, Claim>,
): Promise<ReadonlyMap<string, AttemptStatus>> {
  const holders = new Set([...claims.values()].map(({ attempt }) => attempt));
  const attempts = await readAttempts(owner, [own, ...holders]);
  if (attempts.get(own)?.status !== 'pending') throw new AttemptOvertaken();
  const now = new Date().toISOString();
  const statuses = new Map<string, AttemptStatus>();
  for (const id of holders) {
    const attempt = attempts.get(id);
    const other = id !== own && attempt?.status === 'pending' ? attempt : undefined;
    const inTheWay = other && (other.age > age || other.until < now);
    if (other && !inTheWay && shortcut !== undefined && other.shortcut === shortcut) throw new AttemptOvertaken(id);
    statuses.set(id, inTheWay ? (await abortAttempt(owner, id, own)).status : (attempt?.status ?? 'aborted'));
  }
  return statuses;
}

/** Longer each time: many that wait must not keep the table from the one they wait for. */
async function pause({ deadline }: Work, waits: number): Promise<void> {
  const longest = Math.min(waits * PAUSE_MILLISECONDS, PAUSE_MILLISECONDS_MAX);
  if (deadline.hasPassed(longest)) throw new AttemptOvertaken();
  await setTimeout(longest * (0.5 + Math.random() / 2));
}
