import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { newCompany, useFactory } from '../support/factory.ts';
import { contentsOf, watchWrites } from './contents.ts';
import { ask, bodyFor, guarded, prepare, subjectOf, writing } from './rows.ts';

useFactory({ rateLimitPerMinute: 0 });
before(watchWrites);

const REPEATS = 8;

for (const row of writing) {
  test(`${row.title}: a repeated Idempotency-Key has no further effect: the first answer again, or 422 for another request`, async () => {
    const company = await newCompany();
    const subject = await subjectOf(row, company, 11);
    const headers = { 'Idempotency-Key': 'once' };
    const asking = { headers, body: bodyFor(row, 12) };
    const first = await ask(row, company, subject, asking);
    assert.ok(first.status < 300, first.text);
    assert.equal(first.headers['idempotent-replayed'], undefined);
    // A request without a body is another one when it names something else.
    const other = row.route.body ? subject : await subjectOf(row, company, 13);
    const body = row.route.body && { ...(bodyFor(row, 12) as object), another: true };
    const contents = await contentsOf(company);
    const again = await ask(row, company, subject, asking);
    assert.deepEqual(
      [again.status, again.text, again.headers.etag, again.headers['idempotent-replayed']],
      [first.status, first.text, first.headers.etag, 'true'],
    );
    const reused = await ask(row, company, other, { headers, body });
    if (row.route.body || row.path.includes('{')) assert.equal(reused.status, 422, reused.text);
    assert.deepEqual(await contentsOf(company), contents);
  });

  test(`${row.title}: of ${REPEATS} equal requests at once one has an effect, and all get its answer`, async () => {
    const company = await newCompany();
    await company.token();
    const subject = await subjectOf(row, company, 11);
    const asking = { headers: { 'Idempotency-Key': 'once' }, body: bodyFor(row, 12) };
    const answers = await Promise.all(Array.from({ length: REPEATS }, () => ask(row, company, subject, asking)));
    assert.deepEqual([...new Set(answers.map(({ status, text }) => `${status} ${text}`))].length, 1);
    assert.ok((answers[0]?.status ?? 500) < 300);
    const fresh = answers.filter(({ headers }) => headers['idempotent-replayed'] === undefined);
    assert.equal(fresh.length, 1);
  });
}

for (const row of writing.filter(({ route }) => route.versioned)) {
  test(`${row.title}: a stale If-Match is 412, tells the current version, and changes nothing; the current one passes`, async () => {
    const company = await newCompany();
    const subject = await subjectOf(row, company, 11);
    const contents = await contentsOf(company);
    let current = '';
    for (const version of ['"999"', '0', 'W/"7"', 'no version', '"1", "2"']) {
      const refused = await ask(row, company, subject, { headers: { 'If-Match': version }, body: bodyFor(row, 12) });
      assert.equal(refused.status, 412, `${version}: ${refused.text}`);
      assert.match(refused.headers.etag ?? '', /^"\d+"$/);
      current = refused.headers.etag ?? '';
    }
    assert.deepEqual(await contentsOf(company), contents);
    const passed = await ask(row, company, subject, { headers: { 'If-Match': current }, body: bodyFor(row, 12) });
    assert.equal(passed.status, row.route.status, passed.text);
    if (passed.status !== 204) assert.equal(passed.headers.etag, `"${Number(JSON.parse(current)) + 1}"`);
  });

  test(`${row.title}: of ${REPEATS} requests at once with the same If-Match one passes`, async () => {
    const company = await newCompany();
    const subject = await subjectOf(row, company, 11);
    const reading = guarded.find(({ contract, name }) => contract === row.contract && name === 'get');
    assert.ok(reading, 'what has versions can be read');
    const { headers } = await ask(reading, company, subject);
    const asking = { headers: { 'If-Match': headers.etag ?? '' }, body: bodyFor(row, 12) };
    const answers = await Promise.all(Array.from({ length: REPEATS }, () => ask(row, company, subject, asking)));
    const statuses = answers.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === row.route.status).length, 1, String(statuses));
    const late = row.method === 'DELETE' ? [404, 412] : [412, 404];
    assert.ok(
      statuses.every((status) => status === row.route.status || late.includes(status)),
      String(statuses),
    );
  });
}

for (const row of guarded.filter(({ route, method }) => route.versioned && method === 'GET')) {
  test(`${row.title} tells the version in ETag`, async () => {
    const company = await newCompany();
    await prepare(row, company);
    const { headers } = await ask(row, company, await subjectOf(row, company, 11));
    assert.equal(headers.etag, '"1"');
  });
}
