import { isDeepStrictEqual } from 'node:util';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Item } from '../../../shared/db/entity.ts';
import type { Check } from './check.ts';

/**
 * Every version of every entity is in the table's stream once and in order, up to the one that lies in the table: what
 * the engine committed is in the stream, and no write skipped a version.
 */
export const versionsAreUnbroken: Check = ({ company, truth }) => {
  const violations: string[] = [];
  const told = new Map<string, number>();
  for (const { place, version } of truth.records.flatMap(versionOf)) {
    const before = told.get(place) ?? 0;
    if (version !== 0 && version !== before + 1) violations.push(`${place} has version ${version} after ${before}`);
    told.set(place, version);
  }
  for (const { pk, sk, entity, version } of truth.items) {
    const last = told.get(`${pk} ${sk}`);
    if (entity !== undefined && last !== version)
      violations.push(`${pk} ${sk} has version ${version}, the stream ends at ${last}`);
  }
  return { violations: violations.filter((one) => one.startsWith(`${company.id}#`)) };
};

/** The version of an entity in a record, 0 for its removal; nothing for other items, and for a mark on one that is as it was. */
function versionOf({ dynamodb }: DynamoDBRecord): readonly { readonly place: string; readonly version: number }[] {
  const after = read(dynamodb?.NewImage);
  const before = read(dynamodb?.OldImage);
  const item = after ?? before;
  if (item?.entity === undefined) return [];
  if (after && before?.version === after.version && isDeepStrictEqual(before?.data, after.data)) return [];
  return [{ place: `${item.pk} ${item.sk}`, version: after ? Number(after.version) : 0 }];
}

const read = (image: object | undefined) => image && (unmarshall(image as Parameters<typeof unmarshall>[0]) as Item);
