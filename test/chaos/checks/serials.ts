import { isDeepStrictEqual } from 'node:util';
import type { ListedPack, Pack } from '../../../functions/serialization/packs/entity.ts';
import { listedPack, packsIn } from '../../../functions/serialization/packs/listed.ts';
import type { Item } from '../../../shared/db/entity.ts';
import { type Commissioning, GTIN, type Line, type SerialsChange } from '../line.ts';
import { entitiesOf, type Truth } from '../truth.ts';
import { type Check, countBy } from './check.ts';

type Kind = SerialsChange['kind'] | 'commission';
type Serial = {
  readonly status: string;
  readonly made?: { readonly batch: string; readonly attempt: string };
  readonly history: readonly { readonly operation: number; readonly kind: Kind }[];
};
type Claim = { readonly attempt: string; readonly serial: Serial };
type Operation = {
  readonly id: number;
  readonly kind: Kind;
  readonly owner: string;
  readonly actor: string;
  readonly partnership: number | null;
  readonly batch: string | null;
  readonly attempt: string;
  readonly count: number;
};

/** What the table has of the serials of the line. */
type Table = {
  readonly operations: readonly Operation[];
  readonly claims: ReadonlyMap<string, Claim>;
  /** Rows of the list by serial; a serial that is listed twice has two, as its batch is in the key. */
  readonly packs: ReadonlyMap<string, readonly ListedPack[]>;
  /** Serials by attempt. */
  readonly chunks: ReadonlyMap<string, readonly string[]>;
};

/**
 * Every request about serials that was answered with success is one operation with exactly the serials it changed; one
 * that was refused has left nothing, and one whose answer was lost is whole or nothing. The life of each serial is what
 * the operations did to it, one way, and it is listed once, as it is now. What a partner made is an operation of both. No
 * claim and no chunk of an attempt that did not commit remains.
 */
export const serialsAreAllOrNone: Check = ({ company, truth, line: ownLine }) => {
  const line = withPartner(ownLine);
  const own = truth.items.filter(({ pk }) => pk.startsWith(`${company.id}#`));
  const operations = operationsIn(truth, company.id).filter(({ owner }) => owner === company.id);
  const table: Table = {
    operations,
    claims: claimsOf(own, company.id),
    packs: packsOf(own, company.id),
    chunks: chunksOf(own, company.id),
  };
  return {
    violations: [
      ...line.commissionings.flatMap((one) => problemsOfCommissioning(one, table)),
      ...line.repetitions.flatMap((one) => problemsOfRepetition(one, table)),
      ...line.changings.flatMap((one) => problemsOfChanging(one, table)),
      ...strayOperations(line, table),
      ...problemsOfPartners(operations, truth, company.id),
      ...problemsOfAttempts(table),
      ...problemsOfLives(table),
      ...[...table.claims].flatMap(([serial, claim]) => problemsOfSerial(serial, claim, table)),
      ...[...table.packs.keys()]
        .filter((serial) => !table.claims.has(serial))
        .map((serial) => `serial ${serial} is listed for no operation`),
    ],
    figures: figuresOf(operations, company.id),
  };
};

const operationsIn = (truth: Truth, company: string) =>
  entitiesOf(truth, company, 'serial-operations').map(({ data }) => data as Operation);

/** What was asked about the serials of a company, by any company. */
const withPartner = (line: Line): Line => {
  const { partner } = line;
  if (!partner) return line;
  return {
    ...line,
    commissionings: [...line.commissionings, ...partner.commissionings],
    repetitions: [...line.repetitions, ...partner.repetitions],
  };
};

/** What a partner made for the company, the partner knows as the same operation, under an id of its own. */
function problemsOfPartners(operations: readonly Operation[], { items }: Truth, company: string): readonly string[] {
  const essence = ({ id: _, partnership: __, ...operation }: Operation) => operation;
  const byAttempt = (all: readonly Operation[]) => new Map(all.map((one) => [one.attempt, essence(one)]));
  const ours = byAttempt(operations.filter(({ actor }) => actor !== company));
  const elsewhere = items.filter(({ pk, entity }) => entity === 'serial-operations' && !pk.startsWith(`${company}#`));
  const theirs = byAttempt(elsewhere.map(({ data }) => data as Operation).filter(({ owner }) => owner === company));
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((attempt) => !isDeepStrictEqual(ours.get(attempt), theirs.get(attempt)))
    .map((attempt) => `the operation of attempt ${attempt} is not the same to ${company} and its partner`);
}

function figuresOf(operations: readonly Operation[], company: string): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const { kind, count, actor } of operations) {
    const what = actor === company ? kind : `${kind} by a partner`;
    figures[`operations: ${what}`] = (figures[`operations: ${what}`] ?? 0) + 1;
    figures[`serials: ${what}`] = (figures[`serials: ${what}`] ?? 0) + count;
  }
  return figures;
}

function problemsOfCommissioning(one: Commissioning, { operations, claims, chunks }: Table): readonly string[] {
  const { batch, serials, outcome, overlaps } = one;
  const made = operations.filter((operation) => operation.batch === batch);
  const what = `batch ${batch}, which was ${outcome},`;
  if (outcome === 'done' && overlaps) return [`${what} has a serial of another batch`];
  if (outcome === 'conflict' && !overlaps) return [`${what} has no serial of another batch`];
  if (made.length !== 1) return made.length === 0 && outcome !== 'done' ? [] : [`${what} is ${made.length} operations`];
  const [{ attempt, count } = { attempt: '', count: 0 }] = made;
  const whole = isDeepStrictEqual(chunks.get(attempt)?.toSorted(), serials.toSorted()) && count === serials.length;
  const half = serials.filter((serial) => claims.get(serial)?.serial.made?.attempt !== attempt);
  return [
    ...(outcome === 'refused' || overlaps ? [`${what} is an operation`] : []),
    ...(whole ? [] : [`${what} is an operation with other serials`]),
    ...half.map((serial) => `${what}: serial ${serial} is not claimed for it`),
  ];
}

const has = ({ claims }: Table, serial: string, kind: Kind) =>
  claims.get(serial)?.serial.history.some((step) => step.kind === kind) ?? false;

/** Only a pack that is decommissioned stands in the way of the batch it is in. */
function problemsOfRepetition({ batch, serials, outcome }: Commissioning, table: Table): readonly string[] {
  const inTheWay = serials.some((serial) => has(table, serial, 'decommission'));
  return outcome === 'conflict' && !inTheWay ? [`batch ${batch} was a conflict when it was sent again`] : [];
}

function problemsOfChanging({ kind, serials, outcome, answer }: SerialsChange, table: Table): readonly string[] {
  const what = `a ${kind} of ${serials.length} serials from ${serials[0]} on, which was ${outcome},`;
  const inTheWay = kind === 'release' && serials.some((serial) => has(table, serial, 'decommission'));
  if (outcome === 'conflict') return inTheWay ? [] : [`${what} had nothing in its way`];
  if (!answer) return [];
  const left = serials.filter((serial) => !has(table, serial, kind)).map((serial) => `${what} left out ${serial}`);
  if (answer.operation === null) return left;
  const operation = table.operations.find(({ id }) => id === answer.operation);
  if (operation?.kind !== kind) return [...left, `${what} is not operation ${answer.operation}`];
  const within = (table.chunks.get(operation.attempt) ?? []).every((serial) => serials.includes(serial));
  return [
    ...left,
    ...(within && operation.count === answer.changed ? [] : [`${what} is an operation with other serials`]),
  ];
}

/** An operation without an answer is that of a request whose answer was lost, a different one for each. */
function strayOperations({ commissionings, changings }: Line, { operations, chunks }: Table): readonly string[] {
  const told = new Set(changings.map(({ answer }) => answer?.operation));
  const batches = new Set(commissionings.map(({ batch }) => batch));
  const open = changings.filter(({ outcome }) => outcome === 'unknown');
  const untold = operations.filter(({ id, kind, batch }) =>
    kind === 'commission' ? !batches.has(batch ?? '') : !told.has(id),
  );
  return untold.flatMap(({ id, kind, attempt }) => {
    const serials = chunks.get(attempt) ?? [];
    const mayBe = (one: SerialsChange) => one.kind === kind && serials.every((serial) => one.serials.includes(serial));
    const position = open.findIndex(mayBe);
    if (position < 0) return [`operation ${id} is a ${kind} without a request`];
    open.splice(position, 1);
    return [];
  });
}

function problemsOfAttempts({ operations, claims, chunks }: Table): readonly string[] {
  const committed = new Set(operations.map(({ attempt }) => attempt));
  return [
    ...operations
      .filter(({ attempt, count }) => chunks.get(attempt)?.length !== count)
      .map(({ id, count }) => `operation ${id} tells of ${count} serials and has others`),
    ...[...claims]
      .filter(([, { attempt }]) => !committed.has(attempt))
      .map(([serial, { attempt }]) => `serial ${serial} is claimed by attempt ${attempt}, which did not commit`),
    ...[...chunks.keys()]
      .filter((attempt) => !committed.has(attempt))
      .map((attempt) => `attempt ${attempt} did not commit and has left its chunks`),
  ];
}

/** What operations say they did to serials, and what the serials say was done to them. */
function problemsOfLives({ operations, claims, chunks }: Table): readonly string[] {
  const pair = (kind: Kind, id: number, serial: string) => `${kind} ${id} of serial ${serial}`;
  const done = countBy(
    operations.flatMap(({ id, kind, attempt }) => (chunks.get(attempt) ?? []).map((one) => pair(kind, id, one))),
    (one) => one,
  );
  const lived = countBy(
    [...claims].flatMap(([one, { serial }]) => serial.history.map(({ kind, operation }) => pair(kind, operation, one))),
    (one) => one,
  );
  return [...new Set([...done.keys(), ...lived.keys()])]
    .filter((one) => done.get(one) !== 1 || lived.get(one) !== 1)
    .map((one) => `${one} is in ${done.get(one) ?? 0} operations and ${lived.get(one) ?? 0} times in its life`);
}

const LIFE = /^(pool|(pool )?commission( release)?( decommission)?)$/;
const STATUS: Readonly<Record<Kind, string>> = {
  pool: 'Available',
  commission: 'Active',
  release: 'Commissioned',
  decommission: 'Decommissioned',
};

function problemsOfSerial(serial: string, { serial: state }: Claim, { packs }: Table): readonly string[] {
  const life = state.history.map(({ kind }) => kind);
  const lawful = LIFE.test(life.join(' ')) && state.status === STATUS[life.at(-1) as Kind];
  const wanted = listedPack({ gtin: GTIN, serial, ...state, version: life.length } as Pack);
  return [
    ...(lawful ? [] : [`serial ${serial} is ${state.status} after ${life.join(', ')}`]),
    ...(isDeepStrictEqual(packs.get(serial), [wanted])
      ? []
      : [`serial ${serial} is not listed, or otherwise than it is`]),
  ];
}

const claimsOf = (items: readonly Item[], company: string): Table['claims'] =>
  new Map(within(items, `${company}#serial=${GTIN}#`).map(([serial, { claim }]) => [serial, claim as Claim]));

function chunksOf(items: readonly Item[], company: string): Table['chunks'] {
  const chunks = new Map<string, readonly string[]>();
  for (const [attempt, { serials }] of within(items, `${company}#serial-chunks=`)) {
    const some = String(serials)
      .split(' ')
      .filter((serial) => serial !== '');
    chunks.set(attempt, [...(chunks.get(attempt) ?? []), ...some]);
  }
  return chunks;
}

const packsOf = (items: readonly Item[], company: string): Table['packs'] =>
  Map.groupBy(items.filter(({ pk }) => pk === `${company}#packs`).flatMap(packsIn), ({ serial }) => serial);

/** What stands in partitions that begin so, by the rest of their names. */
const within = (items: readonly Item[], prefix: string) =>
  items.filter(({ pk }) => pk.startsWith(prefix)).map((item) => [item.pk.slice(prefix.length), item] as const);
