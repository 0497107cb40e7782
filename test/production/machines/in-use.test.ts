import assert from 'node:assert/strict';
import { test } from 'vitest';
import { type TestCompany, useFactory } from '../../support/factory.ts';
import type { Downtime } from '../downtimes/floor.ts';
import { get, PRODUCTIONS, type Problem, type Production, production, send, tableMaker } from '../productions/floor.ts';

useFactory({ rateLimitPerMinute: 0 });

const STOP = { type: 'Maintenance', running: 0 };
const RUN = { type: 'Maintenance', running: 1 };

async function machines() {
  const company = await tableMaker();
  await send(company, 'POST', '/api/downtime-types', { code: 'Maintenance' });
  await send(company, 'PUT', '/api/machines/SAW', { 'downtime-types': ['Maintenance'] });
  return company;
}

const remove = async (company: TestCompany, code: string) => {
  const { status, body } = await company.call<Problem | undefined>({ method: 'DELETE', path: `/api/machines/${code}` });
  return [status, body?.detail];
};

test('a machine is not deleted while something runs on it or it stands still, and the refusal names what does', async () => {
  const company = await machines();
  const open = production({ machine: 'SAW', 'end-time': undefined });
  const { id } = await send(company, 'POST', PRODUCTIONS, open);
  assert.deepEqual(await remove(company, 'SAW'), [400, `Production ${id} of the machine has not ended.`]);
  await send(company, 'PUT', `${PRODUCTIONS}/${id}`, { 'end-time': '2026-07-20T09:00:00Z' });
  await send(company, 'POST', '/api/machines/SAW/startstop', STOP);
  const [downtime] = await get<Downtime[]>(company, '/api/downtimes');
  assert.deepEqual(await remove(company, 'SAW'), [400, `Downtime ${downtime?.id} of the machine has not ended.`]);
  await send(company, 'POST', '/api/machines/SAW/startstop', RUN);
  assert.deepEqual(await remove(company, 'SAW'), [204, undefined]);
  const read = await get<Production>(company, `${PRODUCTIONS}/${id}`);
  assert.deepEqual(
    [read.machine, (await send(company, 'PUT', `${PRODUCTIONS}/${id}`, read)).machine],
    [{ code: 'SAW' }, { code: 'SAW' }],
  );
});

test('a machine that is renamed keeps the downtime that goes on, and all before it', async () => {
  const company = await machines();
  const body = { 'start-time': '2026-07-20T08:30:00Z', 'end-time': '2026-07-20T08:45:00Z', machines: ['SAW'] };
  await send(company, 'POST', '/api/downtimes', { ...body, 'downtime-type': 'Maintenance' });
  const { id } = await send(company, 'POST', PRODUCTIONS, production({ machine: 'SAW' }));
  await send(company, 'POST', '/api/machines/SAW/startstop', STOP);
  await send(company, 'PUT', '/api/machines/SAW', { code: 'SAW-2' });
  await send(company, 'POST', '/api/machines', { code: 'SAW', 'downtime-types': ['Maintenance'] });
  const of = (machine: string) => get<Downtime[]>(company, '/api/downtimes', { machine });
  assert.deepEqual([(await of('SAW-2')).length, (await of('SAW')).length], [2, 0]);
  assert.deepEqual(
    (await of('SAW-2')).map((one) => one.machines[0]?.code),
    ['SAW-2', 'SAW-2'],
  );
  await send(company, 'POST', '/api/machines/SAW/startstop', RUN);
  assert.equal((await of('SAW-2')).at(-1)?.['checked-out'], false);
  await send(company, 'POST', '/api/machines/SAW-2/startstop', RUN);
  const last = (await of('SAW-2')).at(-1);
  assert.equal(last?.['checked-out'], true);
  assert.deepEqual(await send(company, 'PUT', `/api/downtimes/${last?.id}`, last), last);
  assert.equal((await get<Production>(company, `${PRODUCTIONS}/${id}`))['work-time'], '00H45m00s');
});
