import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { Reference, ResolvedReferences } from '../../../shared/references.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { sentInstant } from '../../../shared/time/instants.ts';
import { type Named, presentCodes } from '../../present-codes.ts';
import { referenceTo } from '../../references.ts';
import { lotReference, resolvedMovementNames } from '../model/resolved-names.ts';
import type { contract } from './contract.ts';
import { MaterialStagings } from './entity.ts';
import { type MaterialStaging, type StagingChanges, type StagingSent, stagingJson } from './schema.ts';

/** What a staging names: codes, and a worker's number. */
type Names = {
  readonly product: string;
  readonly productionOrder: string | null;
  readonly lot: string | null;
  readonly place: string | null;
  readonly worker: number | null;
};

const namesOf = ({ product, productionOrder, lot, place, worker }: MaterialStaging): Names => ({
  product: product.code,
  productionOrder: productionOrder?.code ?? null,
  lot: lot?.code ?? null,
  place: place?.code ?? null,
  worker: worker?.number ?? null,
});

const orElse = <T>(sent: T | undefined, before: T | undefined): T | null =>
  sent === undefined ? (before ?? null) : sent;

function namesAfter(sent: StagingChanges, before?: MaterialStaging): Names {
  const had = before && namesOf(before);
  return {
    product: sent.product ?? had?.product ?? '',
    productionOrder: orElse(sent.productionOrder, had?.productionOrder),
    lot: orElse(sent.lot, had?.lot),
    place: orElse(sent.warehouseLocation, had?.place),
    worker: orElse(sent.worker, had?.worker),
  };
}

/** Unlike that of a movement, the lot of a staging must exist: nothing can be staged that never came. */
function referencesOf({ product, productionOrder, lot, place, worker }: Names, prefix = ''): Reference[] {
  const { optional: _, ...lotOf } = lotReference(product, lot ?? '', `${prefix}/lot`);
  return [
    referenceTo('product', product, `${prefix}/product`),
    ...(productionOrder === null
      ? []
      : [referenceTo('production order', productionOrder, `${prefix}/production-order`)]),
    ...(lot === null ? [] : [lotOf]),
    ...(place === null ? [] : [referenceTo('warehouse location', place, `${prefix}/warehouse-location`)]),
    ...(worker === null ? [] : [referenceTo('worker', worker, `${prefix}/worker`)]),
  ];
}

function stagingAfter(
  sent: StagingChanges,
  resolved: ResolvedReferences,
  now: string,
  { id, before }: { readonly id: number; readonly before?: MaterialStaging },
): MaterialStaging {
  const names = namesAfter(sent, before);
  const had = before && namesOf(before);
  const known = resolvedMovementNames(resolved);
  const keep = <K extends keyof Names, T>(name: K, found: T | undefined, was: T | null | undefined): T | null =>
    names[name] === null ? null : (found ?? (had?.[name] === names[name] ? (was ?? null) : null));
  const order = resolved.dataOf<{ readonly id: number; readonly code: string }>(
    referenceTo('production order', names.productionOrder ?? '', ''),
  );
  const lot = known.lot(names.product, names.lot ?? '');
  return {
    id,
    product: known.product(names.product) ?? (before as MaterialStaging).product,
    productionOrder: keep('productionOrder', order && { id: order.id, code: order.code }, before?.productionOrder),
    lot: keep(
      'lot',
      lot && { code: lot.code, expirationDate: lot.expirationDate, supplierLot: lot.supplierLot },
      before?.lot,
    ),
    date: (sent.date === undefined ? before?.date : sentInstant(sent.date, before?.date)) ?? now,
    quantity: sent.quantity ?? before?.quantity ?? '0',
    place: keep('place', known.place(names.place ?? ''), before?.place),
    worker: keep('worker', known.worker(names.worker ?? -1), before?.worker),
  };
}

/** Stagings with what they name as that is called by now; what is gone keeps the code it had (rule names-follow). One read. */
async function presentStagings(store: Store, all: readonly MaterialStaging[]): Promise<readonly MaterialStaging[]> {
  const { called, numbered } = await presentCodes(
    store,
    all.flatMap(({ product, productionOrder, place, worker }): readonly Named[] => [
      ['product', product],
      ['production order', productionOrder],
      ['warehouse', place?.warehouse],
      ['worker', worker],
    ]),
  );
  return all.map((one) => ({
    ...one,
    product: called('product', one.product),
    productionOrder: called('production order', one.productionOrder),
    place: one.place && { ...one.place, warehouse: called('warehouse', one.place.warehouse) },
    worker: numbered(one.worker),
  }));
}

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: MaterialStagings,
    unique: {},
    references: (fields: StagingChanges | MaterialStaging, prefix: string, before?: MaterialStaging) =>
      referencesOf('id' in fields ? namesOf(fields) : namesAfter(fields, before), prefix),
    make: (sent: StagingSent, id: number, resolved: ResolvedReferences, store: Store) =>
      stagingAfter(sent, resolved, store.at, { id }),
    change: (before: MaterialStaging, sent: StagingChanges, resolved: ResolvedReferences, store: Store) =>
      stagingAfter(sent, resolved, store.at, { id: before.id, before }),
    present: presentStagings,
    represent: stagingJson,
  },
  ({ id }: { readonly id: number }) => padId(id),
);
