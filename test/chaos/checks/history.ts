import { isDeepStrictEqual } from 'node:util';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { EventJson } from '../ledger.ts';
import type { LedgerSight, Sight } from '../memory.ts';
import type { Check } from './check.ts';

/**
 * What was seen can be put in one order, which is that of time: what a request showed is no older than what any request
 * showed that was over before it began, each version shows what was written as it, and the ledger only grows at its end.
 */
export const readingsAreInOrder: Check = ({ company, truth, memory: { history }, ledger }) => {
  const written = new Map(truth.records.flatMap((record) => versionIn(record, company.id)));
  const byEntity = Map.groupBy(history.sights, ({ of }) => of);
  return {
    violations: [
      ...[...byEntity.values()].flatMap((sights) => [...olderThanBefore(sights), ...fromTheFuture(sights)]),
      ...history.sights.flatMap((sight) => otherThanWritten(sight, written)),
      ...shrunk(history.ledger),
      ...history.ledger.flatMap((sight) => otherEvent(sight, ledger.events)),
    ],
    figures: { 'readings of entities': history.sights.length, 'readings of ledgers': history.ledger.length },
  };
};

const nameOf = ({ of: { kind, id } }: Sight) => `${kind.entity} ${id}`;

/** Compares what began with the newest of what was over by then. */
function olderThanBefore(sights: readonly Sight[]): readonly string[] {
  return sights.flatMap((sight) => {
    const before = sights.filter(({ ended }) => ended < sight.began).map(({ version }) => version);
    const newest = Math.max(0, ...before);
    if (sight.version >= newest) return [];
    return [`${nameOf(sight)} was ${sight.did} as version ${sight.version} after it was version ${newest}`];
  });
}

function fromTheFuture(sights: readonly Sight[]): readonly string[] {
  const begun = new Map(sights.filter(({ did }) => did === 'written').map(({ version, began }) => [version, began]));
  return sights
    .filter(({ did, version, ended }) => did === 'read' && ended < (begun.get(version) ?? 0))
    .map((sight) => `${nameOf(sight)} was read as version ${sight.version} before that was written`);
}

/** A version of an entity by its name; of one that left the entity as it was the ledger does not tell. */
function versionIn(
  { dynamodb }: DynamoDBRecord,
  company: string,
): readonly (readonly [string, Record<string, unknown>])[] {
  const image = dynamodb?.NewImage;
  if (!image?.pk?.S?.startsWith(`${company}#`) || !image.entity || !image.data) return [];
  const { entity, version, data } = unmarshall(image as Parameters<typeof unmarshall>[0]);
  return [[`${entity} ${data.id} ${version}`, data]];
}

function otherThanWritten(
  { of, version, figure, ...sight }: Sight,
  committed: ReadonlyMap<string, Record<string, unknown>>,
): readonly string[] {
  const data = committed.get(`${of.kind.entity} ${of.id} ${version}`);
  if (version === Number.POSITIVE_INFINITY) return [];
  const what = `${nameOf({ of, version, figure, ...sight })}, version ${version},`;
  if (!data) return [`${what} was ${sight.did} and never committed`];
  const written = String(of.kind.figureOf(data));
  return written === figure ? [] : [`${what} was ${sight.did} as ${figure}, not ${written}`];
}

function shrunk(sights: readonly LedgerSight[]): readonly string[] {
  return sights.flatMap(({ began, last }) => {
    const before = Math.max(0, ...sights.filter(({ ended }) => ended < began).map((one) => one.last));
    return last < before ? [`the ledger went to ${last} after it had gone to ${before}`] : [];
  });
}

function otherEvent({ event }: LedgerSight, events: readonly EventJson[]): readonly string[] {
  if (!event || isDeepStrictEqual(event, events[event.sequence - 1])) return [];
  return [`event ${event.sequence} was another one when it was read first`];
}
