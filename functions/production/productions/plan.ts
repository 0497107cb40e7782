import type { StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import type { Tenant } from '../../../shared/identity.ts';
import { type FieldError, invalidContent } from '../../../shared/problem.ts';
import { resolveReferences } from '../../../shared/references.ts';
import { shippingMentions } from '../../inventory/model/mentioned-shippings.ts';
import { type OrdersById, productionWrites } from '../model/production-writes.ts';
import { materialShortages } from '../model/shortage.ts';
import { type Production, Productions } from './entity.ts';
import {
  orderDisagreement,
  type ProductionNames,
  productionNamesAfter,
  productionReferences,
  type ResolvedProductionNames,
  resolvedProductionNames,
} from './names.ts';
import { productionAfter, productionErrors } from './rules.ts';
import type { ProductionSent } from './schema.ts';

/** A production to be written: what was sent of it, and what it was before, if it was. `prefix` points to its element. */
export type ProductionDraft = {
  readonly sent: ProductionSent;
  readonly before?: StoredEntity<Production>;
  /** As it was, with what it names as that is called by now. */
  readonly had?: Production | undefined;
  readonly prefix: string;
};

/** A production ready to be written as one with the progress of its order. */
export type PlannedProduction = {
  readonly production: Production;
  readonly writes: readonly Write[];
  readonly lane: string;
};

/** Checks productions whole and plans the transaction of each; throws 400 naming everything that is wrong. */
export async function plannedProductions(
  store: Store,
  { allowNegativeStock }: Tenant,
  drafts: readonly ProductionDraft[],
  version?: number,
): Promise<readonly PlannedProduction[]> {
  const names = drafts.map(({ sent, had }) => productionNamesAfter(sent, had));
  const former = drafts.flatMap(({ had }) => (had ? productionReferences(productionNamesAfter({}, had)) : []));
  const created = drafts.filter(({ before }) => !before).length;
  const [resolved, ids] = await Promise.all([
    resolveReferences(store, [
      ...names.flatMap((one, position) => productionReferences(one, drafts[position]?.prefix)),
      ...former,
    ]),
    created > 0 ? store.nextIds(Productions, created) : [],
  ]);
  const known = resolvedProductionNames(resolved);
  refuse(known.missing(former));
  const draftOf = (position: number) => drafts[position] as ProductionDraft;
  refuse(
    names.flatMap((one, position) => {
      const { had, prefix } = draftOf(position);
      return orderDisagreement(one, known, { before: had, prefix });
    }),
  );
  const left = ids.values();
  const productions = drafts.map(({ sent, before, had }, position) => {
    const fresh = { id: before ? 0 : (left.next().value as number), at: store.at };
    return productionAfter(had, sent, names[position] as ProductionNames, known, fresh);
  });
  refuse(productions.flatMap((one, position) => productionErrors(one, known, drafts[position] as ProductionDraft)));
  if (!allowNegativeStock) refuse(await shortageErrors(store, drafts, productions, known));
  const orders = ordersOf(names, drafts, known);
  const mentions = await shippingMentions(
    store,
    names.map(({ shipping }, position) => newShipping(shipping, draftOf(position), known)),
  );
  const mentioned = mentions.some(({ id }) => id !== undefined);
  return productions.map((planned, position) => {
    const { id, writes = [] } = mentions[position] ?? {};
    const { shipping } = planned;
    const production = id === undefined || !shipping ? planned : { ...planned, shipping: { ...shipping, id } };
    const change = changeOf(draftOf(position), production);
    return {
      production,
      lane: mentioned ? 'first mentions' : String(production.productionOrder?.id ?? `alone ${position}`),
      writes: [...productionWrites(store, orders, [change], version), ...writes],
    };
  });
}

const changeOf = ({ before, prefix }: ProductionDraft, after: Production) => ({
  before,
  after,
  pointer: `${prefix}/quantity`,
});

/** The code of a shipping that the production names first (rule created-on-mention); one it had may be gone. */
const newShipping = (code: string | null, { had }: ProductionDraft, known: ResolvedProductionNames) =>
  code !== null && code !== had?.shipping?.code && known.shipping(code).id === null ? code : undefined;

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidContent(errors);
}

async function shortageErrors(
  store: Store,
  drafts: readonly ProductionDraft[],
  productions: readonly Production[],
  known: ResolvedProductionNames,
): Promise<FieldError[]> {
  const short = await materialShortages(
    store,
    productions.map((after, position) => ({
      before: drafts[position]?.had,
      after,
      product: madeBy(after, known),
    })),
  );
  return short.map(({ position, message }) => ({ pointer: `${drafts[position]?.prefix ?? ''}/quantity`, message }));
}

/** The product of a production; another one that has its code by now is none. */
function madeBy({ operation }: Production, known: ResolvedProductionNames) {
  const product = known.product(operation.product.code);
  return product?.id === operation.product.id ? product : undefined;
}

/** Every order the productions belong to, or belonged to. */
function ordersOf(
  names: readonly ProductionNames[],
  drafts: readonly ProductionDraft[],
  known: ResolvedProductionNames,
): OrdersById {
  const named = [
    ...names.flatMap(({ order }) => order ?? []),
    ...drafts.flatMap(({ before }) => before?.data.productionOrder ?? []),
  ];
  const found = named.flatMap((order) => known.order(order) ?? []);
  return new Map(found.map((order) => [order.data.id, order]));
}
