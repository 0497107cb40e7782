import assert from 'node:assert/strict';
import { test } from 'vitest';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { downtime, production, writeHistories } from '../model/records.ts';
import { figures, monday, report, span, stay } from '../reports/company.ts';

useFactory({ rateLimitPerMinute: 0 });

const WORKERS = '/api/workers';

/** How many productions and punches are listed of a number, with other filters beside it or none. */
async function listed(company: TestCompany, number: number): Promise<readonly number[]> {
  const lists = [
    ['/api/productions', {}],
    ['/api/productions', { 'start-time-after': '2026-07-19' }],
    ['/api/punchclocks', {}],
    ['/api/punchclocks', { 'date-after': '2026-07-19' }],
  ] as const;
  const answers = await Promise.all(
    lists.map(([path, query]) => company.call<unknown[]>({ path, query: { ...query, worker: number } })),
  );
  return answers.map(({ status, body, text }) => {
    assert.equal(status, 200, text);
    return body.length;
  });
}

const timeOf = async (company: TestCompany, number: number) =>
  figures((await report(company, { ...monday, 'worker-number': number }))[0]);

test('who gets the number of a worker that was deleted has none of the time of that one', async () => {
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  const history = {
    number: 1,
    punches: stay('20 08:00', '20 16:00'),
    productions: [production({ worker: 1, ...span('20 08:00', '20 12:00') })],
    downtimes: [downtime({ workers: [1], ...span('20 09:00', '20 10:00') })],
  };
  const other = { number: 2, productions: [production({ worker: 2, ...span('20 08:00', '20 10:00') })] };
  await writeHistories(company, [history, other]);
  assert.deepEqual(await timeOf(company, 1), ['08H00', '03H00m00s', '38%', '01H00m00s']);
  assert.deepEqual(await listed(company, 1), [1, 1, 2, 2]);

  assert.equal((await company.call({ method: 'DELETE', path: `${WORKERS}/1` })).status, 204);
  assert.deepEqual(await listed(company, 1), [1, 1, 2, 2], 'what was made keeps the number as it was');

  assert.equal((await company.call({ method: 'POST', path: WORKERS, body: { number: 1 } })).status, 201);
  assert.deepEqual(await timeOf(company, 1), ['00H00', '00H00m00s', '0%', '00H00m00s']);
  assert.deepEqual(await listed(company, 1), [0, 0, 0, 0]);
  assert.deepEqual(await listed(company, 2), [1, 1, 0, 0]);
  const renumbered = await company.call({ method: 'PUT', path: `${WORKERS}/1`, body: { number: 7 } });
  assert.equal(renumbered.status, 200, 'nothing is of the new worker yet');
  assert.equal((await company.call({ method: 'PUT', path: `${WORKERS}/2`, body: { number: 8 } })).status, 400);
});

test('a downtime that is sent back as it was read stays of the worker it was of', async () => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/downtime-types', body: { code: 'STOP', name: 'Stop' } });
  await company.call({ method: 'POST', path: WORKERS, body: [{ number: 1 }, { number: 2 }] });
  const sent = {
    workers: [1, 2],
    'downtime-type': 'STOP',
    'start-time': '2026-07-20T08:00:00Z',
    'end-time': '2026-07-20T09:00:00Z',
  };
  const punch = (worker: number) =>
    company.call({
      method: 'POST',
      path: '/api/punchclocks',
      body: stay('20 07:00', '20 15:00').map((one) => ({ ...one, worker })),
    });
  await Promise.all([punch(1), punch(2)]);
  const { body } = await company.call<{ id: number }>({ method: 'POST', path: '/api/downtimes', body: sent });
  const path = `/api/downtimes/${body.id}`;
  const lost = async (number: number) => (await timeOf(company, number))?.[3];
  assert.deepEqual([await lost(1), await lost(2)], ['01H00m00s', '01H00m00s']);
  await company.call({ method: 'DELETE', path: `${WORKERS}/1` });
  await company.call({ method: 'POST', path: WORKERS, body: { number: 1 } });
  await punch(1);
  const { body: read } = await company.call({ path });
  assert.equal((await company.call({ method: 'PUT', path, body: read })).status, 200);
  assert.deepEqual([await lost(1), await lost(2)], ['00H00m00s', '01H00m00s']);
  assert.equal((await company.call({ method: 'PUT', path, body: { workers: [2] } })).status, 200);
  assert.equal((await company.call({ method: 'PUT', path, body: { workers: [1, 2] } })).status, 200);
  assert.deepEqual([await lost(1), await lost(2)], ['01H00m00s', '01H00m00s']);
});
