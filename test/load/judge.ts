import type { Item } from '../../shared/db/entity.ts';
import { formatDecimal, parseDecimal } from '../../shared/decimal.ts';
import { type EventJson, readEvents } from '../chaos/ledger.ts';
import { readTable } from '../chaos/truth.ts';
import { COMPONENT_QUANTITY, COMPONENTS, type Hall, WASTE } from './hall.ts';

/** What was found of a hall once everything is quiet. */
export type Evidence = {
  readonly hall: Pick<Hall, 'counts' | 'webhooks'>;
  /** Everything the table has of the company. */
  readonly items: readonly Item[];
  /** The ledger as an integrator reads it, and the sequence it says that it ends with. */
  readonly events: readonly EventJson[];
  readonly last: number;
  /** The last sequence before the shift: what was set up before is heard by those webhooks that were there. */
  readonly before: number;
  /** Sequences of the events each webhook was called for, by the name its listener has for it. */
  readonly heard: ReadonlyMap<string, ReadonlySet<number>>;
};

/** What was found wrong, in sentences, and how much there was. */
export type Judgement = {
  readonly violations: readonly string[];
  readonly events: number;
  readonly deliveries: number;
};

type Found = Pick<Evidence, 'before' | 'heard'> & {
  readonly endpoint: string;
  readonly company: string;
  readonly table: string;
};

/** Reads what there is to be compared. */
export async function readEvidence(hall: Hall, { endpoint, company, table, ...found }: Found): Promise<Evidence> {
  const [items, ledger] = await Promise.all([readTable(endpoint, `${company}#`, table), readEvents(hall.client)]);
  return { hall, items, ...ledger, ...found };
}

/** Compares what the machines counted, what the ledger tells, what endpoints heard, what was booked and what stock is. */
export function judgement(evidence: Evidence): Judgement {
  const { items, events, last } = evidence;
  const { deliveries, violations } = heardOf(evidence);
  return {
    violations: [
      ...gaps(events, last),
      ...untold(items, events),
      ...violations,
      ...uncounted(evidence),
      ...unbooked(items),
      ...drift(items),
    ],
    events: events.length,
    deliveries,
  };
}

function gaps(events: readonly EventJson[], last: number): readonly string[] {
  const missing = events.filter(({ sequence }, position) => sequence !== position + 1).length;
  return missing === 0 && last === events.length
    ? []
    : [`${missing} sequences of the ledger are out of order, the last is ${last}`];
}

type EntityItem = Item & { readonly entity: string; readonly version: number; readonly data: Record<string, unknown> };

const entitiesOf = (items: readonly Item[], name: string) =>
  items.filter((item) => item.entity === name && item.pk.endsWith(`#${name}`)) as unknown as readonly EntityItem[];

/** Nothing was removed: an entity of version 7 has been told of seven times. */
function untold(items: readonly Item[], events: readonly EventJson[]): readonly string[] {
  const told = new Map<string, number>();
  for (const { entity } of events) told.set(entity, (told.get(entity) ?? 0) + 1);
  return [...told].flatMap(([entity, times]) => {
    const changes = entitiesOf(items, entity).reduce((sum, { version }) => sum + Number(version), 0);
    return changes === times ? [] : [`${entity} changed ${changes} times, the ledger tells of ${times}`];
  });
}

function heardOf({ hall: { webhooks }, events: all, before, heard }: Evidence) {
  const events = all.slice(before);
  let deliveries = 0;
  const violations = [...webhooks].flatMap(([name, { topics }]) => {
    const wanted = events.filter((event) => event.topics.some((topic) => topics.includes(topic)));
    const got = new Set([...(heard.get(name) ?? [])].filter((sequence) => sequence > before));
    deliveries += got.size;
    const missed = wanted.filter(({ sequence }) => !got.has(sequence)).length;
    return missed === 0 && got.size === wanted.length
      ? []
      : [`${name} missed ${missed} of ${wanted.length}, and heard ${got.size}`];
  });
  return { deliveries, violations };
}

/** Every machine has what it counted, and so have its production and, in sum, the orders. */
function uncounted({ hall: { counts }, items }: Evidence): readonly string[] {
  const counters = new Map(
    entitiesOf(items, 'machines').map(({ data }) => [data.code as string, data.counter as number]),
  );
  const wrong = [...counts].filter(([code, { good }]) => counters.get(code) !== good).length;
  const productions = entitiesOf(items, 'productions').map(({ data }) => data);
  const made = sum(productions.map(({ quantity }) => quantity));
  const waste = sum(productions.flatMap(wasteOf));
  const ordered = sum(
    entitiesOf(items, 'production-orders').flatMap(({ data }) =>
      (data.products as { quantityProduced: number }[]).map(({ quantityProduced }) => quantityProduced),
    ),
  );
  const good = sum([...counts.values()].map((count) => count.good));
  const scrap = sum([...counts.values()].map((count) => count.waste));
  return [
    ...(wrong > 0 ? [`${wrong} machines have another counter than they sent`] : []),
    ...(made === good && waste === scrap
      ? []
      : [`productions made ${made} and ${waste} of ${WASTE}, machines counted ${good} and ${scrap}`]),
    ...(ordered === good ? [] : [`orders have ${ordered}, machines counted ${good}`]),
  ];
}

const sum = (amounts: readonly unknown[]) =>
  amounts.reduce<bigint>((total, one) => total + (parseDecimal(String(one ?? 0)) ?? 0n), 0n);

const wasteOf = ({ producedWaste }: Record<string, unknown>) =>
  (producedWaste as { quantity: string }[]).map(({ quantity }) => quantity);

/** Every production has one movement of what it made, and one of each component that it consumed, waste included. */
function unbooked(items: readonly Item[]): readonly string[] {
  const bookedBy = Map.groupBy(entitiesOf(items, 'inventory-movements'), ({ data }) => data.production);
  const wrong = entitiesOf(items, 'productions').filter(({ data }) => {
    const good = sum([data.quantity]);
    const consumed = (good + sum(wasteOf(data))) * BigInt(COMPONENT_QUANTITY);
    const wanted = [
      ...(good > 0n ? [movementName('production', productOf(data.operation), good)] : []),
      ...(consumed > 0n ? COMPONENTS.map((code) => movementName('consumption', code, consumed)) : []),
    ];
    const made = (bookedBy.get(data.id) ?? []).map((movement) =>
      movementName(movement.data.type, productOf(movement.data), sum([movement.data.quantity])),
    );
    return wanted.toSorted().join() !== made.toSorted().join();
  });
  return wrong.length > 0 ? [`${wrong.length} productions are not booked as they are`] : [];
}

const productOf = (named: unknown) => (named as { readonly product: { readonly code: string } }).product.code;

const movementName = (type: unknown, product: string, amount: bigint) => `${type} ${product} ${formatDecimal(amount)}`;

/** The stock of every product is what its movements add up to. */
function drift(items: readonly Item[]): readonly string[] {
  const totals = new Map<unknown, bigint>();
  for (const { data } of entitiesOf(items, 'inventory-movements')) {
    const { id } = data.product as { readonly id: number };
    const amount = parseDecimal(String(data.quantity)) ?? 0n;
    const signed = data.type === 'in' || data.type === 'production' ? amount : -amount;
    totals.set(id, (totals.get(id) ?? 0n) + signed);
  }
  return entitiesOf(items, 'stock').flatMap(({ data }) => {
    const wanted = totals.get(data.id) ?? 0n;
    return BigInt(String(data.total)) === wanted
      ? []
      : [`the stock of ${data.code} is ${data.total}, its movements add up to ${wanted}`];
  });
}
