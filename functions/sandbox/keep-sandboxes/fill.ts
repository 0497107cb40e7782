import { padId, partition, type StoredEntity } from '../../../shared/db/entity.ts';
import { readMany } from '../../../shared/db/read.ts';
import { countRows } from '../../../shared/db/rows.ts';
import type { Store } from '../../../shared/db/store.ts';
import { putWrite } from '../../../shared/db/write.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import { companyKey } from '../../../shared/identity.ts';
import { queueUrl, send } from '../../../shared/queue/queue.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { Companies } from '../../access/company/entity.ts';
import { type FillState, keepFillState, readFillStates } from '../model/fill-state.ts';
import type { FillMessage } from '../model/messages.ts';
import { twinOf } from '../model/twin.ts';
import { Sandboxes } from '../sandboxes/entity.ts';
import type { Sandbox } from '../sandboxes/schema.ts';
import { copiedCounters, copiedKinds } from './copied-kinds.ts';
import { copyPage, isClosed, prunePage, serviceStore } from './copy.ts';

/** Entities looked at in one step: a few seconds of work at most. */
const STEP_ENTITIES = 100;
/** Rows of a read that only counts. */
const COUNT_ROWS = 10_000;
/** A company that is changed all the time is copied as it was in the last of so many rounds. */
const ROUNDS_MAX = 20;

const BEGINNING: FillState = { step: 0, round: 1, kind: 0, stage: 'prune', changed: 0, seen: 0, copied: 0, total: 0 };

/**
 * Does one step of filling a sandbox, and sends the next. Rounds go through all master data and make the sandbox equal to
 * the company, until a round finds nothing changed: what it has then, the company had at one instant (rule
 * sandbox-copied). A step may be done twice, break off, or run beside itself: it looks before it writes, and counts as
 * changed what another attempt at it has written.
 */
export async function fillStep({ fill }: FillMessage): Promise<void> {
  const { parent, sandbox: id, run, step } = fill;
  const now = new Date();
  const store = serviceStore(parent, now);
  const found = await store.get(Sandboxes, padId(id));
  if (found?.data.run !== run || found.data.status !== 'filling') return;
  const state = (await readFillStates(parent, [found.data])).get(id) ?? BEGINNING;
  if (step > state.step) throw new Error(`Step ${step} of a sandbox comes before step ${state.step}.`);
  // The one before may have died before it sent this one; an older one has long been followed.
  if (step < state.step - 1) return;
  if (step === state.step) {
    const twin = serviceStore(twinOf(parent, found.data), laterThan(now, state.at));
    const next = await stepped(parent, twin, state).catch(unlessClosed);
    if (!next) return;
    if (next.whole) return openTwin(store, twin, found, next.state.seen);
    await keepFillState(parent, found.data, next.state, twin.now);
  }
  const message: FillMessage = { fill: { ...fill, step: step + 1 } };
  await send(queueUrl('sandboxes'), [{ body: message, group: parent }]);
}

/** Clocks of functions differ: what is written in a step is later than what was in the step before. */
const laterThan = (now: Date, at: Instant | undefined): Date =>
  at === undefined ? now : new Date(Math.max(now.getTime(), Date.parse(at) + 1));

/** The sandbox was reset or removed meanwhile: nothing is left to do. */
function unlessClosed(error: unknown): undefined {
  if (!isClosed(error)) throw error;
}

type Stepped = { readonly state: FillState; readonly whole: boolean };

/** The state after the next entities, and whether the sandbox is whole now. */
async function stepped(parent: string, twin: Store, before: FillState): Promise<Stepped> {
  if (before.step === 0) return { state: { ...before, step: 1, total: await countedTotal(parent) }, whole: false };
  // A round that begins in this step begins in it again: only that of the step before may not see all it has changed.
  const { round, at: since = '' } = before;
  let state: FillState = { ...before, step: before.step + 1 };
  for (let left = STEP_ENTITIES; left > 0; ) {
    const kind = copiedKinds[state.kind];
    if (!kind) {
      if (isWhole(state)) return { state, whole: true };
      state = { ...state, round: state.round + 1, kind: 0, stage: 'prune', after: undefined, changed: 0, seen: 0 };
      continue;
    }
    const { stage, after } = state;
    const asked = { kind, after, limit: left, since: state.round === round ? since : NEVER };
    const page = await (stage === 'prune' ? prunePage : copyPage)(parent, twin, asked);
    left -= Math.max(page.seen, 1);
    state = advanced(state, page);
  }
  return { state, whole: false };
}

/** Later than any instant. */
const NEVER = '~';

/** Twice the same in all places: so it stood between the two rounds. */
const isWhole = ({ changed, round }: FillState) => (changed === 0 && round > 1) || round >= ROUNDS_MAX;

type Page = Awaited<ReturnType<typeof copyPage>>;

function advanced(state: FillState, { seen, changed, last }: Page): FillState {
  const isCopy = state.stage === 'copy';
  const further = { ...state, changed: state.changed + changed, seen: state.seen + (isCopy ? seen : 0) };
  const copied = state.round === 1 ? further.seen : state.copied;
  const told = { ...further, copied, total: Math.max(state.total, copied) };
  if (last !== undefined) return { ...told, after: last };
  return { ...told, after: undefined, stage: isCopy ? 'prune' : 'copy', kind: state.kind + (isCopy ? 1 : 0) };
}

async function countedTotal(company: string): Promise<number> {
  const counts = await Promise.all(
    copiedKinds.map(async ({ entity }) => {
      let total = 0;
      let from: Awaited<ReturnType<typeof countRows>>['last'];
      do {
        const { count, last } = await countRows(company, { entity, inKeyOrder: true }, from, COUNT_ROWS);
        total += count;
        from = last;
      } while (from);
      return total;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Opens the sandbox: its credentials are good from now on, and ids go on where the company's stand. All or nothing. */
async function openTwin(store: Store, twin: Store, found: StoredEntity<Sandbox>, copied: number): Promise<void> {
  const counters = await readMany(copiedCounters.map((sk) => ({ pk: partition(store.company, 'counters'), sk })));
  await retryConflicts(async () => {
    const company = await twin.get(Companies, companyKey(twin.company).sk);
    if (!company?.data.filling) return;
    const { filling: _, ...open } = company.data;
    const ready: Sandbox = { ...found.data, status: 'ready', readyAt: store.at, copied };
    await store.commit(
      [
        ...store.replacementWrites(Sandboxes, found, ready),
        ...twin.replacementWrites(Companies, company, open),
        ...counters.map(({ sk, last }) => putWrite({ pk: partition(twin.company, 'counters'), sk, last })),
      ],
      undefined,
    );
  });
}
