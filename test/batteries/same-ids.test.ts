import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import { readEntry } from '../../functions/messaging/model/ledger-entry.ts';
import { apply } from '../../shared/db/apply.ts';
import { padId } from '../../shared/db/entity.ts';
import { putWrite } from '../../shared/db/write.ts';
import type { CallAnswer } from '../support/call.ts';
import { examples } from '../support/examples.ts';
import { newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { nextPage } from '../support/walk.ts';
import { contentsOf, itemsOf, keepIdsRecognisable, ownContentsOf, watchWrites } from './contents.ts';
import { kindOf, lastParameter, namesIn, placesOf } from './places.ts';
import {
  askRow,
  bodyFor,
  guardedRows,
  pointersOf,
  prepareRow,
  type Row,
  resourceOf,
  rows,
  type Subject,
  subjectOf,
} from './rows.ts';
import { copier } from './stages.ts';
import { assertAlike, differentValue, type RowWords, type Trio } from './strangers.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(() => {
  watchWrites();
  keepIdsRecognisable();
});

/** Companies that have the same under the same ids: only the company itself distinguishes their requests. */
async function lookalikes(): Promise<Trio> {
  return { owner: await newCompany(), stranger: await newCompany(), twin: await newCompany() };
}

const inBody = (row: Row) => placesOf(row).find(({ part, path }) => part === 'body' && path.join('/') === 'cursor');

/** They, each with so many of what a row lists that there is more than a page of it; what names it in the path. */
async function lookalikesWith(row: Row): Promise<readonly [Trio, readonly Subject[]]> {
  const owner = await newCompany();
  const theirs = await manyOf(row, owner);
  // What lies outside a company is no company's own.
  const copy = examples[resourceOf(row)]?.across ? undefined : await copier(owner);
  if (copy) return [{ owner, stranger: copy(), twin: copy() }, [theirs, theirs, theirs]];
  const [stranger, twin] = [await newCompany(), await newCompany()];
  return [{ owner, stranger, twin }, [theirs, await manyOf(row, stranger), await manyOf(row, twin)]];
}

/** The question of a row, the same for every company, from its beginning or from a cursor on. */
function question(row: Row, cursor?: string): RowWords {
  if (row.route.paged) {
    // A page within a page of the table: only the cursor's own mark shows whose it is then.
    const sizes = namesIn(row.route.query).filter((name) => name === 'limit' || name === 'perPage');
    return { query: { ...Object.fromEntries(sizes.map((name) => [name, '10'])), ...(cursor && { cursor }) } };
  }
  return cursor === undefined ? { body: bodyFor(row, 1) } : (inBody(row)?.say(cursor, 1) ?? {});
}

/** Without the effect, where a row can only count what it would do. */
function counting(row: Row, said: RowWords): RowWords {
  if (!namesIn(row.route.body).includes('preview')) return said;
  return { ...said, body: { ...(said.body as object), preview: true } };
}

/** Where an answer says that it goes on. */
function cursorOf({ headers, body }: CallAnswer<unknown>): string | undefined {
  const link = new URL(`http://x${nextPage(headers) ?? ''}`).searchParams.get('cursor');
  return link ?? (body as { readonly cursor?: string } | undefined)?.cursor ?? undefined;
}

/** The row that makes what a list shows. */
const creatingOf = (row: Row) =>
  rows.find(({ contract, path, route }) => contract === row.contract && route.bulk && path === row.path);

/** Values of the path of a row, of which the company has more than fits an answer, or as many as it may have. */
async function manyOf(row: Row, company: TestCompany): Promise<Subject> {
  await prepareRow(row, company);
  if (row.contract.resource === 'history') return longHistory(row, company);
  const long = examples[row.contract.resource]?.long?.[row.name];
  if (long) return long(company);
  const creating = creatingOf(row);
  assert.ok(creating, `${row.title}: say in test/support/examples.ts how a company gets more than one page of it`);
  const bodies = Array.from({ length: 26 }, (_, position) => bodyFor(creating, position + 1));
  const { status } = await askRow(creating, company, {}, { body: bodies });
  if (status >= 300) for (const body of bodies) await askRow(creating, company, {}, { body });
  return {};
}

/** A history of more versions than a page has; what they were is of no matter here. */
async function longHistory(row: Row, company: TestCompany): Promise<Subject> {
  const subject = await subjectOf(row, company, 1);
  await untilSettled();
  const entries = (await itemsOf(company)).filter(({ pk }) => pk === `${company.id}#events`);
  const events = entries.flatMap((item) => readEntry(item).events.map((event) => ({ ...event, item })));
  const more = events
    .filter(({ entity }) => entity === row.name)
    .flatMap(({ key, identity = key, item }) =>
      Array.from({ length: 26 }, (_, position) =>
        putWrite({
          pk: `${company.id}#versions#${row.name}#${identity}`,
          sk: padId(1_000 + position),
          entry: Number(item.sk),
          ttl: item.ttl,
        }),
      ),
    );
  await Promise.all(more.map((write) => apply([write])));
  return subject;
}

/** A cursor of the same form, of no list there is. */
function madeUp(cursor: string): string {
  const { position } = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as { readonly position: unknown };
  return Buffer.from(JSON.stringify({ mark: 'x'.repeat(22), position })).toString('base64url');
}

/** A list may be without cursors where a company may not have more than a page of it. */
async function assertNoMore(row: Row, company: TestCompany): Promise<void> {
  const creating = creatingOf(row);
  assert.ok(creating, `${row.title}: the example is not longer than a page; complete it in test/support/examples.ts`);
  const { status, text } = await askRow(creating, company, {}, { body: bodyFor(creating, 27) });
  assert.equal(status, 400, text);
}

/** The key in its path, or the code of the example, is no other company's. */
const isOfOneCompany = ({ operation }: Row) => operation === 'history.api-keys' || operation === 'history.stock';

for (const row of guardedRows.filter((one) => !isOfOneCompany(one) && (one.route.paged || inBody(one)))) {
  test(`${row.title}: another company's cursor is refused like one that is made up, and nothing comes of it`, async () => {
    const [trio, [theirs = {}, mine = {}, same = {}]] = await lookalikesWith(row);
    const { owner, stranger } = trio;
    await untilSettled();
    const cursor = cursorOf(await askRow(row, owner, theirs, counting(row, question(row))));
    if (cursor === undefined) return assertNoMore(row, owner);
    assert.deepEqual([mine, same], [theirs, theirs]);
    const had = await Promise.all([owner, stranger].map(contentsOf));
    const said = [question(row, cursor), question(row, madeUp(cursor))] as const;
    const answer = await assertAlike(row, trio, [mine, same], said);
    assert.deepEqual([answer.status, pointersOf(answer)], [400, ['cursor']]);
    assert.deepEqual(await Promise.all([owner, stranger].map(contentsOf)), had);
    const further = await askRow(row, owner, theirs, counting(row, question(row, cursor)));
    assert.equal(further.status, row.route.status, 'whose cursor it is goes on with it');
  });
}

test('what only another company received, such as keys and receipts, names nothing, also where all else is the same', async () => {
  const trio = await lookalikes();
  const subjects = new Map<string, readonly [Subject, Subject, Subject]>();
  const found = new Set<string>();
  const addressed = guardedRows.flatMap((row) => {
    const name = lastParameter(row);
    return name === undefined ? [] : [{ row, name, kind: kindOf(row) }];
  });
  for (const { row, name, kind } of addressed) {
    const { owner, stranger, twin } = trio;
    const seed = subjects.size + 1;
    const made = subjects.get(kind) ?? [
      await subjectOf(row, owner, seed),
      await subjectOf(row, stranger, seed),
      await subjectOf(row, twin, seed),
    ];
    subjects.set(kind, made);
    const [{ [name]: theirs = '' }, mine, same] = made;
    // An id or a code means one's own.
    if (theirs === mine[name]) continue;
    found.add(name);
    const [body, had] = [bodyFor(row, 1), await Promise.all([owner, stranger].map(ownContentsOf))];
    const saying = (value: string): RowWords => ({ body, subject: { [name]: value } });
    const answer = await assertAlike(row, trio, [mine, same], [saying(theirs), saying(differentValue(theirs))]);
    assert.equal(answer.status, 404, answer.text);
    assert.deepEqual(await Promise.all([owner, stranger].map(ownContentsOf)), had);
  }
  for (const name of ['key', 'receipt', 'uuid']) assert.ok(found.has(name), name);
});
