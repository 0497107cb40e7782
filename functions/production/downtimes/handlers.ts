import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type FieldError, invalid } from '../../../shared/problem.ts';
import { type Resolved, resolve } from '../../../shared/references.ts';
import type { contract } from './contract.ts';
import { type Downtime, Downtimes } from './entity.ts';
import { hadBy, machineIn, referencesOf } from './references.ts';
import { represent } from './representation.ts';
import { blankDowntime, concerned, downtimeAfter, downtimeErrors, typeErrors } from './rules.ts';
import type { DowntimeChanges } from './schema.ts';
import { machineCode, matching } from './store.ts';

/** Rules within a downtime, and those of the machines it newly names or names for another reason. */
function errorsOf(
  after: Downtime,
  before: Downtime,
  sent: DowntimeChanges,
  found: Resolved,
  prefix = '',
): FieldError[] {
  const machines = concerned(after, before).flatMap((code) => machineIn(found, code) ?? []);
  return [...downtimeErrors(after, sent, prefix), ...typeErrors(after.type, machines, prefix)];
}

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, store, company, now }) => {
    const prefix = (position: number) => pointer(position, '');
    const open = ({ endTime, machines }: DowntimeChanges) => (endTime ? [] : [...new Set(machines)]);
    const [ids, found, duplicates] = await Promise.all([
      store.nextIds(Downtimes, elements.length),
      resolve(
        store,
        elements.flatMap((sent, position) => referencesOf(sent, prefix(position))),
      ),
      store.duplicates(Downtimes, 'open-machine', elements.map(open)),
    ]);
    const made = elements.map((sent, position) => {
      const blank = blankDowntime(ids[position] as number, store.at);
      const downtime = downtimeAfter(blank, sent, (code) => machineIn(found, code)?.name, store.at);
      return { downtime, broken: errorsOf(downtime, blank, sent, found, prefix(position)) };
    });
    const errors = [...made.flatMap(({ broken }) => broken), ...found.missing(), ...duplicates];
    if (errors.length > 0) throw invalid(errors);
    return made.map(({ downtime }, position) => ({
      writes: store.create(Downtimes, downtime, prefix(position)),
      answer: { body: represent(downtime, { zone: company.timeZone, now }), version: 1 },
    }));
  },

  list: async ({ query, store, company, paging, now }) => {
    const listing = matching(query, await machineCode(store, query.machine));
    const { items, next } = await store.page(listing, paging);
    return { body: items.map(({ data }) => represent(data, { zone: company.timeZone, now })), next };
  },

  get: async ({ params: { id }, store, company, now }) => {
    const { data, version } = await store.must(Downtimes, padId(id));
    return { body: represent(data, { zone: company.timeZone, now }), version };
  },

  update: async ({ params: { id }, body, store, company, version, now }) => {
    const before = await store.must(Downtimes, padId(id), version);
    const had = hadBy(before.data);
    const found = await resolve(store, [...referencesOf(body), ...had]);
    const after = downtimeAfter(before.data, body, (code) => machineIn(found, code)?.name, store.at);
    const errors = [...errorsOf(after, before.data, body, found), ...found.missing(had)];
    if (errors.length > 0) throw invalid(errors);
    const answer = { body: represent(after, { zone: company.timeZone, now }), version: before.version + 1 };
    return store.commit(store.replace(Downtimes, before, after, version), answer);
  },

  remove: async ({ params: { id }, store, version }) => {
    const before = await store.must(Downtimes, padId(id), version);
    return store.commit(store.remove(Downtimes, before, version), {});
  },
};
