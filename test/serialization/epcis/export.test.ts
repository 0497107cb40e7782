import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'vitest';
import { epcisEvent } from '../../../functions/serialization/epcis/event.ts';
import { epcisExport } from '../../../functions/serialization/epcis/export.ts';
import type { Operation } from '../../../functions/serialization/serial-operations/entity.ts';
import { newCompany, useFactory } from '../../support/factory.ts';
import { GTIN, serialsFrom, storeOf, writeOperation } from './operations.ts';
import { assertProfile } from './profile.ts';

useFactory({ rateLimitPerMinute: 0 });

async function written(company: string, wanted = {}): Promise<readonly Readonly<Record<string, unknown>>[]> {
  let text = '';
  for await (const piece of epcisExport(storeOf(company), wanted, 'UTC')) text += piece;
  return assertProfile(JSON.parse(text));
}

test('the whole export is one document with the events of all pages', async () => {
  const company = await newCompany();
  for (let first = 0; first < 3; first += 1) await writeOperation(company.id, serialsFrom(first * 10_000, 10_000));
  await writeOperation(company.id, ['X'], { kind: 'decommission', batch: null, reason: 'sampled' });
  const events = await written(company.id);
  const { body } = await company.call<{ epcisBody: { eventList: readonly unknown[] } }>({
    path: '/api/epcis/events',
    query: { perPage: 50 },
  });
  assert.equal(events.length, 61);
  assert.deepEqual(events.slice(0, 50), body.epcisBody.eventList);
  assert.equal((await written(company.id, { kind: 'decommissioning' })).length, 1);
});

test('an export of nothing is a document without events', async () => {
  const company = await newCompany();
  assert.deepEqual(await written(company.id), []);
});

test('the id of an event is the UUID of version 5 of its part in the name space of its operation', () => {
  const operation: Operation = {
    id: 1,
    kind: 'commission',
    owner: 'a',
    actor: 'a',
    partnership: null,
    gtin: GTIN,
    batch: 'B',
    expiry: '271115',
    expiryDate: '2027-11-15',
    market: null,
    reason: null,
    count: 1,
    chunks: 2,
    attempt: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    at: '2026-07-20T09:15:15.000Z',
  };
  const idOf = (chunk: number) => epcisEvent(operation, chunk, ['S'], 'UTC').eventID;
  assert.deepEqual(
    [idOf(0), idOf(19)],
    ['urn:uuid:6af613b6-569c-5c22-9c37-2ed93f31d3af', 'urn:uuid:35140057-a2a4-5adb-a500-46f8ed8b66a9'],
  );
});

const program = fileURLToPath(new URL('../../../scripts/epcis.ts', import.meta.url));
const run = async (...args: readonly string[]) => {
  try {
    return { status: 0, ...(await promisify(execFile)(process.execPath, [program, ...args], { maxBuffer: 2 ** 26 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
};

test('the command line tool writes the document, and nothing else, to its output', async () => {
  const company = await newCompany();
  await writeOperation(company.id, serialsFrom(0, 1_200));
  await writeOperation(company.id, ['OTHER'], { batch: 'B2' });
  const whole = await run('--company', company.id);
  assert.equal(whole.status, 0, whole.stderr);
  assert.equal(assertProfile(JSON.parse(whole.stdout)).length, 4);
  const some = await run('--company', company.id, '--batch', 'B2', '--from', '2020-01-01', '--gtin', GTIN);
  assert.equal(assertProfile(JSON.parse(some.stdout)).length, 1, some.stderr);
});

test('the command line tool says what it cannot make sense of, and fails', async () => {
  for (const [args, complaint] of [
    [[], /--company is missing/],
    [['--title', 'x'], /--title/],
    [['--company', 'x', '--gtin', '12', '--batch', 'a b'], /--gtin: .*\n--batch: /],
    [['--company', 'nobody'], /There is no company nobody/],
  ] as const) {
    const { status, stdout, stderr } = await run(...args);
    assert.deepEqual([status, stdout], [1, ''], stderr);
    assert.match(stderr, complaint);
  }
});
