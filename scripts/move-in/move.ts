import { orderEndItems } from './bodies.ts';
import { linesOf } from './folder.ts';
import { type Journal, journalOf } from './journal.ts';
import type { Original } from './original.ts';
import type { Progress } from './progress.ts';
import { forgetSnapshot, readSnapshot, type Snapshot } from './read.ts';
import { type Reconciliation, reconciliationOf } from './reconcile.ts';
import { lossesOf } from './report.ts';
import { type Plan, planOf } from './stages.ts';
import { settleStock, untilBooked } from './stock.ts';
import type { Target } from './target.ts';
import { putItems, writeStage } from './write.ts';

/** A move from one company into another; `name` says which, and is the same in every run. */
export type Move = {
  readonly name: string;
  readonly original: Original;
  readonly target: Target;
  /** Keeps what was read and written, so that a run goes on where the one before broke off. */
  readonly folder: string;
  readonly progress: Progress;
  /** Resolves when productions are booked; left out: looks at the stock until it stops moving. */
  readonly booked?: () => Promise<void>;
};

/**
 * Reads, writes, settles the stock and compares. Broken off anywhere it goes on; done once, it reads again and carries over
 * what is new or has changed. Throws, before anything is written, when the folder is of another move or the company is
 * in use.
 */
export async function moveCompany(
  move: Move,
): Promise<{ readonly reconciliation: Reconciliation; readonly losses: ReturnType<typeof lossesOf> }> {
  const { name, original, target, folder, progress } = move;
  ofThisMove(folder, name);
  const journal = journalOf(folder);
  await mustBeReady(target, journal);
  // Begun again after its end: what was read then is old.
  if (journal.isFinished()) {
    forgetSnapshot(folder);
    journal.add({ kind: 'run', placed: [] });
  }
  const snapshot = await readSnapshot(original, folder, progress);
  const plan = planOf(snapshot);
  await writeAll(move, journal, plan, snapshot);
  const stock = await settleStock(
    target,
    journal,
    snapshot,
    progress,
    move.booked ?? (() => untilBooked(target, snapshot)),
  );
  const reconciliation = await reconciliationOf(target, journal, plan, snapshot, stock, progress);
  const losses = lossesOf(journal, plan, snapshot);
  journal.add({ finished: new Date().toISOString() });
  return { reconciliation, losses };
}

function ofThisMove(folder: string, name: string): void {
  const lines = linesOf(folder, 'move');
  const [first] = lines.all as readonly { readonly name: string }[];
  if (first && first.name !== name) throw new Error(`The folder ${folder} is of another move: ${first.name}.`);
  if (!first) lines.add({ name });
}

/** Movements and productions have no codes by which they would be found again: a move begins where there are none. */
async function mustBeReady(target: Target, journal: Journal): Promise<void> {
  const company = await target.one('/api/company');
  if (company?.['allow-negative-stock'] === false)
    throw new Error(
      'The company here forbids stock below zero, which the past of a shop floor has: allow it for the move (PUT /api/company).',
    );
  if (journal.kinds().length > 0 || journal.open()) return;
  for (const path of ['/api/productions', '/api/inventory-movements', '/api/downtimes', '/api/punchclocks']) {
    const first = await target.list(path).next();
    if (!first.done && first.value.length > 0)
      throw new Error(
        `The company here has ${path.slice(5)} already. Go on with the folder of the move that wrote them, or move into an empty company.`,
      );
  }
}

async function writeAll(
  { name, target, progress }: Move,
  journal: Journal,
  plan: Plan,
  snapshot: Snapshot,
): Promise<void> {
  const writer = { target, journal, salt: name, progress };
  for (const stage of plan.stages) {
    // A product that was here before the move keeps its bill of materials.
    const items =
      stage.kind === 'boms'
        ? stage.items.filter(({ from }) => journal.placed('products').get(from)?.hash !== 'found')
        : stage.items;
    await writeStage(writer, { ...stage, items });
  }
  await putItems(writer, 'order-ends', 'production-orders', '/api/production-orders', orderEndItems(snapshot));
}
