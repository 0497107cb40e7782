import type { Notification } from '../../../shared/events/definition.ts';
import type { FieldError } from '../../../shared/problem.ts';

/** What a webhook can ask of the entity an event is of. */
export const FILTER_FIELDS = ['product', 'machine', 'status'] as const;
type FilterField = (typeof FILTER_FIELDS)[number];

/** Values by field: an event is sent that has one of the values in each field that is named (rule webhook-filter). */
export type Filter = { readonly [F in FilterField]?: string[] | undefined };

/** Values that a reason names. */
const SHOWN_MAX = 5;

type Facts = Readonly<Record<string, unknown>>;

/** Where each field stands in the JSON of what a topic is of; a topic of a kind that is not here has none. */
const PLACES: Readonly<Record<string, Readonly<Partial<Record<FilterField, readonly string[]>>>>> = {
  productionOrder: { product: ['products.product'], machine: ['machines.code'], status: ['status', 'running-status'] },
  production: { product: ['operation.product'], machine: ['machine.code'], status: ['checked-out'] },
  downTime: { product: ['product'], machine: ['machines.code'], status: ['checked-out'] },
  shipping_inventory_movement: { product: ['product-code'] },
  receiving_inventory_movement: { product: ['product-code'] },
  internal_inventory_movement: { product: ['product-code'] },
  material_staging: { product: ['product.code'] },
  lot: { product: ['product.code'] },
  stock: { product: ['product-code'] },
};

/** What `checked-out` says of work and of stops. */
const WORK = { true: 'ended', false: 'running' } as const;
const ORDER_STATUSES = ['scheduled', 'onschedule', 'delayed', 'completed'] as const;
const RUNNING_STATUSES = ['notstarted', 'started', 'closed', 'archived', 'deleted'] as const;

/** Every status there is; which of them fit is decided by the topics. */
export const STATUSES = [...ORDER_STATUSES, ...RUNNING_STATUSES, WORK.false, WORK.true] as const;

const kindOf = (topic: string) => topic.replace(/(?:_created|_updated|_deleted|_changed|\/\w+)$/, '');
const placesOf = (topic: string, field: FilterField) => PLACES[kindOf(topic)]?.[field] ?? [];

const statusesOf = (topic: string): readonly string[] =>
  placesOf(topic, 'status').flatMap((place) => {
    if (place === 'checked-out') return Object.values(WORK);
    return place === 'status' ? ORDER_STATUSES : RUNNING_STATUSES;
  });

/** What a topic can be asked for, as the API document says it: the schema of a value of each field it has. */
export const filterSchemas = (topic: string) =>
  Object.fromEntries(
    FILTER_FIELDS.filter((field) => placesOf(topic, field).length > 0).map((field) => [
      field,
      { type: 'string', ...(field === 'status' && { enum: statusesOf(topic) }) },
    ]),
  );

/** The JSON of a filter, its fields in one order: the table gives them in any. */
export const filterJson = (filter: Filter): Filter =>
  Object.fromEntries(FILTER_FIELDS.flatMap((field) => (filter[field] ? [[field, filter[field]]] : [])));

/** What keeps a filter from these topics: a field that one of them has not, or a status that none of them has. */
export function filterErrors(filter: Filter, topics: readonly string[]): readonly FieldError[] {
  const unfit = FILTER_FIELDS.flatMap((field) => {
    const without = topics.filter((topic) => filter[field] !== undefined && placesOf(topic, field).length === 0);
    if (without.length === 0) return [];
    const message = `is nothing that ${without.join(', ')} can be asked for: a webhook of its own can be told of that`;
    return [{ pointer: `/filter/${field}`, message }];
  });
  const known = [...new Set(topics.flatMap(statusesOf))];
  const strange = (filter.status ?? []).flatMap((status, position) =>
    known.length === 0 || known.includes(status)
      ? []
      : [{ pointer: `/filter/status/${position}`, message: `must be one of ${known.join(', ')} for these topics` }],
  );
  return [...unfit, ...strange];
}

/**
 * Why a webhook is not sent a call; nothing where it is. `data` is the JSON the ledger keeps of the entity, which also tells
 * what a deletion was of; what the call says comes before it.
 */
export function unsentReason(
  { topics, filter }: { readonly topics: readonly string[]; readonly filter?: Filter | undefined },
  { topic, body }: Notification,
  data: unknown,
): string | undefined {
  if (!topics.includes(topic)) return `the topic ${topic} is not asked for`;
  if (!filter) return undefined;
  const facts = { ...factsOf(data), ...factsOf(Array.isArray(body) ? body[0] : body) };
  for (const field of FILTER_FIELDS) {
    const asked = filter[field];
    const values = asked && placesOf(topic, field).flatMap((place) => valuesAt(facts, place.split('.')));
    if (values?.some((value) => asked?.includes(value)) === false) return `${field} is ${shownValues(values)}`;
  }
  return undefined;
}

/** Some of what an event has, however much that is: a test shows a hundred such reasons. */
function shownValues(values: readonly string[]): string {
  const more = values.length - SHOWN_MAX;
  return `${values.slice(0, SHOWN_MAX).join(', ') || 'none'}${more > 0 ? ` and ${more} more` : ''}`;
}

const factsOf = (value: unknown): Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : {};

/** The texts at a path, of each element of an array on its way; empty text stands for nothing. */
function valuesAt(value: unknown, [name, ...path]: readonly string[]): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((element) => valuesAt(element, name === undefined ? [] : [name, ...path]));
  if (name !== undefined) return valuesAt(factsOf(value)[name], path);
  if (typeof value === 'boolean') return [WORK[`${value}`]];
  return typeof value === 'string' && value !== '' ? [value] : [];
}
