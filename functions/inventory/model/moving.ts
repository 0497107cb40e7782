import type { Store } from '../../../shared/db/store.ts';
import { tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { formatDecimal } from '../../../shared/decimal.ts';
import { conflict, type Problem } from '../../../shared/problem.ts';
import type { Stock } from '../stock/entity.ts';
import {
  LOT,
  type Part,
  PLACE,
  partsOfChange,
  placeOf,
  type StockChange,
  stockKey,
  type Totals,
  totalOf,
} from './stock.ts';

/** How changes are made. */
export type Moving = {
  /** What was read before. */
  readonly totals: Totals;
  /** No total may fall below zero (decisions, Products and stock). */
  readonly floor: boolean;
  /** What a refusal is answered with; `field` is what is wrong, `message` why. */
  readonly refuse: (field: 'quantity' | 'product-code', message: string) => Problem;
  /** The version the stock must still have: the figures were counted on it. */
  readonly version?: number;
};

type Sum<T> = { readonly of: T; readonly amount: bigint };

/** What several changes come to, per product and per part, by the name of the item. */
function sums(company: string, changes: readonly StockChange[]) {
  const products = new Map<string, Sum<StockChange['product']>>();
  const parts = new Map<string, Sum<Part> & { readonly product: string }>();
  for (const change of changes) {
    const { product, amount } = change;
    const place = placeOf(stockKey(company, product.code));
    products.set(place, { of: product, amount: (products.get(place)?.amount ?? 0n) + amount });
    for (const part of partsOfChange(company, change)) {
      const sum = (parts.get(placeOf(part))?.amount ?? 0n) + amount;
      parts.set(placeOf(part), { of: part, amount: sum, product: product.code });
    }
  }
  return { products, parts };
}

/**
 * The writes of a movement's own transaction that move the totals of products, lots and places. They add to what is
 * there, so that movements of one product need not know of one another (decisions A273).
 */
export function moving(store: Store, changes: readonly StockChange[], how: Moving): readonly Write[] {
  const { products, parts } = sums(store.company, changes);
  const moved = [...parts.values()].filter(({ amount }) => amount !== 0n);
  const touched = new Set(moved.map(({ product }) => product));
  return [
    ...[...products.values()]
      .filter(({ of, amount }) => amount !== 0n || touched.has(of.code))
      .map(({ of, amount }) => movingTotal(store, of, amount, how)),
    ...moved.map(({ of, amount }) => movingPart(of, amount, how)),
  ];
}

/**
 * What is wrong with changes made one after another when nothing may fall below zero, by their position: a request is
 * checked whole before the first of them is written. The writes check it again, against what others do meanwhile.
 */
export function shortfalls(
  store: Store,
  steps: readonly (readonly StockChange[])[],
  totals: Totals,
): readonly { readonly position: number; readonly message: string }[] {
  const running = new Map(totals);
  return steps.flatMap((changes, position) => {
    const { products, parts } = sums(store.company, changes);
    const after = (place: string, amount: bigint) => {
      running.set(place, (running.get(place) ?? 0n) + amount);
      return amount < 0n ? (running.get(place) ?? 0n) : 0n;
    };
    const short = [
      ...[...products].map(([place, { of, amount }]) => [shownProduct(of.code), after(place, amount)] as const),
      ...[...parts].map(([place, { of, amount }]) => [shownPart(of), after(place, amount)] as const),
    ];
    return short.flatMap(([what, left]) => (left < 0n ? [{ position, message: belowZero(what, left) }] : []));
  });
}

function movingTotal(store: Store, { id, code }: StockChange['product'], amount: bigint, how: Moving): Write {
  const bounded = how.floor && amount < 0n;
  const Update = {
    TableName: tableName(),
    Key: stockKey(store.company, code),
    UpdateExpression:
      'SET #data.#total = #data.#total + :amount, #data.#moves = #data.#moves + :one, #at = :at ADD #version :one',
    ConditionExpression: [
      '#data.#id = :id',
      ...(bounded ? ['#data.#total >= :taken'] : []),
      ...(how.version === undefined ? [] : ['#version = :version']),
    ].join(' AND '),
    ExpressionAttributeNames: {
      '#data': 'data',
      '#id': 'id',
      '#total': 'total',
      '#moves': 'moves',
      '#at': 'at',
      '#version': 'version',
    },
    ExpressionAttributeValues: {
      ':amount': amount,
      ':one': 1,
      ':at': store.at,
      ':id': id,
      ...(bounded && { ':taken': -amount }),
      ...(how.version !== undefined && { ':version': how.version }),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  return {
    action: { Update },
    refused: (existing) => {
      const stock = existing?.data as Stock | undefined;
      if (stock?.id !== id) return how.refuse('product-code', gone(code));
      const left = BigInt(stock.total) + amount;
      if (!bounded || left >= 0n) return counted();
      return how.refuse('quantity', belowZero(shownProduct(code), left));
    },
  };
}

/** An emptied part leaves no item: what is listed of a product is what there is of it, not what there ever was. */
function movingPart(part: Part, amount: bigint, { totals, floor, refuse }: Moving): Write {
  const Key = { pk: part.pk, sk: part.sk };
  const before = totals.get(placeOf(part)) ?? 0n;
  const names = { '#total': 'total' };
  if (before + amount === 0n) {
    const Delete = {
      TableName: tableName(),
      Key,
      ConditionExpression: '#total = :before',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':before': before },
    };
    return { action: { Delete }, refused: counted };
  }
  const bounded = floor && amount < 0n;
  const Update = {
    TableName: tableName(),
    Key,
    UpdateExpression: `ADD #total :amount${part.warehouse === undefined ? '' : ' SET #warehouse = :warehouse'}`,
    ExpressionAttributeNames: { ...names, ...(part.warehouse !== undefined && { '#warehouse': 'warehouse' }) },
    ExpressionAttributeValues: {
      ':amount': amount,
      ...(part.warehouse !== undefined && { ':warehouse': part.warehouse }),
      ...(bounded && { ':taken': -amount }),
    },
    ...(bounded && { ConditionExpression: '#total >= :taken' }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  return {
    action: { Update },
    refused: (existing) => refuse('quantity', belowZero(shownPart(part), totalOf(existing) + amount)),
  };
}

const belowZero = (what: string, left: bigint) =>
  `must not bring the stock ${what} below zero: it would be ${formatDecimal(left)}`;

const gone = (product: string) => `names a product that was deleted: ${JSON.stringify(product)}`;

/** What was planned on a total that has moved since is planned anew. */
export const counted = () => conflict('Another request moved the same stock at the same moment; send this one again.');

const shownProduct = (code: string) => `of product ${JSON.stringify(code)}`;

const shownPart = ({ sk }: Part) =>
  sk.startsWith(LOT)
    ? `of lot ${JSON.stringify(sk.slice(LOT.length))}`
    : `at warehouse location ${JSON.stringify(sk.slice(PLACE.length))}`;
