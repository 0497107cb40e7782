import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Item } from './bodies.ts';
import type { Got } from './client.ts';
import type { Journal, Open } from './journal.ts';
import type { Progress } from './progress.ts';
import type { Target } from './target.ts';

/** Things of one kind, and how they are written here. */
export type Stage = {
  readonly kind: string;
  readonly path: string;
  readonly items: readonly Item[];
  /** The member by which a thing that is here already is found; none where things have no code. */
  readonly natural?: 'code' | 'number' | 'name';
  /** Where a list of what is here is, if not at `path`. */
  readonly listed?: string;
  /** Where a thing that was written before is changed; none where sending it again replaces it. */
  readonly changed?: (to: string) => string;
};

type Writer = {
  readonly target: Target;
  readonly journal: Journal;
  readonly salt: string;
  readonly progress: Progress;
};

const ARRAY = 100;
const CONFLICTS_MAX = 5;
/** A receipt lasts seven days (rule idempotency-key); a day less, for clocks that differ. */
const RECEIPT_MILLISECONDS = 6 * 24 * 3_600_000;
const FOUND = 'found';

const hashOf = (...parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** Writes what is not yet here and changes what is otherwise here; what was refused is in the journal. */
export async function writeStage(writer: Writer, stage: Stage): Promise<void> {
  const { journal } = writer;
  const items = new Map(stage.items.map((one) => [one.from, one]));
  await finishOpen(writer, stage, items);
  await changeItems(writer, stage);
  const missing = () =>
    stage.items.filter(({ from }) => !journal.placed(stage.kind).has(from) && !journal.refused(stage.kind).has(from));
  if (missing().length > 0) await adopt(writer, stage, missing());
  let size = ARRAY;
  for (let batch = missing().slice(0, size); batch.length > 0; batch = missing().slice(0, size)) {
    const isSettled = await sendBatch(writer, stage, batch);
    size = isSettled ? ARRAY : Math.ceil(batch.length / 2);
  }
}

/** What was under way when the program ended goes first, and as it was: its answer is kept under its key. */
async function finishOpen(writer: Writer, stage: Stage, items: ReadonlyMap<string, Item>): Promise<void> {
  const open = writer.journal.open();
  if (open?.kind !== stage.kind) return;
  if (Date.now() - Date.parse(open.at) > RECEIPT_MILLISECONDS) {
    if (stage.natural === undefined)
      throw new Error(
        `Since ${open.at} it is open whether ${open.sending.length} ${open.kind} arrived: look, and begin again in a new folder.`,
      );
    // By their codes it shows which of them arrived.
    return writer.journal.add({ kind: stage.kind, placed: [] });
  }
  const batch = open.sending.flatMap((from) => items.get(from) ?? []);
  await sendBatch(writer, stage, batch, open);
}

/** What has the code of a thing that is here stays as it is here. */
async function adopt(
  { target, journal }: Writer,
  { kind, path, listed = path, natural }: Stage,
  missing: readonly Item[],
): Promise<void> {
  if (natural === undefined) return;
  const here = new Map<string, string>();
  for await (const page of target.list(listed)) for (const entry of page) here.set(String(entry[natural]), idIn(entry));
  const placed = missing.flatMap(({ from, body }) => {
    const to = here.get(String(body[natural]));
    return to === undefined ? [] : [[from, to, FOUND] as const];
  });
  if (placed.length > 0) journal.add({ kind, placed });
}

const idIn = (entry: Readonly<Record<string, unknown>>) =>
  String(entry.id ?? entry.code ?? entry['product-code'] ?? entry.name);

/** Whether each of the batch is written or refused by now; otherwise the array as a whole was refused. */
async function sendBatch(
  { target, journal, salt, progress }: Writer,
  stage: Stage,
  batch: readonly Item[],
  open?: Open,
): Promise<boolean> {
  const { kind, path } = stage;
  const sending = batch.map(({ from }) => from);
  const bodies = batch.map(({ body }) => body);
  const key = open?.key ?? `move-in-${hashOf(salt, kind, sending, bodies)}`;
  if (!open) journal.add({ kind, sending, key, at: new Date().toISOString() });
  const answer = await sentUntilUndisputed(target, path, bodies, key);
  if (answer.status < 300) {
    const written = JSON.parse(answer.text) as readonly Readonly<Record<string, unknown>>[];
    journal.add({
      kind,
      placed: batch.map(({ from, body }, index) => [from, idIn(written[index] ?? {}), hashOf(body)]),
    });
    progress(`write ${kind}`, batch.length);
    return true;
  }
  const refused = refusalsIn(answer, batch);
  if (refused.length === 0 && batch.length === 1) refused.push([sending[0] ?? '', reasonIn(answer)]);
  if (refused.length === 0 && answer.status !== 400 && answer.status !== 413)
    throw new Error(`POST ${path}: ${reasonIn(answer)}`);
  journal.add({ kind, refused });
  return refused.length > 0;
}

/** 409 says that another request was under way; under the same key nothing is done twice. */
async function sentUntilUndisputed(target: Target, path: string, bodies: unknown, key: string): Promise<Got> {
  for (let tried = 0; ; tried += 1) {
    const answer = await target.send('POST', path, bodies, key);
    if (answer.status !== 409 || tried === CONFLICTS_MAX) return answer;
    await sleep(1_000);
  }
}

type Problem = {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
};

function problemIn({ text }: Got): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return {};
  }
}

function reasonIn(answer: Got): string {
  const { title, detail, errors = [] } = problemIn(answer);
  const named = errors.map(({ pointer, message }) => `${pointer} ${message}`).join('; ');
  return `${answer.status} ${named || detail || title || answer.text.slice(0, 200)}`;
}

/** The elements at fault with what is wrong with each, by the pointers of the answer. */
function refusalsIn(answer: Got, batch: readonly Item[]): [string, string][] {
  const reasons = new Map<string, string[]>();
  for (const { pointer, message } of problemIn(answer).errors ?? []) {
    const [, index = '', rest = ''] = /^\/(\d+)(.*)$/.exec(pointer) ?? [];
    const from = index === '' ? undefined : batch[Number(index)]?.from;
    if (from !== undefined) reasons.set(from, [...(reasons.get(from) ?? []), `${rest.slice(1)} ${message}`.trim()]);
  }
  return [...reasons].map(([from, told]) => [from, told.join('; ')]);
}

/** What the original shows otherwise than when it was written. What was here before the move is left alone. */
async function changeItems(
  { target, journal, progress }: Writer,
  { kind, path, items, changed }: Stage,
): Promise<void> {
  for (const { from, body } of items) {
    const placed = journal.placed(kind).get(from);
    const hash = hashOf(body);
    if (!placed || placed.hash === FOUND || placed.hash === hash || journal.refused(kind).has(from)) continue;
    const answer = changed ? await target.send('PUT', changed(placed.to), body) : await target.send('POST', path, body);
    if (answer.status < 300) journal.add({ kind, placed: [[from, placed.to, hash]] });
    else journal.add({ kind, refused: [[from, `changed there, not here: ${reasonIn(answer)}`]] });
    progress(`change ${kind}`, 1);
  }
}

/** Puts by their ids what was written before, such as the end of an order. */
export async function putItems(
  { target, journal, progress }: Writer,
  kind: string,
  of: string,
  path: string,
  items: readonly Item[],
): Promise<void> {
  for (const { from, body } of items) {
    const owner = journal.placed(of).get(from);
    if (!owner || owner.hash === FOUND || journal.refused(kind).has(from)) continue;
    const hash = hashOf(owner.hash, body);
    if (journal.placed(kind).get(from)?.hash === hash) continue;
    const answer = await target.send('PUT', `${path}/${owner.to}`, body);
    if (answer.status < 300) journal.add({ kind, placed: [[from, owner.to, hash]] });
    else journal.add({ kind, refused: [[from, reasonIn(answer)]] });
    progress(`write ${kind}`, 1);
  }
}
