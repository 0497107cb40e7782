import assert from 'node:assert/strict';
import { test } from 'vitest';
import { call, inProcess, newCompany, theFactory, untilSettled, useFactory } from '../support/factory.ts';
import { injectFault, meter, throttlingError } from '../support/meter.ts';
import { receiver } from '../support/receiver.ts';

useFactory();

const authorization = { path: '/api/authorization' } as const;

test('a company of its own has a token that opens a route, and another company does not', async () => {
  const [mine, other] = await Promise.all([newCompany(), newCompany()]);
  assert.notEqual(mine.id, other.id);
  assert.equal((await mine.call({ path: '/api/suppliers' })).status, 200);
  assert.equal((await call({ path: '/api/suppliers', token: 'none' })).status, 401);
  assert.equal((await call({ ...authorization, basic: { key: mine.key, secret: other.secret } })).status, 401);
});

test('the meter counts the round trips of one call only, and faults are retried by the SDK', {
  skip: !inProcess,
}, async () => {
  const company = await newCompany();
  await company.token();
  const read = () => call({ ...authorization, basic: company });
  const { result, commands } = await meter(read);
  assert.equal(result.status, 200);
  assert.ok(commands.length > 0);
  const [, quiet] = await Promise.all([meter(read), meter(async () => {})]);
  assert.deepEqual(quiet.commands, []);

  let faults = 0;
  const restore = injectFault((command) => (command === commands[0] && faults++ === 0 ? throttlingError() : undefined));
  const retried = await meter(read);
  restore();
  assert.equal(retried.result.status, 200);
  assert.equal(retried.commands.length, commands.length + 1);
});

test('a receiver records what it is sent, byte for byte, and answers as it is set to', async (context) => {
  const hook = await receiver(context);
  hook.answer((_, position) =>
    position === 0 ? { status: 503, headers: { 'retry-after': '7' } } : { body: 'thanks' },
  );
  const post = () => fetch(`${hook.url}/in?a=1`, { method: 'POST', body: '{"ü": 1}' });
  const first = await post();
  assert.equal(first.status, 503);
  assert.equal(first.headers.get('retry-after'), '7');
  assert.equal(await (await post()).text(), 'thanks');
  const [call] = await hook.received(2);
  assert.equal(call?.path, '/in?a=1');
  assert.equal(call?.text, '{"ü": 1}');
  assert.deepEqual(call?.json, { ü: 1 });
});

test('a receiver that drops or hangs does so', async (context) => {
  const hook = await receiver(context);
  hook.answer({ drop: true });
  await assert.rejects(fetch(hook.url));
  hook.answer({ hang: true });
  await assert.rejects(fetch(hook.url, { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
  await hook.received(2);
});

test('the sandbox comes to rest', async () => {
  await untilSettled();
  const { queues } = await theFactory();
  assert.equal(queues.held('changes').ready.length, 0);
});
