import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { entityEvents } from '../../../functions/events.ts';
import { formatDecimal } from '../../../shared/decimal.ts';
import type { DigestEntry } from '../../../shared/events/definition.ts';
import type { TotalJson } from '../ledger.ts';
import { entitiesOf, type Truth } from '../truth.ts';
import type { Check } from './check.ts';

/** The daily totals, which are moved event by event, are what the records of each day add up to. */
export const digestSums: Check = ({ company, truth, totals }) => {
  const expected = expectedOf(truth, company.id);
  const told = new Map(totals.map((total) => [nameOf(total), total]));
  const violations = [...new Set([...expected.keys(), ...told.keys()])]
    .filter((name) => !isDeepStrictEqual(told.get(name), expected.get(name)))
    .map((name) => `digest of ${name} is ${JSON.stringify(told.get(name))}, not ${JSON.stringify(expected.get(name))}`);
  return { violations, figures: { 'daily totals': expected.size } };
};

/** The days of a company on which something is counted. */
export const daysCounted = (truth: Truth, company: string): readonly string[] => [
  ...new Set([...expectedOf(truth, company).values()].map(({ day }) => day)),
];

const nameOf = ({ day, entity }: Pick<TotalJson, 'day' | 'entity'>) => `${day} ${entity}`;

function expectedOf(truth: Truth, company: string): ReadonlyMap<string, TotalJson> {
  const sums = new Map<string, { readonly day: string; readonly entity: string; readonly all: DigestEntry[] }>();
  for (const { entity, digestEntry } of entityEvents) {
    for (const { data } of digestEntry ? entitiesOf(truth, company, entity) : []) {
      const one = digestEntry?.(data as never) as DigestEntry;
      const day = one.date.slice(0, 10);
      const sum = sums.get(nameOf({ day, entity })) ?? { day, entity, all: [] };
      sum.all.push(one);
      sums.set(nameOf(sum), sum);
    }
  }
  return new Map([...sums].map(([name, { day, entity, all }]) => [name, { day, entity, ...totalOf(all) }]));
}

function totalOf(all: readonly DigestEntry[]) {
  const quantity = all.reduce((sum, one) => sum + (one.quantity ?? 0n), 0n);
  const hash = all.reduce((sum, one) => sum + hashOf(one), 0n);
  const digits = BigInt.asUintN(64, hash).toString(16).padStart(16, '0');
  return { count: all.length, quantity: formatDecimal(quantity), hash: digits };
}

/** As the API document describes it to an ERP. */
const hashOf = ({ id, quantity = 0n }: DigestEntry) =>
  createHash('sha256')
    .update(`${id}:${formatDecimal(quantity)}`)
    .digest()
    .readBigUInt64BE();
