import { codeIn, type Item, objectsIn } from './bodies.ts';
import type { Entry } from './original.ts';
import type { Snapshot } from './read.ts';

/** Where a place of a warehouse is put that is known by its own code alone. */
const WAREHOUSE = 'MOVED-IN';

/** What things of the original name and no route of it lists, by the path where it is kept here. */
export type Registers = Readonly<Record<RegisterName, readonly Item[]>>;
export const REGISTER_NAMES = [
  'sections',
  'locations',
  'downtime-types',
  'waste-types',
  'checklists',
  'labels',
  'custom-fields',
  'workers',
  'machines',
  'warehouses',
] as const;
export type RegisterName = (typeof REGISTER_NAMES)[number];

type Found = { add(name: RegisterName, key: unknown, body?: Entry): void; all(name: RegisterName): Item[] };

/** What is known of each is put together from all that name it. */
export function registersOf(snapshot: Snapshot): Registers {
  const found = collection();
  fromProducts(snapshot, found);
  fromOrders(snapshot, found);
  fromFloor(snapshot, found);
  fromMovements(snapshot, found);
  return Object.fromEntries(REGISTER_NAMES.map((name) => [name, found.all(name)])) as Record<RegisterName, Item[]>;
}

function collection(): Found {
  const bodies = new Map<RegisterName, Map<string, Record<string, unknown>>>(
    REGISTER_NAMES.map((name) => [name, new Map()]),
  );
  return {
    add(name, key, body = {}) {
      if (key === undefined || key === null || key === '') return;
      const kind = bodies.get(name);
      const known = kind?.get(String(key)) ?? {};
      const told = Object.entries(body).filter(([, value]) => value !== undefined && value !== null && value !== '');
      kind?.set(String(key), {
        ...known,
        ...Object.fromEntries(told.map(([member, value]) => [member, both(known[member], value)])),
      });
    },
    all: (name) =>
      [...(bodies.get(name) ?? [])].map(([key, body]) => ({
        from: key,
        name: key,
        body: { ...namedBy(name, key), ...body },
      })),
  };
}

/** Lists add up; of anything else the last one counts. */
const both = (known: unknown, told: unknown) =>
  Array.isArray(known) && Array.isArray(told)
    ? [...new Map([...known, ...told].map((one) => [JSON.stringify(one), one])).values()]
    : told;

function namedBy(name: RegisterName, key: string): Entry {
  if (name === 'workers') return { number: Number(key) };
  if (name === 'custom-fields') return { name: key };
  return { code: key };
}

function fromProducts({ lists, details }: Snapshot, { add }: Found): void {
  const shown = [...lists.products, ...details['product-details'].values()];
  for (const product of shown) {
    add('sections', sectionIn(product.section));
    add('labels', codeIn(product.label));
    fieldsOf(product, 'product', add);
    for (const operation of objectsIn(product.operations)) fromOperation(operation, add);
  }
}

function fromOperation(operation: Entry, add: Found['add']): void {
  add('sections', sectionIn(operation.section));
  fieldsOf(operation, 'operation', add);
  for (const { code } of objectsIn(operation.machines)) add('machines', code);
  for (const { code } of objectsIn(operation.checklists)) add('checklists', code);
  for (const { code } of objectsIn(operation.waste)) add('waste-types', code);
}

const sectionIn = (section: unknown) =>
  typeof section === 'object' && section !== null ? (section as Entry).name : section;

function fieldsOf(entry: Entry, entity: string, add: Found['add']): void {
  for (const { name } of objectsIn(entry['custom-fields'])) add('custom-fields', name, { entity });
}

function fromOrders({ lists }: Snapshot, { add }: Found): void {
  for (const order of [...lists['client-orders'], ...lists['purchase-orders'], ...lists['production-orders']]) {
    placed(order.location, add);
    for (const line of objectsIn(order.products)) placed(line.location, add);
    for (const { code } of objectsIn(order.machines)) add('machines', code);
    for (const worker of objectsIn(order['workers-assigned'])) add('workers', worker.number);
  }
}

function placed(location: unknown, add: Found['add']): void {
  add(
    'locations',
    codeIn(location),
    typeof location === 'object' && location !== null ? { name: (location as Entry).name } : {},
  );
}

function fromFloor({ lists }: Snapshot, { add }: Found): void {
  for (const { machine, worker, 'produced-waste': waste } of lists.productions) {
    add('machines', codeIn(machine));
    person(worker, add);
    for (const line of objectsIn(waste)) {
      const { description, flaw, recoverable, billable } = (line.waste ?? {}) as Entry;
      add('waste-types', codeIn(line.waste), { description, flaw, recoverable, billable });
    }
  }
  for (const { worker } of lists.punchclocks) person(worker, add);
  for (const downtime of lists.downtimes) {
    const type = codeIn(downtime['downtime-type']);
    add('downtime-types', type);
    for (const { code, name } of objectsIn(downtime.machines))
      add('machines', code, { name, ...(type && { 'downtime-types': [type] }) });
    for (const worker of [...objectsIn(downtime.workers), downtime['started-by'], downtime['closed-by']])
      person(worker, add);
  }
}

function person(worker: unknown, add: Found['add']): void {
  const { number, name } = (worker ?? {}) as Entry;
  add('workers', number, { name });
}

function fromMovements({ lists }: Snapshot, { add }: Found): void {
  for (const movement of lists.movements) {
    placed(movement.location, add);
    for (const shipment of [movement.shipping, movement.receiving]) placed(((shipment ?? {}) as Entry).location, add);
    const [place, warehouse] = [codeIn(movement['warehouse-location']), codeIn(movement.warehouse)];
    if (warehouse) add('warehouses', warehouse);
    if (place) add('warehouses', warehouse ?? WAREHOUSE, { 'warehouse-locations': [{ code: place }] });
  }
}
