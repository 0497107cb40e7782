import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import { hasReceipts } from '../../shared/http/contract.ts';
import type { CallAnswer } from '../support/call.ts';
import { newCompany, type TestCompany, useFactory } from '../support/factory.ts';
import { contentsOf, effectsOf, keepIdsRecognisable, watchWrites } from './contents.ts';
import {
  askRow,
  bodyFor,
  guardedRows,
  prepareRow,
  type Row,
  type RowRequest,
  type Subject,
  subjectOf,
  writingRows,
} from './rows.ts';
import { sharedStageOf, stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(() => {
  watchWrites();
  keepIdsRecognisable();
});

const REPEATS = 8;
const headers = { 'Idempotency-Key': 'once' };

/** What is sent: one entity and, where a row takes them, several. */
const shapes = (row: Row) => [
  { title: row.title, body: bodyFor(row, 12) },
  ...(row.route.bulk ? [{ title: `${row.title} of an array`, body: [bodyFor(row, 12), bodyFor(row, 13)] }] : []),
];

const atOnce = (row: Row, company: TestCompany, subject: Subject, askings: readonly RowRequest[]) =>
  Promise.all(askings.map((asking) => askRow(row, company, subject, asking)));

/** Rows whose answer is kept for a retry. */
const repeatableRows = writingRows.filter(({ route }) => hasReceipts(route));

/** What a retry is answered: all but a credential. */
function retriedText({ route }: Row, { text }: CallAnswer<unknown>): string {
  if (route.credential === undefined) return text;
  const parsed = JSON.parse(text) as Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[];
  const without = ({ [route.credential as string]: _, ...rest }: Readonly<Record<string, unknown>>) => rest;
  return JSON.stringify(Array.isArray(parsed) ? parsed.map(without) : without(parsed as never));
}

const isFresh = (answer: CallAnswer<unknown>) => answer.headers['idempotent-replayed'] === undefined;

for (const row of repeatableRows) {
  test.concurrent(`${row.title}: an Idempotency-Key of more than 255 characters is refused, as documented`, async () => {
    const { company, subject } = await sharedStageOf(row);
    const tooLong = { 'Idempotency-Key': 'x'.repeat(256) };
    const { status, text } = await askRow(row, company, subject, { headers: tooLong, body: bodyFor(row, 12) });
    assert.equal(status, 400, text);
    assert.match(text, /Idempotency-Key must have at most 255 characters/);
  });

  for (const { title, body } of shapes(row)) {
    test.concurrent(`${title}: ${REPEATS} equal requests at once with an Idempotency-Key have the effect of one, and all get its answer`, async () => {
      const [once, often] = [await stageOf(row), await stageOf(row)];
      const single = await askRow(row, once.company, once.subject, { headers, body });
      assert.ok(single.status < 300 && isFresh(single), single.text);
      const asking = { headers, body };
      const answers = await atOnce(row, often.company, often.subject, Array(REPEATS).fill(asking));
      const distinct = new Set(
        answers.map((answer) => `${answer.status} ${answer.headers.etag} ${retriedText(row, answer)}`),
      );
      assert.equal(distinct.size, 1, [...distinct].join('\n'));
      assert.equal(answers[0]?.status, single.status);
      // Elements of an array are written one by one, and not all of them by the same of the requests.
      const fresh = answers.filter(isFresh).length;
      if (Array.isArray(body)) assert.ok(fresh >= 1 && fresh <= body.length, String(fresh));
      else assert.equal(fresh, 1);
      assert.deepEqual(await effectsOf(often.company), await effectsOf(once.company));
    });
  }

  test.concurrent(`${row.title}: a repeated Idempotency-Key has no further effect: the first answer again, or 422 for another request`, async () => {
    const { company, subject } = await stageOf(row);
    const asking = { headers, body: bodyFor(row, 12) };
    const first = await askRow(row, company, subject, asking);
    assert.ok(first.status < 300 && isFresh(first), first.text);
    // A request without a body is another one when it names something else.
    const other = row.route.body ? subject : await subjectOf(row, company, 13);
    const body = row.route.body && { ...(bodyFor(row, 12) as object), another: true };
    const contents = await contentsOf(company);
    const again = await askRow(row, company, subject, asking);
    assert.deepEqual(
      [again.status, again.text, again.headers.etag, again.headers['idempotent-replayed']],
      [first.status, retriedText(row, first), first.headers.etag, 'true'],
    );
    const reused = await askRow(row, company, other, { headers, body });
    if (row.route.body || row.path.includes('{')) assert.equal(reused.status, 422, reused.text);
    assert.deepEqual(await contentsOf(company), contents);
  });
}

for (const row of writingRows.filter(({ route }) => route.versioned)) {
  test.concurrent(`${row.title}: a stale If-Match is 412 with the current version and changes nothing; the current one passes`, async () => {
    const { company, subject } = await stageOf(row);
    const contents = await contentsOf(company);
    let current = '';
    for (const version of ['"999"', '0', 'W/"7"', 'no version', '"1", "2"']) {
      const refused = await askRow(row, company, subject, { headers: { 'If-Match': version }, body: bodyFor(row, 12) });
      assert.equal(refused.status, 412, `${version}: ${refused.text}`);
      assert.match(refused.headers.etag ?? '', /^"\d+"$/);
      current = refused.headers.etag ?? '';
    }
    assert.deepEqual(await contentsOf(company), contents);
    const passed = await askRow(row, company, subject, { headers: { 'If-Match': current }, body: bodyFor(row, 12) });
    assert.equal(passed.status, row.route.status, passed.text);
    if (passed.status !== 204) assert.equal(passed.headers.etag, `"${Number(JSON.parse(current)) + 1}"`);
  });

  test.concurrent(`${row.title}: of ${REPEATS} requests at once with the same If-Match one passes, and what it wrote stands`, async () => {
    const { company, subject } = await stageOf(row);
    const reading = readingOf(row);
    const { headers: found } = await askRow(reading, company, subject);
    const asking = (_: unknown, position: number) => ({
      headers: { 'If-Match': found.etag ?? '' },
      body: bodyFor(row, 100 + position),
    });
    const answers = await atOnce(row, company, subject, Array.from({ length: REPEATS }, asking));
    const won = answers.filter(({ status }) => status === row.route.status);
    const statuses = answers.map(({ status }) => status);
    assert.equal(won.length, 1, String(statuses));
    assert.ok(
      answers.every(({ status }) => status === row.route.status || status === 412 || status === 404),
      String(statuses),
    );
    // The winner may have given the entity another code.
    const left = await askRow(reading, company, placeIn(won[0]?.body, subject));
    if (row.method === 'DELETE') assert.equal(left.status, 404);
    else assert.equal(left.headers.etag, won[0]?.headers.etag);
    // A reading may show more than the write answered.
    if (row.method !== 'DELETE') assert.partialDeepStrictEqual(left.body, won[0]?.body);
  });
}

/** The row that reads what a versioned row changes. */
function readingOf(row: Row): Row {
  const reading = guardedRows.find(({ contract, name }) => contract === row.contract && name === 'get');
  assert.ok(reading, 'what has versions can be read');
  return reading;
}

/** The parameters as the entity shows them, where it has members of these names. */
const placeIn = (entity: unknown, subject: Subject): Subject =>
  Object.fromEntries(
    Object.entries(subject).map(([name, value]) => [name, String((entity as Subject | '')?.[name as never] ?? value)]),
  );

for (const row of guardedRows.filter(({ route, method }) => route.versioned && method === 'GET')) {
  test.concurrent(`${row.title} shows the version in ETag, and every change or removal of its entity honours If-Match`, async () => {
    const company = await newCompany();
    await prepareRow(row, company);
    const { headers: found } = await askRow(row, company, await subjectOf(row, company, 11));
    assert.equal(found.etag, '"1"');
    const changing = writingRows.filter(({ path, method }) => path === row.path && method !== 'POST');
    for (const { title, route } of changing) assert.ok(route.versioned, title);
  });
}
