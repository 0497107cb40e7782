import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seed } from '../../local/seed.ts';
import { call, issueToken, useFactory } from '../support/factory.ts';
import { sample } from '../support/samples.ts';

useFactory({ seed });

type Row = Readonly<Record<string, unknown>>;

test('every printed request about punch clocks, downtimes and machines works when pasted', async () => {
  const basic = { key: 'demo-key', secret: 'demo-secret' };
  const token = await issueToken(basic, ['productions_write']);
  const read = async (path: string) => (await call<Row[]>({ path, token })).body;
  assert.deepEqual(await read('/api/punchclocks'), sample('punchclocks/list.response'));
  assert.deepEqual(await read('/api/downtimes?machine=M2'), sample('downtimes/list.response'));
  assert.equal((await call({ path: '/api/downtimes/20146', token })).status, 200);
  for (const route of ['parameters', 'startstop']) {
    const path = `/api/machines/exampleMachine/${route}`;
    const { status, text } = await call({ method: 'POST', path, basic, body: sample(`machines/${route}.request`) });
    assert.equal(`${status} ${text}`, '200 {}', route);
  }
  const [, open] = await read('/api/downtimes');
  assert.deepEqual([open?.id, open?.['downtime-type'], open?.['end-time']], [20147, 'Maintenance', null]);
});
