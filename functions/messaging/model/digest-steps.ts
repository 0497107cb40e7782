/**
 * What a change does to the digest: the record it takes out of a day, or puts into one. The entry of the ledger keeps it,
 * so that any reader that finds the entry can bring the digest up to it.
 */
export type DigestStep = readonly [entity: string, day: string, id: number, quantity: string, sign: 1 | -1];

/** A step that no total has yet, and the first sequence of the entry it came with. */
export type OpenStep = { readonly entry: number; readonly step: DigestStep };

/** As many are open at most: then the digest of all of them is written at once. */
const OPEN_STEPS_MAX = 16;
/** With them the head stays within a kilobyte, which is a write unit. */
const OPEN_BYTES_MAX = 320;

/** Whether so many steps are too many to be left open. */
export const isDigestDue = (open: readonly OpenStep[], steps: readonly DigestStep[]): boolean =>
  steps.length > 0 &&
  (open.length + steps.length > OPEN_STEPS_MAX ||
    Buffer.byteLength(openText([...open, ...steps.map((step) => ({ entry: 0, step }))])) > OPEN_BYTES_MAX);

/** What an entry says of the digest. */
type DigestEntry = {
  readonly first: number;
  /** What is written behind the entry. */
  readonly digest: readonly DigestStep[];
  /** What it leaves open; nothing of a former version, which left nothing open. */
  readonly steps: readonly DigestStep[];
  /** Its `digest` has all that was open before it. */
  readonly settles: boolean;
};

/**
 * What is open behind an entry. One of a former version counts its own steps and knows of no open ones: of a record that
 * is among them its step is the last word, and is said again behind them, together with its opposite.
 */
export function openAfter(
  open: readonly OpenStep[],
  { first, digest, steps, settles }: DigestEntry,
): readonly OpenStep[] {
  if (settles) return [];
  const known = new Set(open.map(({ step }) => recordOf(step)));
  const last = new Map(digest.filter((step) => known.has(recordOf(step))).map((step) => [recordOf(step), step]));
  const again = [...last.values()].flatMap((step) => [opposite(step), step]);
  return [...open, ...[...again, ...steps].map((step) => ({ entry: first, step }))];
}

const recordOf = ([entity, day, id]: DigestStep) => `${entity} ${day} ${id}`;

const opposite = ([entity, day, id, quantity, sign]: DigestStep): DigestStep => [
  entity,
  day,
  id,
  quantity,
  sign === 1 ? -1 : 1,
];

/** Steps of one entity and day; the sign is left out where it is 1. */
type StepGroup = readonly [entity: string, day: string, steps: readonly (readonly [number, string, -1?])[]];
type OpenGroup = readonly [entity: string, day: string, steps: readonly (readonly [number, number, string, -1?])[]];

/** Steps in a short form; those of one record stay in their order. */
export const stepGroups = (steps: readonly DigestStep[]): readonly StepGroup[] =>
  grouped(steps, (step) => step).map(([entity, day, some]) => [entity, day, some.map(shortStep)]);

/** The steps that `stepGroups` has made short. */
export const groupedSteps = (groups: readonly StepGroup[]): readonly DigestStep[] =>
  groups.flatMap(([entity, day, steps]) =>
    steps.map(([id, quantity, sign]): DigestStep => [entity, day, id, quantity, sign ?? 1]),
  );

/** Open steps as the head of the ledger keeps them. */
export const openText = (open: readonly OpenStep[]): string =>
  JSON.stringify(
    grouped(open, ({ step }) => step).map(([entity, day, some]) => [
      entity,
      day,
      some.map(({ entry, step }) => [entry, ...shortStep(step)]),
    ]),
  );

/** The open steps of a text that `openText` has made. */
export const readOpen = (text: string): readonly OpenStep[] =>
  (JSON.parse(text) as readonly OpenGroup[]).flatMap(([entity, day, steps]) =>
    steps.map(([entry, id, quantity, sign]): OpenStep => ({ entry, step: [entity, day, id, quantity, sign ?? 1] })),
  );

const shortStep = ([, , id, quantity, sign]: DigestStep): readonly [number, string, -1?] =>
  sign === 1 ? [id, quantity] : [id, quantity, sign];

function grouped<T>(all: readonly T[], stepOf: (one: T) => DigestStep): readonly [string, string, readonly T[]][] {
  const groups = Map.groupBy(all, (one) => stepOf(one).slice(0, 2).join(' '));
  return [...groups.values()].map((some) => {
    const [entity, day] = stepOf(some[0] as T);
    return [entity, day, some];
  });
}
