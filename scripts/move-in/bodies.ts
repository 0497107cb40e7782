import type { Entry } from './original.ts';
import { isOpen, type Snapshot } from './read.ts';

/** A thing to be written: what it is in the original, how a person knows it, and what is sent. */
export type Item = { readonly from: string; readonly name: string; readonly body: Entry };

/** What cannot be carried over, and why. */
export type Loss = { readonly kind: string; readonly name: string; readonly reason: string };

/** Says that a part of a thing stays behind. */
type Lose = (kind: string, name: string, reason: string) => void;

/** Members without the names, and without what is empty. */
function without(entry: Entry, ...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).filter(([name, value]) => !names.includes(name) && value !== null && value !== undefined),
  );
}

/** Only these members, without what is empty. */
function only(entry: Entry, ...names: readonly string[]): Record<string, unknown> {
  return without(Object.fromEntries(names.map((name) => [name, entry[name]])));
}

/** A list of objects, whatever else it may be printed as. */
export const objectsIn = (value: unknown): readonly Entry[] =>
  Array.isArray(value) ? value.filter((one): one is Entry => typeof one === 'object' && one !== null) : [];

/** The code in any printed form: text, or an object with it; nothing for `{}` and empty text. */
export function codeIn(value: unknown): string | undefined {
  const code = typeof value === 'object' && value !== null ? (value as Entry).code : value;
  return code === undefined || code === null || code === '' ? undefined : String(code);
}

const item = (entry: Entry, body: Entry): Item => ({
  from: String(entry.id ?? entry.code),
  name: String(entry.code ?? entry.id),
  body,
});

/** `dd/MM/yyyy`, as answers have it, to the ISO date that requests take (rule expiration-date-day). */
const isoDay = (text: unknown) => String(text).replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');

export const familyItems = ({ lists }: Snapshot): Item[] =>
  lists.families.map((entry) => item(entry, without(entry, 'id')));

/** Suppliers and clients alike. */
export const partnerItems = (partners: readonly Entry[]): Item[] =>
  partners.map((entry) => {
    const body = without(entry, 'id');
    if (body['expiration-date']) body['expiration-date'] = isoDay(body['expiration-date']);
    return item(entry, body);
  });

/** What the list shows and what the product itself shows, together. */
export function productItems({ lists, details }: Snapshot): Item[] {
  return lists.products.map((listed) => {
    const entry = { ...without(listed), ...without(details['product-details'].get(String(listed.code)) ?? {}) };
    const body = without(entry, 'id', 'components');
    body.operations = objectsIn(body.operations).map((operation) => without(operation, 'id'));
    if (body.families) body.families = objectsIn(body.families).map((family) => only(family, 'code'));
    return { from: String(listed.code), name: String(listed.code), body };
  });
}

export function bomItems({ lists }: Snapshot): Item[] {
  return lists.products
    .filter(({ components }) => objectsIn(components).length > 0)
    .map(({ code, components }) => ({
      from: String(code),
      name: String(code),
      body: {
        'product-code': code,
        bom: objectsIn(components).map((line) =>
          without({ 'product-code': line.code, quantity: line.quantity, 'operation-code': codeIn(line.operation) }),
        ),
      },
    }));
}

/** Client and purchase orders alike; the names of their products are those of the products. */
export const tradeItems = (orders: readonly Entry[]): Item[] =>
  orders.map((entry) => {
    const body = without(entry, 'id', 'name');
    const products = objectsIn(entry.products).map((line) => without(line, 'name'));
    return item(entry, { ...body, products, ...(codeIn(entry.location) && { location: codeIn(entry.location) }) });
  });

const ORDER_FIELDS = [
  'code',
  'start-date',
  'due-date',
  'description',
  'serial-number',
  'notes',
  'pieces-by-box',
] as const;

/** Production orders without their end: what is produced for them comes first. */
export function productionOrderItems({ lists, details }: Snapshot): Item[] {
  return lists['production-orders'].map((listed) => {
    const entry: Entry = { ...listed, ...without(details['order-details'].get(String(listed.id)) ?? {}) };
    const fields = objectsIn(entry['custom-fields']).flatMap((field) => Object.entries(field));
    const body = {
      ...only(entry, ...ORDER_FIELDS, 'material-staging-complete'),
      products: objectsIn(entry.products).map((line) => only(line, 'product', 'quantity-ordered', 'observations')),
      'workers-assigned': objectsIn(listed['workers-assigned']).map((worker) => only(worker, 'number')),
      machines: objectsIn(entry.machines).map((machine) => only(machine, 'code')),
      ...(codeIn(entry.shipping) && { shipping: codeIn(entry.shipping) }),
      ...(codeIn(entry.location) && { location: codeIn(entry.location) }),
      active: entry.active ?? entry['is-active'] ?? true,
      ...(fields.length > 0 && { parameters: fields.map(([name, value]) => ({ name, value })) }),
      ...(isOpen(entry) && { ended: false }),
    };
    return item(entry, body);
  });
}

/** The end of orders that have ended. */
export const orderEndItems = ({ lists }: Snapshot): Item[] =>
  lists['production-orders']
    .filter((order) => !isOpen(order))
    .map((entry) => item(entry, only(entry, 'running-status')));

const codesOf = (entries: readonly Entry[]) => new Set(entries.map(({ code }) => String(code)));

/** Productions; one whose order is gone comes without it. */
export function productionItems({ lists }: Snapshot, lose: Lose): Item[] {
  const orders = codesOf(lists['production-orders']);
  return lists.productions.map((entry) => {
    const order = codeIn(entry['production-order']);
    if (order && !orders.has(order))
      lose('productions', String(entry.id), `its order ${order} is gone; carried over without it`);
    const operation = (entry.operation ?? {}) as Entry;
    const body = {
      ...only(entry, 'quantity', 'start-time', 'finished', 'rework', 'lot-number'),
      ...(entry['checked-out'] !== false && only(entry, 'end-time')),
      ...(order && orders.has(order) && { 'production-order': { code: order } }),
      operation: without({ code: operation.code, 'product-code': operation.product ?? operation['product-code'] }),
      ...(entry.worker ? { worker: only(entry.worker as Entry, 'number') } : {}),
      ...(codeIn(entry.machine) && { machine: codeIn(entry.machine) }),
      ...(codeIn(entry.shipping) && { shipping: codeIn(entry.shipping) }),
      parameters: objectsIn(entry.parameters).flatMap((parameter) => namedParameters(parameter)),
      'produced-waste': objectsIn(entry['produced-waste']).map(({ quantity, waste }) => ({
        quantity,
        waste: { code: codeIn(waste) },
      })),
    };
    return item(entry, body);
  });
}

/** `{name, value}`, or `{<name>: value}` as the list has it (rule production-parameters). */
const namedParameters = (parameter: Entry): Entry[] =>
  'name' in parameter && 'value' in parameter
    ? [only(parameter, 'name', 'value')]
    : Object.entries(parameter).map(([name, value]) => ({ name, value }));

const MOVEMENT_FIELDS = [
  'product-code',
  'date-time',
  'quantity',
  'type',
  'lot',
  'total-cost',
  'comment',
  'warehouse',
  'warehouse-location',
] as const;
/** What productions make again here. */
export const isMadeByProduction = ({ type }: Entry) => type === 'production' || type === 'consumption';

/** Movements in and out; the others come of the productions. */
export const movementItems = ({ lists }: Snapshot): Item[] =>
  lists.movements
    .filter((entry) => !isMadeByProduction(entry))
    .map((entry) =>
      item(entry, {
        ...only(entry, ...MOVEMENT_FIELDS),
        ...(codeIn(entry.location) && { location: codeIn(entry.location) }),
        ...(codeIn(entry.shipping) && { shipping: codeIn(entry.shipping) }),
        ...(codeIn(entry.receiving) && { receiving: codeIn(entry.receiving) }),
      }),
    );

/** Shippings or receivings with their orders, which only movements show. */
export function shipmentItems({ lists }: Snapshot, lose: Lose, one: 'shipping' | 'receiving'): Item[] {
  const [inside, outside] =
    one === 'shipping' ? (['clientOrder', 'client-order'] as const) : (['purchaseOrder', 'purchase-order'] as const);
  const orders = codesOf(lists[`${outside}s`]);
  const found = new Map<string, Item>();
  for (const { [one]: shipment } of lists.movements) {
    const code = codeIn(shipment);
    if (code === undefined || found.has(code)) continue;
    const { [inside]: named, location } = shipment as Entry;
    const order = codeIn(named);
    if (order && !orders.has(order)) lose(`${one}s`, code, `its order ${order} is gone; carried over without it`);
    const body = {
      code,
      ...(order && orders.has(order) && { [outside]: order }),
      ...(codeIn(location) && { location: codeIn(location) }),
    };
    found.set(code, { from: code, name: code, body });
  }
  return [...found.values()];
}

export function downtimeItems({ lists }: Snapshot, lose: Lose): Item[] {
  const [orders, products] = [codesOf(lists['production-orders']), codesOf(lists.products)];
  return lists.downtimes.map((entry) => {
    const [order, product] = [codeIn(entry['production-order']), codeIn(entry.product)];
    if (order && !orders.has(order))
      lose('downtimes', String(entry.id), `its order ${order} is gone; carried over without it`);
    if (product && !products.has(product))
      lose('downtimes', String(entry.id), `its product ${product} is gone; carried over without it`);
    return item(entry, {
      ...only(entry, 'start-time', 'downtime-type'),
      ...(entry['checked-out'] !== false && only(entry, 'end-time')),
      machines: objectsIn(entry.machines).map((machine) => only(machine, 'code')),
      workers: objectsIn(entry.workers).map((worker) => only(worker, 'number')),
      ...workerIn(entry, 'started-by'),
      ...workerIn(entry, 'closed-by'),
      ...(order && orders.has(order) && { 'production-order': order }),
      ...(product && products.has(product) && { product }),
    });
  });
}

function workerIn(entry: Entry, name: string): Entry {
  const { number } = (entry[name] ?? {}) as Entry;
  return number === undefined || number === null ? {} : { [name]: { number } };
}

export const punchclockItems = ({ lists }: Snapshot): Item[] =>
  lists.punchclocks.map((entry) =>
    item(entry, { ...only(entry, 'date', 'type'), worker: only(entry.worker as Entry, 'number') }),
  );
