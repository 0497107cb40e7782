import { topics as known } from '../../api/description.ts';
import { FILTER_FIELDS, type Filter, type FilterField } from './filter.ts';
import { type Endpoint, isArn } from './target.ts';

/** An endpoint as it is filled in. */
export type Draft = {
  readonly url: string;
  readonly role: string;
  readonly topics: readonly string[];
  readonly filter: Filter;
  readonly format: string;
  /** Nothing: not chosen yet, which is not active of a target whose role is yet to be made. */
  readonly active: boolean | undefined;
};

export const draftOf = (endpoint: Endpoint | undefined): Draft => ({
  url: endpoint?.url ?? '',
  role: endpoint?.role ?? '',
  topics: endpoint?.topics ?? [],
  filter: { product: [], machine: [], status: [], ...endpoint?.filter },
  format: endpoint?.format ?? 'classic',
  active: endpoint?.active,
});

export const isActive = ({ active, url }: Draft) => active ?? !isArn(url);

/** What a target in an account gets is always a CloudEvent. */
export const formatOf = ({ format, url }: Draft) => (isArn(url) ? 'cloudevents' : format);

/** The filter as it is sent; `null` where nothing is asked for. */
function sentFilter(filter: Filter) {
  const named = FILTER_FIELDS.filter((field) => filter[field].length > 0);
  return named.length === 0 ? null : Object.fromEntries(named.map((field) => [field, filter[field]]));
}

/** The body of a test of topics and filter against so many events. */
export const testOf = ({ topics, filter }: Draft, limit: number) => ({ topics, filter: sentFilter(filter), limit });

/** The body that makes or changes the endpoint. */
export const bodyOf = (draft: Draft) => ({
  url: draft.url.trim(),
  ...(isArn(draft.url) && { role: draft.role.trim() || null }),
  topics: draft.topics,
  filter: sentFilter(draft.filter),
  format: formatOf(draft),
  active: isActive(draft),
});

const filtersOf = (topics: readonly string[]) => known.filter(({ topic }) => topics.includes(topic));

/** The topics that have no such field, by which no filter can name it. */
export const topicsWithout = (field: FilterField, topics: readonly string[]) =>
  filtersOf(topics).flatMap(({ topic, filter }) => (filter[field] ? [] : [topic]));

/** Every status that one of the topics has. */
export const statusesOf = (topics: readonly string[]) => [
  ...new Set(filtersOf(topics).flatMap(({ filter }) => filter.status?.enum ?? [])),
];
