import { isDeepStrictEqual } from 'node:util';
import type { Item } from '../../shared/db/entity.ts';
import { type Commissioning, GTIN } from '../line.ts';
import { entitiesOf } from '../truth.ts';
import { type Check, countBy } from './check.ts';

type Claim = { readonly attempt: string; readonly serial: { readonly made?: { readonly batch: string } } };
type Operation = { readonly batch: string; readonly attempt: string; readonly count: number };

/**
 * Every commissioning that was answered with success is one operation with exactly its serials, each claimed for it and
 * listed as one pack; one that was refused has left nothing, and one whose answer was lost is whole or nothing. No claim
 * and no chunk of an attempt that did not commit remains.
 */
export const serialsAreAllOrNone: Check = ({ company, truth, line }) => {
  const own = truth.items.filter(({ pk }) => pk.startsWith(`${company.id}#`));
  const operations = entitiesOf(truth, company.id, 'serial-operations').map(({ data }) => data as Operation);
  const table = {
    claims: claimsOf(own, company.id),
    packs: packsOf(own, company.id),
    chunks: chunksOf(own, company.id),
  };
  const committed = new Set(operations.map(({ attempt }) => attempt));
  const commissioned = operations.flatMap(({ attempt }) => table.chunks.get(attempt) ?? []);
  return {
    violations: [
      ...line.commissionings.flatMap((one) => problemsOf(one, operations, table)),
      ...[...countBy(commissioned, (serial) => serial)]
        .filter(([, count]) => count > 1)
        .map(([serial, count]) => `serial ${serial} was commissioned by ${count} operations`),
      ...[...table.claims]
        .filter(([, { attempt }]) => !committed.has(attempt))
        .map(([serial, { attempt }]) => `serial ${serial} is claimed by attempt ${attempt}, which did not commit`),
      ...[...table.chunks.keys()]
        .filter((attempt) => !committed.has(attempt))
        .map((attempt) => `attempt ${attempt} did not commit and has left its chunks`),
      ...differences('listed', table.packs.keys(), commissioned),
      ...differences('claimed', table.claims.keys(), commissioned),
    ],
    figures: { commissionings: line.commissionings.length, 'serials commissioned': commissioned.length },
  };
};

type Table = {
  /** By serial. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Batch by serial. */
  readonly packs: ReadonlyMap<string, string>;
  /** Serials by attempt. */
  readonly chunks: ReadonlyMap<string, readonly string[]>;
};

function problemsOf(one: Commissioning, operations: readonly Operation[], { claims, packs, chunks }: Table) {
  const { batch, serials, outcome, overlaps } = one;
  const made = operations.filter((operation) => operation.batch === batch);
  const what = `batch ${batch}, which was ${outcome},`;
  if (outcome === 'done' && overlaps) return [`${what} has a serial of another batch`];
  if (outcome === 'conflict' && !overlaps) return [`${what} has no serial of another batch`];
  if (made.length !== 1) return made.length === 0 && outcome !== 'done' ? [] : [`${what} is ${made.length} operations`];
  const [{ attempt, count } = { attempt: '', count: 0 }] = made;
  const whole = isDeepStrictEqual(chunks.get(attempt)?.toSorted(), serials.toSorted()) && count === serials.length;
  const half = serials.filter((serial) => claims.get(serial)?.attempt !== attempt || packs.get(serial) !== batch);
  return [
    ...(outcome === 'refused' || overlaps ? [`${what} is an operation`] : []),
    ...(whole ? [] : [`${what} is an operation with other serials`]),
    ...half.map((serial) => `${what}: serial ${serial} is not claimed for it, or no pack of it`),
  ];
}

function differences(how: string, there: Iterable<string>, commissioned: readonly string[]): readonly string[] {
  const wanted = new Set(commissioned);
  const found = new Set(there);
  return [
    ...[...wanted].filter((serial) => !found.has(serial)).map((serial) => `serial ${serial} is not ${how}`),
    ...[...found]
      .filter((serial) => !wanted.has(serial))
      .map((serial) => `serial ${serial} is ${how} for no operation`),
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

type Pack = { readonly serial: string; readonly made?: { readonly batch: string } };

/** A serial that is listed twice has two rows: the batch is in the key. */
const packsOf = (items: readonly Item[], company: string): Table['packs'] =>
  new Map(
    items
      .filter(({ pk }) => pk === `${company}#packs`)
      .map(({ data }) => [(data as Pack).serial, (data as Pack).made?.batch ?? '']),
  );

/** What stands in partitions that begin so, by the rest of their names. */
const within = (items: readonly Item[], prefix: string) =>
  items.filter(({ pk }) => pk.startsWith(prefix)).map((item) => [item.pk.slice(prefix.length), item] as const);
