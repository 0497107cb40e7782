import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, AttributeValue as StreamValue } from 'aws-lambda';
import { type Item, padId } from '../db/entity.ts';
import { fingerprint, isThere } from '../db/read.ts';
import { type Instant, instantAfter } from '../time/instants.ts';
import { readSignature } from '../writer.ts';
import type { Change } from './definition.ts';

type Image = Record<string, StreamValue> | undefined;

const read = (image: Image): Item | undefined =>
  image && (unmarshall(image as unknown as Record<string, AttributeValue>) as Item);

/** What stands where an entity was removed is nothing. */
const present = (item: Item | undefined) => (isThere(item) ? item : undefined);

/**
 * The change in a stream record; nothing for a write that left the entity as it was. The id is made from what was
 * written, not from the record, so that it is the same however often and in whichever stream the change appears.
 */
export function changeOf({ dynamodb }: DynamoDBRecord): Change<never> | undefined {
  const left = read(dynamodb?.NewImage);
  const before = present(read(dynamodb?.OldImage));
  const after = present(left);
  const item = after ?? before;
  if (typeof item?.entity !== 'string') return undefined;
  if (before && after && isDeepStrictEqual(before.data, after.data)) return undefined;
  const kind = !before ? 'created' : after ? 'updated' : 'deleted';
  const version = Number(item.version) + (after ? 0 : 1);
  const dated = String(after?.at ?? left?.gone ?? toldAt(dynamodb?.ApproximateCreationDateTime));
  return {
    id: fingerprint(item.pk, item.sk, version, item.at, kind),
    kind,
    company: item.pk.slice(0, item.pk.indexOf('#')),
    entity: item.entity,
    key: item.sk,
    version,
    at: before ? instantAfter(String(before.at), dated) : dated,
    second: Math.floor(dynamodb?.ApproximateCreationDateTime ?? 0),
    data: item.data as never,
    before: before?.data as never,
    by: readSignature(left?.by),
    ...(Number(before?.version) === 1 && { createdAt: String(before?.at) }),
    ...(after?.due !== undefined && { wait: { until: String(after.due), isFirst: before?.due !== after.due } }),
  };
}

/** An entity whose first write since its creation left it as it was, and when that was. */
export type FirstUnchanged = {
  readonly company: string;
  readonly entity: string;
  readonly identity: string;
  readonly createdAt: Instant;
};

/** What a record that is no change says of the creation of its entity; nothing where an event will say it. */
export function firstUnchangedOf({ dynamodb }: DynamoDBRecord): FirstUnchanged | undefined {
  const before = present(read(dynamodb?.OldImage));
  if (typeof before?.entity !== 'string' || Number(before.version) !== 1) return undefined;
  // What is put once more as it is, as by an import, stays the first version.
  if (Number(present(read(dynamodb?.NewImage))?.version) !== 2) return undefined;
  return {
    company: before.pk.slice(0, before.pk.indexOf('#')),
    entity: before.entity,
    identity: entityIdentity({ data: before.data, key: before.sk }),
    createdAt: String(before.at),
  };
}

/** The second to which the stream dates what leaves nothing behind, such as an item that an operator deletes. */
const toldAt = (seconds = 0): Instant => new Date(seconds * 1_000).toISOString();

/**
 * What identifies an entity for all time: its id where it has one (a code may be given to a later entity), else its
 * key.
 */
export function entityIdentity({ data, key }: Pick<Change<unknown>, 'data' | 'key'>): string {
  const { id } = data as { id?: unknown };
  return typeof id === 'number' ? padId(id) : key;
}
