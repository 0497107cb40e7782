import type { Store } from '../../../shared/db/store.ts';
import { tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { formatDecimal, SUM_MAX, SUM_RULE } from '../../../shared/decimal.ts';
import { lostRace, type Problem } from '../../../shared/problem.ts';
import { changeDate, type Stock } from '../stock/entity.ts';
import {
  changedParts,
  itemName,
  LOT_PREFIX,
  PLACE_PREFIX,
  partTotal,
  type StockChange,
  type StockPart,
  stockKey,
  type Totals,
} from './stock.ts';

/** How changes are made. */
export type StockTerms = {
  /** What was read before. */
  readonly totals: Totals;
  /** No total may fall below zero (rule negative-stock). */
  readonly floor: boolean;
  /** No total may leave what sums may come to (rule exact-sums); left out for what has happened already. */
  readonly limited?: true;
  /** What a refusal is answered with; `field` is what is wrong, `message` why. */
  readonly refuse: (field: 'quantity' | 'product-code', message: string) => Problem;
  /** The version the stock must still have: the figures were counted on it. */
  readonly version?: number;
};

type Sum<T> = { readonly of: T; readonly amount: bigint };

/** What several changes come to, per product and per part, by the name of the item. */
function sums(company: string, changes: readonly StockChange[]) {
  const products = new Map<string, Sum<StockChange['product']>>();
  const parts = new Map<string, Sum<StockPart> & { readonly product: string }>();
  for (const change of changes) {
    const { product, amount } = change;
    const place = itemName(stockKey(company, product.code));
    products.set(place, { of: product, amount: (products.get(place)?.amount ?? 0n) + amount });
    for (const part of changedParts(company, change)) {
      const sum = (parts.get(itemName(part))?.amount ?? 0n) + amount;
      parts.set(itemName(part), { of: part, amount: sum, product: product.code });
    }
  }
  return { products, parts };
}

/**
 * The writes of a movement's own transaction that move the totals of products, lots and places. They add to what is
 * there, so that movements of one product need not know of one another (rule movement-effect).
 */
export function stockWrites(store: Store, changes: readonly StockChange[], how: StockTerms): readonly Write[] {
  const { products, parts } = sums(store.company, changes);
  const moved = [...parts.values()].filter(({ amount }) => amount !== 0n);
  const touched = new Set(moved.map(({ product }) => product));
  return [
    ...[...products.values()]
      .filter(({ of, amount }) => amount !== 0n || touched.has(of.code))
      .map(({ of, amount }) => totalWrite(store, of, amount, how)),
    ...moved.map(({ of, amount }) => partWrite(of, amount, how)),
  ];
}

/**
 * What is wrong with changes made one after another when no total may leave its bounds, by their position: a request is
 * checked whole before the first of them is written. The writes check it again, against what others do meanwhile.
 */
export function stockExcesses(
  store: Store,
  steps: readonly (readonly StockChange[])[],
  totals: Totals,
  floor: boolean,
): readonly { readonly position: number; readonly message: string }[] {
  const running = new Map(totals);
  return steps.flatMap((changes, position) => {
    const { products, parts } = sums(store.company, changes);
    const excess = (what: string, place: string, amount: bigint) => {
      const left = (running.get(place) ?? 0n) + amount;
      running.set(place, left);
      const bound = boundOf(amount, { floor, limited: true });
      return bound?.isPassedBy(left) ? [{ position, message: bound.message(what, left) }] : [];
    };
    return [
      ...[...products].flatMap(([place, { of, amount }]) => excess(shownProduct(of.code), place, amount)),
      ...[...parts].flatMap(([place, { of, amount }]) => excess(shownPart(of), place, amount)),
    ];
  });
}

/** What a change may not bring a total beyond; nothing, where it may do anything. What leads back is never refused. */
function boundOf(amount: bigint, { floor, limited }: Pick<StockTerms, 'floor' | 'limited'>) {
  if (amount < 0n && floor)
    return { operator: '>=', end: 0n, isPassedBy: (left: bigint) => left < 0n, message: belowZero };
  if (amount === 0n || !limited) return undefined;
  return amount < 0n
    ? { operator: '>=', end: -SUM_MAX, isPassedBy: (left: bigint) => left < -SUM_MAX, message: tooFar }
    : { operator: '<=', end: SUM_MAX, isPassedBy: (left: bigint) => left > SUM_MAX, message: tooFar };
}

function totalWrite(store: Store, { id, code }: StockChange['product'], amount: bigint, how: StockTerms): Write {
  const bound = boundOf(amount, how);
  const Key = stockKey(store.company, code);
  const Update = {
    TableName: tableName(),
    Key,
    UpdateExpression:
      'SET #data.#total = #data.#total + :amount, #data.#moves = #data.#moves + :one, #at = :at, #by = :by, #date1 = :date1 ADD #version :one',
    ConditionExpression: [
      '#data.#id = :id',
      ...(bound ? [`#data.#total ${bound.operator} :bound`] : []),
      ...(how.version === undefined ? [] : ['#version = :version']),
    ].join(' AND '),
    ExpressionAttributeNames: {
      '#data': 'data',
      '#id': 'id',
      '#total': 'total',
      '#moves': 'moves',
      '#at': 'at',
      '#by': 'by',
      '#date1': 'date1',
      '#version': 'version',
    },
    ExpressionAttributeValues: {
      ':amount': amount,
      ':one': 1,
      ':at': store.at,
      ':by': store.by?.(Key.pk) ?? null,
      ':date1': changeDate(id, store.at),
      ':id': id,
      ...(bound && { ':bound': bound.end - amount }),
      ...(how.version !== undefined && { ':version': how.version }),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  return {
    action: { Update },
    refused: (existing) => {
      const stock = existing?.data as Stock | undefined;
      if (stock?.id !== id) return how.refuse('product-code', deletedProduct(code));
      const left = BigInt(stock.total) + amount;
      if (!bound?.isPassedBy(left)) return movedStock();
      return how.refuse('quantity', bound.message(shownProduct(code), left));
    },
  };
}

/** An emptied part leaves no item: what is listed of a product is what there is of it, not what there ever was. */
function partWrite(part: StockPart, amount: bigint, how: StockTerms): Write {
  const Key = { pk: part.pk, sk: part.sk };
  const before = how.totals.get(itemName(part)) ?? 0n;
  const names = { '#total': 'total' };
  if (before + amount === 0n) {
    const Delete = {
      TableName: tableName(),
      Key,
      ConditionExpression: '#total = :before',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':before': before },
    };
    return { action: { Delete }, refused: movedStock };
  }
  const bound = boundOf(amount, how);
  // A part that is not there has a total of 0.
  const mayBeginAt = bound?.isPassedBy(amount) ? '' : 'attribute_not_exists(#total) OR ';
  const Update = {
    TableName: tableName(),
    Key,
    UpdateExpression: `ADD #total :amount${part.warehouse === undefined ? '' : ' SET #warehouse = :warehouse'}`,
    ExpressionAttributeNames: { ...names, ...(part.warehouse !== undefined && { '#warehouse': 'warehouse' }) },
    ExpressionAttributeValues: {
      ':amount': amount,
      ...(part.warehouse !== undefined && { ':warehouse': part.warehouse }),
      ...(bound && { ':bound': bound.end - amount }),
    },
    ...(bound && { ConditionExpression: `${mayBeginAt}#total ${bound.operator} :bound` }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  return {
    action: { Update },
    refused: (existing) =>
      how.refuse('quantity', (bound?.message ?? tooFar)(shownPart(part), partTotal(existing) + amount)),
  };
}

const belowZero = (what: string, left: bigint) =>
  `must not bring the stock ${what} below zero: it would be ${formatDecimal(left)}`;

const tooFar = (what: string, left: bigint) =>
  `must leave the stock ${what} ${SUM_RULE}: it would be ${formatDecimal(left)}`;

const deletedProduct = (product: string) => `names a product that was deleted: ${JSON.stringify(product)}`;

/** 409 for a plan on a total that has moved since: the request plans again. */
export const movedStock = () =>
  lostRace('Another request moved the same stock at the same moment; send this one again.');

const shownProduct = (code: string) => `of product ${JSON.stringify(code)}`;

const shownPart = ({ sk }: StockPart) =>
  sk.startsWith(LOT_PREFIX)
    ? `of lot ${JSON.stringify(sk.slice(LOT_PREFIX.length))}`
    : `at warehouse location ${JSON.stringify(sk.slice(PLACE_PREFIX.length))}`;
