import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type FieldError, invalidContent } from '../../../shared/problem.ts';
import { resolveReferences } from '../../../shared/references.ts';
import { presentDowntimes } from '../model/present-names.ts';
import type { contract } from './contract.ts';
import { type Downtime, Downtimes } from './entity.ts';
import { downtimeReferences, formerDowntimeReferences, knownToDowntimes } from './references.ts';
import { downtimeJson } from './representation.ts';
import {
  blankDowntime,
  downtimeAfter,
  downtimeErrors,
  downtimeTypeErrors,
  type KnownToDowntimes,
  machinesToCheck,
} from './rules.ts';
import type { DowntimeChanges } from './schema.ts';
import { downtimeListing } from './store.ts';

/** Rules within a downtime, and those of the machines it newly names or names for another reason. */
function errorsOf(
  after: Downtime,
  before: Downtime,
  sent: DowntimeChanges,
  known: KnownToDowntimes,
  prefix = '',
): FieldError[] {
  const machines = machinesToCheck(after, before).flatMap((code) => known.machine(code) ?? []);
  return [...downtimeErrors(after, sent, prefix), ...downtimeTypeErrors(after.type, machines, prefix)];
}

export const handlers: Handlers<typeof contract> = {
  create: async ({ elements, pointer, store, company, now }) => {
    const prefix = (position: number) => pointer(position, '');
    const [ids, found] = await Promise.all([
      store.nextIds(Downtimes, elements.length),
      resolveReferences(
        store,
        elements.flatMap((sent, position) => downtimeReferences(sent, prefix(position))),
      ),
    ]);
    const known = knownToDowntimes(found);
    const open = ({ endTime, machines }: DowntimeChanges) =>
      endTime ? [] : [...new Set(machines)].flatMap((code) => known.machine(code)?.id ?? []).map(padId);
    const codes = new Map(
      elements.flatMap(({ machines }) => machines ?? []).map((code) => [padId(known.machine(code)?.id ?? 0), code]),
    );
    const called = (key: string) => codes.get(key) ?? key;
    const duplicates = await store.duplicates(Downtimes, 'open-machine', elements.map(open), prefix, called);
    const made = elements.map((sent, position) => {
      const blank = blankDowntime(ids[position] as number, store.at);
      const downtime = downtimeAfter(blank, sent, known, store.at);
      return { downtime, broken: errorsOf(downtime, blank, sent, known, prefix(position)) };
    });
    const errors = [...made.flatMap(({ broken }) => broken), ...found.missing(), ...duplicates];
    if (errors.length > 0) throw invalidContent(errors);
    return made.map(({ downtime }, position) => ({
      writes: store.creationWrites(Downtimes, downtime, prefix(position)),
      answer: { body: downtimeJson(downtime, { zone: company.timeZone, now }), version: 1 },
    }));
  },

  list: async ({ query, store, company, paging, now }) => {
    const listing = await downtimeListing(store, query);
    const { items, next } = await store.page(listing, paging);
    return { body: items.map(({ data }) => downtimeJson(data, { zone: company.timeZone, now })), next };
  },

  get: async ({ params: { id }, store, company, now }) => {
    const { data, version } = await store.must(Downtimes, padId(id));
    const [downtime = data] = await presentDowntimes(store, [data]);
    return { body: downtimeJson(downtime, { zone: company.timeZone, now }), version };
  },

  update: async ({ params: { id }, body, store, company, version, now }) => {
    const before = await store.must(Downtimes, padId(id), version);
    const [shown = before.data] = await presentDowntimes(store, [before.data]);
    const had = formerDowntimeReferences(shown);
    const found = await resolveReferences(store, [...downtimeReferences(body), ...had]);
    const known = knownToDowntimes(found);
    const after = downtimeAfter(shown, body, known, store.at);
    const errors = [...errorsOf(after, shown, body, known), ...found.missing(had)];
    if (errors.length > 0) throw invalidContent(errors);
    const answer = { body: downtimeJson(after, { zone: company.timeZone, now }), version: before.version + 1 };
    return store.commit(store.replacementWrites(Downtimes, before, after, version), answer);
  },

  remove: async ({ params: { id }, store, version }) => {
    const before = await store.must(Downtimes, padId(id), version);
    return store.commit(store.removalWrites(Downtimes, before, version), {});
  },
};
