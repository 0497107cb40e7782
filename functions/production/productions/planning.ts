import type { Stored } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type FieldError, invalid } from '../../../shared/problem.ts';
import { resolve } from '../../../shared/references.ts';
import { type Orders, recording } from '../model/recording.ts';
import { shortages } from '../model/shortage.ts';
import { type Production, Productions } from './entity.ts';
import { type Known, knownFrom, type Names, namesAfter, referencesOf } from './names.ts';
import { productionAfter, productionErrors } from './rules.ts';
import type { ProductionSent } from './schema.ts';

/** A production to be written: what was sent of it, and what it was before, if it was. `prefix` points to its element. */
export type Draft = {
  readonly sent: ProductionSent;
  readonly before?: Stored<Production>;
  readonly prefix: string;
};

/** A production ready to be written as one with the progress of its order. */
export type Planned = { readonly production: Production; readonly writes: readonly Write[]; readonly lane: string };

/** Checks productions whole and plans the transaction of each; throws 400 naming everything that is wrong. */
export async function plan(
  store: Store,
  { allowNegativeStock }: Tenant,
  drafts: readonly Draft[],
  version?: number,
): Promise<readonly Planned[]> {
  const names = drafts.map(({ sent, before }) => namesAfter(sent, before?.data));
  const had = drafts.flatMap(({ before }) => (before ? referencesOf(namesAfter({}, before.data)) : []));
  const created = drafts.filter(({ before }) => !before).length;
  const [resolved, ids] = await Promise.all([
    resolve(store, [...names.flatMap((one, position) => referencesOf(one, drafts[position]?.prefix)), ...had]),
    created > 0 ? store.nextIds(Productions, created) : [],
  ]);
  const known = knownFrom(resolved);
  refuse(known.missing(had));
  const left = ids.values();
  const productions = drafts.map(({ sent, before }, position) => {
    const fresh = { id: before ? 0 : (left.next().value as number), at: store.at };
    return productionAfter(before?.data, sent, names[position] as Names, known, fresh);
  });
  refuse(productions.flatMap((one, position) => productionErrors(one, known, drafts[position]?.prefix ?? '')));
  if (!allowNegativeStock) refuse(await shortageErrors(store, drafts, productions, known));
  const orders = ordersOf(names, drafts, known);
  return productions.map((production, position) => ({
    production,
    lane: String(production.productionOrder?.id ?? `alone ${position}`),
    writes: recording(store, orders, { before: drafts[position]?.before, after: production }, version),
  }));
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalid(errors);
}

async function shortageErrors(
  store: Store,
  drafts: readonly Draft[],
  productions: readonly Production[],
  known: Known,
): Promise<FieldError[]> {
  const short = await shortages(
    store,
    productions.map((after, position) => ({
      before: drafts[position]?.before?.data,
      after,
      product: known.product(after.operation.product.code),
    })),
  );
  return short.map(({ position, message }) => ({ pointer: `${drafts[position]?.prefix ?? ''}/quantity`, message }));
}

/** Every order the productions belong to, or belonged to. */
function ordersOf(names: readonly Names[], drafts: readonly Draft[], known: Known): Orders {
  const named = [
    ...names.flatMap(({ order }) => order ?? []),
    ...drafts.flatMap(({ before }) => before?.data.productionOrder ?? []),
  ];
  const found = named.flatMap((order) => known.order(order) ?? []);
  return new Map(found.map((order) => [order.data.id, order]));
}
