import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import type { Fields } from '../support/example-values.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { itemsOf, watchWrites } from './contents.ts';
import { askRow, bodyFor, prepareRow, type Row, rows, type Subject, subjectOf } from './rows.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(() => watchWrites());

/** What can be read and sent back: a place with GET and PUT. */
const places = rows.flatMap((update) => {
  const get = rows.find(({ method, path }) => method === 'GET' && path === update.path);
  return update.method === 'PUT' && get && !get.route.paged ? [{ get, update }] : [];
});

/** What else can be done to what lies at a place. */
const actionsAt = ({ path }: Row): readonly Row[] =>
  rows.filter(
    (row) => row.method !== 'GET' && row.path.startsWith(`${path}/`) && !row.path.slice(path.length).includes('{'),
  );

type Members = Readonly<Record<string, unknown>>;

/** What the table holds of every entity of the company, by its key. */
async function entitiesOf(company: TestCompany): Promise<ReadonlyMap<string, Members>> {
  const entities = (await itemsOf(company)).filter(({ entity }) => entity !== undefined);
  return new Map(entities.map(({ pk, sk, data }) => [`${pk} ${sk}`, data as Members]));
}

/** What no answer shows, and no other request depends on: when a product changed, and the hour of a day. */
const shownOf = ({ modifiedAt: _, expirationDate, ...data }: Members) => ({
  ...data,
  expirationDate: typeof expirationDate === 'string' ? expirationDate.slice(0, 10) : expirationDate,
});

/** Whatever was said is still so; what was not may be said now, as the answers said it. */
function assertKept(before: ReadonlyMap<string, Members>, after: ReadonlyMap<string, Members>): void {
  assert.deepEqual([...after.keys()].toSorted(), [...before.keys()].toSorted());
  for (const [key, data] of before) {
    const had = Object.entries(shownOf(data)).filter(([, member]) => member !== null && member !== undefined);
    const has = shownOf(after.get(key) ?? {}) as Members;
    assert.deepEqual(Object.fromEntries(had.map(([name]) => [name, said(has[name])])), said(Object.fromEntries(had)));
  }
}

/** JSON without the members that say nothing. */
const said = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, member) => (member === null || member === '' ? undefined : member)) ?? 'null',
  );

/** Reads it, sends back what was read, and expects nothing to be different. */
async function sendBack({ get, update }: (typeof places)[number], company: TestCompany, subject: Subject) {
  const read = await askRow(get, company, subject);
  assert.equal(read.status, get.route.status, read.text);
  const before = await entitiesOf(company);
  const written = await askRow(update, company, subject, { body: read.body });
  assert.equal(written.status, update.route.status, written.text);
  assert.deepEqual((await askRow(get, company, subject)).body, read.body);
  assertKept(before, await entitiesOf(company));
}

/** Creates what has only the members it must have. */
async function leastSubject(row: Row, company: TestCompany): Promise<Subject | undefined> {
  const [, collection, parameter] = /^(.*)\/\{(.+?)\}$/.exec(row.path) ?? [];
  const creating = rows.find(({ path, route }) => path === collection && route.bulk);
  if (!creating || parameter === undefined) return undefined;
  await prepareRow(creating, company);
  const { status, body, text } = await askRow(creating, company, {}, { body: bodyFor(creating, 21, 'required') });
  assert.equal(status, creating.route.status, text);
  return { [parameter]: String((body as Readonly<Record<string, unknown>>)[parameter]) };
}

const makers = {
  all: (row, company) => subjectOf(row, company, 11),
  required: leastSubject,
} as const satisfies Record<Fields, (row: Row, company: TestCompany) => Promise<Subject | undefined>>;

for (const place of places) {
  for (const [fields, make] of Object.entries(makers)) {
    test.concurrent(`${place.update.title}: what was read of one with ${fields} members can be sent back, and changes nothing`, async () => {
      const company = await newCompany();
      const subject = await make(place.get, company);
      if (!subject) return;
      await untilSettled();
      await sendBack(place, company, subject);
    });
  }
  for (const action of actionsAt(place.get)) {
    test.concurrent(`${place.update.title}: what was read after ${action.title} can be sent back, and changes nothing`, async () => {
      const company = await newCompany();
      const subject = await subjectOf(place.get, company, 11);
      await askRow(action, company, subject, { body: bodyFor(action, 11) });
      await untilSettled();
      await sendBack(place, company, subject);
    });
  }
}
