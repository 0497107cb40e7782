import type { Item } from '../../../shared/db/entity.ts';
import { parseDecimal } from '../../../shared/decimal.ts';
import { BILL, MADE, PRODUCTS } from '../company.ts';
import { type EntityItem, entitiesOf } from '../truth.ts';
import { type Check, countBy } from './check.ts';

type Parts = ReadonlyMap<string, bigint>;

const signed = ({ type, quantity }: Record<string, unknown>) => {
  const amount = parseDecimal(String(quantity)) ?? 0n;
  return type === 'in' || type === 'production' ? amount : -amount;
};

const productOf = ({ product }: Record<string, unknown>) => (product as { readonly code: string }).code;
const lotOf = ({ lot }: Record<string, unknown>) => (lot as { readonly code: string } | null)?.code;

/** The stock of every product, and of each of its lots, is what its movements add up to. */
export const stockIsItsMovements: Check = ({ company, truth }) => {
  const violations: string[] = [];
  const movements = entitiesOf(truth, company.id, 'inventory-movements').map(({ data }) => data);
  for (const product of PRODUCTS) {
    const own = movements.filter((movement) => productOf(movement) === product);
    const total = own.reduce((sum, movement) => sum + signed(movement), 0n);
    const stock = entitiesOf(truth, company.id, 'stock').find(({ data }) => data.code === product);
    const kept = BigInt(String(stock?.data.total ?? 0));
    if (kept !== total) violations.push(`the stock of ${product} is ${kept}, its movements add up to ${total}`);
    violations.push(...differences(product, sums(own), partsOf(truth.items, company.id, product)));
  }
  return { violations, figures: { movements: movements.length } };
};

function sums(movements: readonly Record<string, unknown>[]): Parts {
  const totals = new Map<string, bigint>();
  for (const movement of movements) {
    const lot = lotOf(movement);
    if (lot !== undefined) totals.set(lot, (totals.get(lot) ?? 0n) + signed(movement));
  }
  return totals;
}

function partsOf(items: readonly Item[], company: string, product: string): Parts {
  const parts = items.filter(({ pk, sk }) => pk === `${company}#stock#parts=${product}` && sk.startsWith('lot='));
  return new Map(parts.map(({ sk, total }) => [sk.slice('lot='.length), BigInt(String(total))]));
}

function differences(product: string, wanted: Parts, kept: Parts): readonly string[] {
  return [...new Set([...wanted.keys(), ...kept.keys()])]
    .filter((lot) => (wanted.get(lot) ?? 0n) !== (kept.get(lot) ?? 0n))
    .map(
      (lot) => `lot ${lot} of ${product} has ${kept.get(lot) ?? 0n}, its movements add up to ${wanted.get(lot) ?? 0n}`,
    );
}

/** Every production has its movements, what it made and what that consumed, exactly once; one that is gone has none. */
export const productionsAreBookedOnce: Check = ({ company, truth }) => {
  const productions = entitiesOf(truth, company.id, 'productions');
  const booked = entitiesOf(truth, company.id, 'inventory-movements').filter(
    ({ data }) => data.production !== undefined,
  );
  const wanted = countBy(productions.flatMap(wantedOf), (name) => name);
  const made = countBy(booked, ({ data }) => bookingName(data.production, data.type, productOf(data), signed(data)));
  const violations = [...new Set([...wanted.keys(), ...made.keys()])]
    .filter((name) => wanted.get(name) !== made.get(name))
    .map((name) => `production ${name} is booked ${made.get(name) ?? 0} times instead of ${wanted.get(name) ?? 0}`);
  return { violations, figures: { productions: productions.length, 'movements of productions': booked.length } };
};

const bookingName = (production: unknown, type: unknown, product: string, millionths: bigint) =>
  `${production}: ${type} of ${millionths} millionths of ${product}`;

function wantedOf({ data: { id, quantity } }: EntityItem): readonly string[] {
  const amount = parseDecimal(String(quantity)) ?? 0n;
  return [
    bookingName(id, 'production', MADE, amount),
    ...Object.entries(BILL).map(([code, each]) =>
      bookingName(id, 'consumption', code, -((amount * (parseDecimal(String(each)) ?? 0n)) / 1_000_000n)),
    ),
  ];
}
