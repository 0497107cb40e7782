import assert from 'node:assert/strict';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { Claim } from '../../../functions/serialization/model/claims.ts';
import { packsIn } from '../../../functions/serialization/packs/listed.ts';
import type { Operation } from '../../../functions/serialization/serial-operations/entity.ts';
import type { Item } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { untilSettled } from '../../support/factory.ts';
import type { Line } from './line.ts';

/** Everything the table holds about the serials of a company. */
export async function serialItems({ company }: Line) {
  const items: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client: db() }, { TableName: tableName() })) {
    items.push(...(Items as Item[]).filter(({ pk }) => pk.startsWith(`${company.id}#`)));
  }
  const under = (name: string) => items.filter(({ pk }) => pk.startsWith(`${company.id}#${name}`));
  return {
    claims: new Map(under('serial=').map((item) => [item.pk.slice(item.pk.lastIndexOf('#') + 1), item.claim as Claim])),
    attempts: under('serial-attempts'),
    chunks: under('serial-chunks='),
    operations: under('serial-operations')
      .filter((item) => item.data !== undefined)
      .map(({ data }) => data as Operation),
    packs: under('packs').flatMap(packsIn),
    live: under('live-packs').reduce((sum, item) => sum + Number(item.live), 0),
  };
}

/**
 * Asserts that all that was done to serials is whole, once everything is at rest: what operations say they changed is what
 * claims say, no attempt left anything but what was committed, and the list of packs agrees. Answers the claims.
 */
export async function assertWhole(line: Line): Promise<ReadonlyMap<string, Claim>> {
  await untilSettled();
  const { claims, attempts, chunks, operations, packs, live } = await serialItems(line);
  const ids = new Set(operations.map(({ attempt }) => attempt));
  assert.deepEqual(
    attempts.map(({ sk, status }) => [sk, status]).toSorted(),
    [...ids].map((id) => [id, 'committed']).toSorted(),
    'every attempt that is left is that of an operation',
  );
  for (const { pk } of chunks) assert.ok(ids.has(pk.slice(pk.indexOf('=') + 1)), `${pk} belongs to an operation`);
  for (const operation of operations) {
    const named = chunks
      .filter(({ pk }) => pk.endsWith(operation.attempt))
      .flatMap(({ serials }) => serialsIn(serials));
    const changed = [...claims].filter(([, { serial }]) =>
      serial.history.some((step) => step.operation === operation.id),
    );
    assert.deepEqual(
      named.toSorted(),
      changed.map(([serial]) => serial).toSorted(),
      `operation ${operation.id} names what it changed`,
    );
    assert.equal(operation.count, named.length);
  }
  for (const [serial, claim] of claims) assert.ok(ids.has(claim.attempt), `${serial} is held by an operation`);
  assert.deepEqual(
    new Map(packs.map((pack) => [pack.serial, pack.status])),
    new Map([...claims].map(([serial, claim]) => [serial, claim.serial.status])),
    'the list of packs says what the claims say',
  );
  assert.equal(packs.length, claims.size, 'and each pack once');
  const statuses = [...claims.values()].map(({ serial }) => serial.status);
  const living = statuses.filter((status) => status === 'Active' || status === 'Commissioned');
  assert.equal(live, living.length, 'packs that live are counted');
  return claims;
}

const serialsIn = (text: unknown) => String(text).split(' ').filter(Boolean);
