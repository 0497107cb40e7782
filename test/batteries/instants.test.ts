import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { type EventJson, eventsWith } from '../messaging/events/ledger.ts';
import { stopDate } from '../support/clock.ts';
import { issueToken, newCompany, useFactory } from '../support/factory.ts';
import { askRow, bodyFor, rows, subjectOf, writingRows } from './rows.ts';

useFactory({ rateLimitPerMinute: 0 });

/** Instants of each entity under each of its keys, in the order of its versions. */
const instants = (events: readonly EventJson[]) =>
  [...Map.groupBy(events, ({ entity, key }) => `${entity} ${key}`)].map(([name, own]) => ({
    name,
    times: own.toSorted((a, b) => a.version - b.version).map(({ at }) => Date.parse(at)),
  }));

for (const row of writingRows) {
  test(`${row.title}: whatever the clock says, each change is later than the version before it`, async () => {
    const company = await newCompany();
    const start = Date.now();
    stopDate(start);
    const subject = await subjectOf(row, company, 21);
    vi.setSystemTime(start - 1_000);
    const answer = await askRow(row, company, subject, { body: bodyFor(row, 22) });
    assert.ok(answer.status < 300, answer.text);
    const events = await eventsWith(await issueToken(company, ['company_admin']));
    for (const { name, times } of instants(events)) {
      assert.ok(
        times.every((time, position) => position === 0 || time > (times[position - 1] ?? 0)),
        `${name}: ${times.map((time) => time - start)}`,
      );
    }
  });
}

for (const row of rows.filter(({ method }) => method === 'DELETE')) {
  test(`${row.title}: what it deletes is told with the millisecond of the request`, async () => {
    const company = await newCompany();
    const subject = await subjectOf(row, company, 31);
    const token = await issueToken(company, ['productions_write', 'company_admin']);
    const past = (await eventsWith(token)).length;
    const start = Math.floor(Date.now() / 1_000) * 1_000 + 60_123;
    stopDate(start);
    const answer = await askRow(row, { ...company, token: async () => token }, subject, { body: bodyFor(row, 32) });
    assert.ok(answer.status < 300, answer.text);
    const events = await eventsWith(await issueToken(company, ['company_admin']));
    const told = events.slice(past).filter(({ kind }) => kind === 'deleted');
    assert.deepEqual(
      told.map(({ entity, at }) => [entity, Date.parse(at)]),
      told.map(({ entity }) => [entity, start]),
    );
  });
}
