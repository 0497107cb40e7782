import assert from 'node:assert/strict';
import { test } from 'vitest';
import { decisivePunches } from '../../../functions/production/model/punches.ts';
import { Workers } from '../../../functions/production/workers/entity.ts';
import { padId } from '../../../shared/db/entity.ts';
import { openStore } from '../../../shared/db/store.ts';
import { pointersOf } from '../../shared/register/office.ts';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, type TestCompany, useFactory } from '../../support/factory.ts';
import { assertShows, sample } from '../../support/samples.ts';
import { list, PUNCHES, type Punch, send, terminal } from './terminal.ts';

useFactory({ rateLimitPerMinute: 0 });

test('entries are listed as printed', async () => {
  const company = await terminal('Europe/Lisbon');
  const printed = sample<Punch[]>('punchclocks/list.response');
  await send(company, 'POST', PUNCHES, printed);
  assertShows(await list(company), printed, ['/0/id', '/1/id']);
});

test('an entry names its worker by number or object, and its type in any of the known words', async () => {
  const company = await terminal();
  const date = '2026-07-20T08:00:00.000Z';
  for (const [worker, type, as] of [
    [2, 1, 1],
    ['2', '0', 0],
    [{ number: 2 }, 'in', 1],
    [{ number: '2', name: 'ignored' }, 'out', 0],
  ] as const) {
    const made = await send(company, 'POST', PUNCHES, { worker, type, date });
    assert.deepEqual(made, { id: made.id, date, worker: { number: 2 }, type: as });
  }
  const told = await send(company, 'POST', PUNCHES, { worker: 0, entry: 1, date });
  assert.deepEqual([told.worker.number, told.type], [0, 1], 'as webhooks print it');
});

test('an entry without a date is dated now', async () => {
  stopDate(Date.parse('2026-07-20T09:15:15.123Z'));
  const company = await terminal('Europe/Lisbon');
  const { date } = await send(company, 'POST', PUNCHES, { worker: 1, type: 1 });
  assert.equal(date, '2026-07-20T10:15:15.123+01:00');
});

test('what does not say who came or went is refused', async () => {
  const company = await terminal();
  const wrong = [
    [{}, ['/worker']],
    [{ worker: 1 }, ['/type']],
    [{ worker: {}, type: 2 }, ['/type', '/worker']],
    [{ worker: null, type: 'IN' }, ['/type', '/worker']],
    [{ worker: 9, type: 1 }, ['/worker']],
    [{ worker: 1, type: true }, ['/type']],
    [{ worker: 1, type: 1, date: 'today' }, ['/date']],
  ] as const;
  for (const [body, pointers] of wrong) {
    const answer = await company.call({ method: 'POST', path: PUNCHES, body });
    assert.deepEqual(pointersOf(answer).toSorted(), [...pointers].toSorted(), JSON.stringify(body));
  }
  assert.deepEqual(await list(company), []);
});

test('punches that do not match are all kept, in the order of their time', async () => {
  const company = await terminal();
  const types = [1, 1, 0, 0, 0, 1];
  const entries = types.map((type, hour) => ({ worker: 3, type, date: `2026-07-20T0${hour}:00:00Z` }));
  await send(company, 'POST', PUNCHES, entries.toReversed());
  const dated = await list(company, { 'date-after': '2026-07-19', worker: 3 });
  assert.deepEqual(
    dated.map(({ type }) => type),
    types,
  );
  assert.deepEqual(await timeline(company, 3), types);
});

const timeline = async ({ id: company }: TestCompany, number: number) => {
  const store = openStore({ company, now: new Date(), admitted: Promise.resolve() });
  const worker = (await store.get(Workers, padId(number)))?.data.id ?? 0;
  const window = { from: '2026-07-20T00:00:00.000Z', to: '2026-07-21T00:00:00.000Z' };
  return (await decisivePunches(store, worker, window)).map(({ type }) => type);
};

test('an entry that is changed moves to its worker and its time, one that is deleted is gone', async () => {
  const company = await terminal();
  const { id } = await send(company, 'POST', PUNCHES, { worker: 3, type: 1, date: '2026-07-20T08:00:00Z' });
  const path = `${PUNCHES}/${id}`;
  await send(company, 'PUT', path, { worker: { number: 4 } });
  assert.deepEqual([await timeline(company, 3), await timeline(company, 4)], [[], [1]]);
  await send(company, 'PUT', path, { type: 'out', date: '2026-07-25T08:00:00Z' });
  assert.deepEqual(await timeline(company, 4), []);
  assert.deepEqual((await company.call({ path })).body, {
    id,
    date: '2026-07-25T08:00:00.000Z',
    worker: { number: 4 },
    type: 0,
  });
  const refused = await company.call({ method: 'PUT', path, body: { worker: null } });
  assert.deepEqual(pointersOf(refused), ['/worker']);
  assert.equal((await company.call({ method: 'DELETE', path })).status, 204);
  assert.equal((await company.call({ path })).status, 404);
  assert.deepEqual(await list(company), []);
});

test('an entry of a worker who is gone can still be corrected', async () => {
  const company = await terminal();
  const { id } = await send(company, 'POST', PUNCHES, { worker: 3, type: 1 });
  await send(company, 'DELETE', '/api/workers/3');
  const body = { worker: { number: 3 }, type: 0 };
  assert.equal((await send(company, 'PUT', `${PUNCHES}/${id}`, body)).type, 0);
});

test('the scope of everyday work is enough for all of it', async () => {
  const { key, secret } = await terminal();
  for (const scope of ['productions_write', 'company_admin']) {
    const token = await issueToken({ key, secret }, [scope]);
    const made = await call<Punch>({ method: 'POST', path: PUNCHES, token, body: { worker: 1, type: 1 } });
    const path = `${PUNCHES}/${made.body.id}`;
    const read = [await call({ path: PUNCHES, token }), await call({ path, token })];
    const changed = await call({ method: 'PUT', path, token, body: { type: 0 } });
    const removed = await call({ method: 'DELETE', path, token });
    const statuses = [made, ...read, changed, removed].map(({ status }) => status);
    assert.deepEqual(statuses, [201, 200, 200, 200, 204], scope);
  }
});
