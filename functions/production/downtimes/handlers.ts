import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type FieldError, invalidContent } from '../../../shared/problem.ts';
import { type ResolvedReferences, resolveReferences } from '../../../shared/references.ts';
import type { contract } from './contract.ts';
import { type Downtime, Downtimes } from './entity.ts';
import { downtimeReferences, formerDowntimeReferences, stoppedMachine } from './references.ts';
import { downtimeJson } from './representation.ts';
import { blankDowntime, downtimeAfter, downtimeErrors, downtimeTypeErrors, machinesToCheck } from './rules.ts';
import type { DowntimeChanges } from './schema.ts';
import { downtimeListing, machineCodeNamed } from './store.ts';

/** Rules within a downtime, and those of the machines it newly names or names for another reason. */
function errorsOf(
  after: Downtime,
  before: Downtime,
  sent: DowntimeChanges,
  found: ResolvedReferences,
  prefix = '',
): FieldError[] {
  const machines = machinesToCheck(after, before).flatMap((code) => stoppedMachine(found, code) ?? []);
  return [...downtimeErrors(after, sent, prefix), ...downtimeTypeErrors(after.type, machines, prefix)];
}

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, store, company, now }) => {
    const prefix = (position: number) => pointer(position, '');
    const open = ({ endTime, machines }: DowntimeChanges) => (endTime ? [] : [...new Set(machines)]);
    const [ids, found, duplicates] = await Promise.all([
      store.nextIds(Downtimes, elements.length),
      resolveReferences(
        store,
        elements.flatMap((sent, position) => downtimeReferences(sent, prefix(position))),
      ),
      store.duplicates(Downtimes, 'open-machine', elements.map(open)),
    ]);
    const made = elements.map((sent, position) => {
      const blank = blankDowntime(ids[position] as number, store.at);
      const downtime = downtimeAfter(blank, sent, (code) => stoppedMachine(found, code)?.name, store.at);
      return { downtime, broken: errorsOf(downtime, blank, sent, found, prefix(position)) };
    });
    const errors = [...made.flatMap(({ broken }) => broken), ...found.missing(), ...duplicates];
    if (errors.length > 0) throw invalidContent(errors);
    return made.map(({ downtime }, position) => ({
      writes: store.creationWrites(Downtimes, downtime, prefix(position)),
      answer: { body: downtimeJson(downtime, { zone: company.timeZone, now }), version: 1 },
    }));
  },

  list: async ({ query, store, company, paging, now }) => {
    const listing = downtimeListing(query, await machineCodeNamed(store, query.machine));
    const { items, next } = await store.page(listing, paging);
    return { body: items.map(({ data }) => downtimeJson(data, { zone: company.timeZone, now })), next };
  },

  get: async ({ params: { id }, store, company, now }) => {
    const { data, version } = await store.must(Downtimes, padId(id));
    return { body: downtimeJson(data, { zone: company.timeZone, now }), version };
  },

  update: async ({ params: { id }, body, store, company, version, now }) => {
    const before = await store.must(Downtimes, padId(id), version);
    const had = formerDowntimeReferences(before.data);
    const found = await resolveReferences(store, [...downtimeReferences(body), ...had]);
    const after = downtimeAfter(before.data, body, (code) => stoppedMachine(found, code)?.name, store.at);
    const errors = [...errorsOf(after, before.data, body, found), ...found.missing(had)];
    if (errors.length > 0) throw invalidContent(errors);
    const answer = { body: downtimeJson(after, { zone: company.timeZone, now }), version: before.version + 1 };
    return store.commit(store.replacementWrites(Downtimes, before, after, version), answer);
  },

  remove: async ({ params: { id }, store, version }) => {
    const before = await store.must(Downtimes, padId(id), version);
    return store.commit(store.removalWrites(Downtimes, before, version), {});
  },
};
