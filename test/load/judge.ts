import type { Item } from '../../shared/db/entity.ts';
import { parseDecimal } from '../../shared/decimal.ts';
import { type EventJson, readEvents } from '../chaos/ledger.ts';
import { readTable } from '../chaos/truth.ts';
import { type Hall, WASTE } from './hall.ts';
import type { Listener } from './listener.ts';

/** What was found of a hall once everything is quiet; `violations` in sentences. */
export type Judgement = {
  readonly violations: readonly string[];
  readonly events: number;
  readonly deliveries: number;
};

type Found = {
  readonly endpoint: string;
  readonly company: string;
  readonly table: string;
  readonly listener: Listener;
  /** The last sequence before the shift: what was set up before is heard by those webhooks that were there. */
  readonly before: number;
};

/** Compares what the machines counted, what the ledger tells, what endpoints heard and what stock is. */
export async function judgeHall(hall: Hall, { endpoint, company, table, listener, before }: Found): Promise<Judgement> {
  const [items, { events, last }] = await Promise.all([
    readTable(endpoint, `${company}#`, table),
    readEvents(hall.client),
  ]);
  const heard = heardOf(hall, events.slice(before), listener);
  const violations = [
    ...gaps(events, last),
    ...untold(items, events),
    ...heard.violations,
    ...uncounted(hall, items),
    ...drift(items),
  ];
  return { violations, events: events.length, deliveries: heard.deliveries };
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

function heardOf({ webhooks }: Hall, events: readonly EventJson[], { heard }: Listener) {
  let deliveries = 0;
  const violations = [...webhooks].flatMap(([name, { topics }]) => {
    const wanted = events.filter((event) => event.topics.some((topic) => topics.includes(topic)));
    const got = new Set([...(heard.get(name) ?? [])].filter((sequence) => sequence >= (events[0]?.sequence ?? 1)));
    deliveries += got.size;
    const missed = wanted.filter(({ sequence }) => !got.has(sequence)).length;
    return missed === 0 && got.size === wanted.length
      ? []
      : [`${name} missed ${missed} of ${wanted.length}, and heard ${got.size}`];
  });
  return { deliveries, violations };
}

/** Every machine has what it counted, and so have its production and, in sum, the orders. */
function uncounted({ counts }: Hall, items: readonly Item[]): readonly string[] {
  const counters = new Map(
    entitiesOf(items, 'machines').map(({ data }) => [data.code as string, data.counter as number]),
  );
  const wrong = [...counts].filter(([code, { good }]) => counters.get(code) !== good).length;
  const productions = entitiesOf(items, 'productions').map(({ data }) => data);
  const made = sum(productions.map(({ quantity }) => quantity));
  const waste = sum(
    productions.flatMap(({ producedWaste }) =>
      (producedWaste as { quantity: string }[]).map(({ quantity }) => quantity),
    ),
  );
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
