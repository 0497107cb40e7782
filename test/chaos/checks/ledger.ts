import { isDeepStrictEqual } from 'node:util';
import { entityEvents } from '../../../functions/events.ts';
import { shownKey } from '../../../shared/db/entity.ts';
import type { Change } from '../../../shared/events/definition.ts';
import type { EventJson } from '../ledger.ts';
import { type Check, countBy } from './check.ts';

/** Every committed change is in the company's ledger exactly once, as it was then; sequences are gap-free from 1. */
export const everyChangeIsInTheLedger: Check = ({ company, truth, ledger: { events, last } }) => {
  const changes = truth.changes.filter((change) => change.company === company.id);
  const wanted = new Map(changes.filter(isRecorded).map((change) => [change.id, change]));
  const counts = countBy(events, ({ id }) => id);
  return {
    violations: [
      ...[...wanted]
        .filter(([id]) => !counts.has(id))
        .map(([id, { kind, entity, key }]) => `${id} (${entity} ${key} ${kind}) is not in the ledger`),
      ...[...counts].filter(([, count]) => count > 1).map(([id, count]) => `${id} is in the ledger ${count} times`),
      ...events.flatMap((event) => differences(event, wanted.get(event.id))),
      ...gaps(events, last),
      ...disorder(events),
    ],
    figures: { 'events in ledgers': events.length },
  };
};

const isRecorded = (change: Change<unknown>) => entityEvents.some(({ entity }) => entity === change.entity);

function differences(event: EventJson, change: Change<unknown> | undefined): readonly string[] {
  const what = `event ${event.sequence} (${event.id})`;
  if (!change) return [`${what} tells of what was not committed`];
  const { entity, kind, key, version } = change;
  const named = { entity, kind, key: shownKey(key), version };
  const told = { entity: event.entity, kind: event.kind, key: event.key, version: event.version };
  return [
    ...(isDeepStrictEqual(named, told) ? [] : [`${what} names ${JSON.stringify(told)}, not ${JSON.stringify(named)}`]),
    ...(isDeepStrictEqual(event.data, shown(change)) ? [] : [`${what} does not show the state of then`]),
  ];
}

/** What the ledger has to show of a change. */
function shown(change: Change<unknown>): unknown {
  const events = entityEvents.find(({ entity }) => entity === change.entity);
  const viewing = { zone: 'UTC', now: new Date(change.at) };
  return JSON.parse(JSON.stringify(events?.show(change.data as never, viewing)));
}

function gaps(events: readonly EventJson[], last: number): readonly string[] {
  const wrong = events.filter(({ sequence }, position) => sequence !== position + 1);
  return [
    ...wrong.slice(0, 1).map(({ sequence }) => `sequence ${sequence} does not follow the one before`),
    ...(last === events.length ? [] : [`the ledger has ${events.length} events and says ${last}`]),
  ];
}

/** The events of one entity are in the order of its versions; after a deletion a new one begins. */
function disorder(events: readonly EventJson[]): readonly string[] {
  const versions = new Map<string, number>();
  const wrong: string[] = [];
  for (const { sequence, entity, key, version, kind } of events) {
    const name = `${entity} ${key}`;
    if (version <= (versions.get(name) ?? 0)) wrong.push(`event ${sequence} tells of ${name} out of order`);
    versions.set(name, kind === 'deleted' ? 0 : version);
  }
  return wrong;
}
