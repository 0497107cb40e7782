import assert from 'node:assert/strict';
import { test } from 'vitest';
import { stopDate } from '../../support/clock.ts';
import { call, type TestCompany, useFactory } from '../../support/factory.ts';
import { sample } from '../../support/samples.ts';
import {
  get,
  PRODUCTIONS,
  type Production,
  production,
  refusedPointers,
  send,
  tableMaker,
} from '../productions/floor.ts';

useFactory({ rateLimitPerMinute: 0 });

const SAW = '/api/machines/SAW';
const REPORT = `${SAW}/parameters`;

type Machine = { readonly parameters: readonly { readonly code: string; readonly value: unknown }[] };

const report = (company: TestCompany, ...parameters: object[]) => send<object>(company, 'POST', REPORT, { parameters });
const parametersOf = async (company: TestCompany) => (await get<Machine>(company, SAW)).parameters;
const running = (at: string) =>
  production({ machine: 'SAW', quantity: undefined, 'end-time': undefined, 'start-time': `2026-07-20T${at}Z` });

test('the printed request is kept on the machine, with the time, and on the production started last on it', async () => {
  stopDate(Date.parse('2026-07-20T10:00:00Z'));
  const company = await tableMaker({ timeZone: 'Europe/Lisbon' });
  await send(company, 'PUT', SAW, { parameters: [{ code: 'temperature', name: 'Temperature' }, { code: 'speed' }] });
  const [first, second] = await send<Production[]>(company, 'POST', PRODUCTIONS, [
    running('08:00:00'),
    running('09:00:00'),
  ]);
  const answer = await company.call({ method: 'POST', path: REPORT, body: sample('machines/parameters.request') });
  assert.deepEqual([answer.status, answer.body], [200, {}]);
  const date = '2026-07-20T11:00:00+01:00';
  assert.deepEqual(await parametersOf(company), [
    { code: 'temperature', name: 'Temperature', value: 25, date },
    { code: 'speed', name: null, value: null, date: null },
    { code: 'valid', name: null, value: 'yes', date },
  ]);
  const of = async (one: Production | undefined) =>
    (await get<Production>(company, `${PRODUCTIONS}/${one?.id}`)).parameters;
  assert.deepEqual(await of(first), []);
  assert.deepEqual(await of(second), [
    { name: 'temperature', value: 25 },
    { name: 'valid', value: 'yes' },
  ]);
});

test('a parameter is named by code or by name; the value reported last counts', async () => {
  const company = await tableMaker();
  await send(company, 'PUT', SAW, { parameters: [{ code: 'T', name: 'Temperature' }] });
  await send(company, 'POST', PRODUCTIONS, running('08:00:00'));
  await report(company, { code: 'T', value: 1 }, { name: 'Temperature', value: 2 });
  assert.deepEqual(
    (await parametersOf(company)).map(({ code, value }) => [code, value]),
    [['T', 2]],
  );
  await report(company, { code: 'T', value: false }, { name: 'other', value: 'x' });
  const [made] = await get<Production[]>(company, PRODUCTIONS);
  assert.deepEqual(made?.parameters, [{ T: false }, { Temperature: 2 }, { other: 'x' }]);
  await send(company, 'PUT', SAW, { parameters: [{ code: 'T', name: 'Heat' }], name: 'Saw' });
  const kept = (await parametersOf(company)).map(({ code, value, ...more }) => [code, value, 'date' in more]);
  assert.deepEqual(kept, [['T', false, true]], 'a parameter that stays keeps what was reported of it');
});

test('a report without parameters changes nothing, one that cannot be kept is refused', async () => {
  const company = await tableMaker();
  const before = await company.call({ path: SAW });
  assert.deepEqual(await report(company), {});
  assert.equal((await company.call({ path: SAW })).headers.etag, before.headers.etag);
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => ({ code: `p${at}`, value: at }));
  for (const parameters of [undefined, null, [{}], [{ code: 'T', value: {} }], [{ code: 'T', value: 'x'.repeat(256) }]])
    assert.match(String(await refusedPointers(company, 'POST', REPORT, { parameters })), /^\/parameters/);
  assert.deepEqual(await refusedPointers(company, 'POST', REPORT, { parameters: numbered(101) }), ['/parameters']);
  await report(company, ...numbered(100));
  assert.deepEqual(await refusedPointers(company, 'POST', REPORT, { parameters: [{ code: 'more', value: 1 }] }), [
    '/parameters',
  ]);
  assert.equal((await parametersOf(company)).length, 100);
});

test('of reports at once none is lost', async () => {
  const company = await tableMaker();
  await send(company, 'POST', PRODUCTIONS, running('08:00:00'));
  const names = Array.from({ length: 8 }, (_, at) => `p${at}`);
  await Promise.all(names.map((code) => report(company, { code, value: code })));
  assert.deepEqual((await parametersOf(company)).map(({ value }) => value).toSorted(), names);
  const [made] = await get<Production[]>(company, PRODUCTIONS);
  const kept = ((made?.parameters ?? []) as object[]).flatMap((one) => Object.values(one));
  assert.deepEqual(kept.toSorted(), names);
});

test('a machine reports with API key and secret; an unknown one is 404', async () => {
  const { key, secret } = await tableMaker();
  const to = (path: string) =>
    call({ method: 'POST', path, basic: { key, secret }, body: { parameters: [{ code: 'T', value: 1 }] } });
  assert.equal((await to(REPORT)).status, 200);
  assert.equal((await to('/api/machines/none/parameters')).status, 404);
});
