import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { connect, verifyWebhook } from 'shopfloor-client';
import { type TestContext, test } from 'vitest';
import { TOPICS } from '../../../functions/messaging/webhooks/schema.ts';
import { seedSandbox } from '../../../local/seed.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { programs } from '../../../scripts/shopfloor/programs.ts';
import { triggered, triggerTopics } from '../../../scripts/shopfloor/trigger.ts';
import { eventually } from '../../support/eventually.ts';
import { theFactory, useOwnFactory } from '../../support/factory.ts';
import { programOutcome } from '../../support/programs.ts';
import { receiver } from '../../support/receiver.ts';

useOwnFactory({ port: 0, rateLimitPerMinute: 0, seed: seedSandbox });

const file = 'scripts/shopfloor.ts';

async function shopfloor(...args: readonly string[]) {
  return programOutcome(file, args, { SHOPFLOOR_URL: (await theFactory()).baseUrl });
}

/** Has `shopfloor listen` run until it says that it listens; its lines, and how it ended once it was asked to. */
async function listening(t: TestContext, ...args: readonly string[]) {
  const { baseUrl } = await theFactory();
  const program = fileURLToPath(new URL(`../../../${file}`, import.meta.url));
  const { PATH } = process.env;
  const child = spawn(process.execPath, [program, 'listen', ...args], { env: { PATH, SHOPFLOOR_URL: baseUrl } });
  t.onTestFinished(() => void child.kill());
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => lines.push(text));
  const [said] = (await once(child.stderr, 'data')) as [Buffer];
  const stop = async () => {
    const ended = once(child, 'close');
    child.kill('SIGINT');
    return (await ended)[0] as number | null;
  };
  return { lines, said: String(said), stop };
}

test('listen prints an event of every topic that trigger makes, and hands it on with signatures that hold', async (t) => {
  const endpoint = await receiver(t);
  const signing = 'whsec_c2lnbmVkIGFuZXc=';
  const { lines, said, stop } = await listening(t, '--json', '--forward-to', endpoint.url, '--signing-secret', signing);
  assert.match(said, /^Listening at http:\/\/127\.0\.0\.1:\d+\/ to 31 topics/);
  const { status, stdout } = await shopfloor('trigger', 'lot_updated', '--json');
  assert.deepEqual([status, Object.keys(JSON.parse(stdout))], [0, ['topic', 'id']]);
  const { baseUrl = '' } = await theFactory();
  const shop = connect({ baseUrl, key: 'demo-key', secret: 'demo-secret' });
  for (const topic of triggerTopics) await triggered(shop, topic);
  await eventually(() => assert.equal(new Set(lines.map((text) => JSON.parse(text).topic)).size, triggerTopics.length));
  assert.deepEqual(new Set(lines.map((text) => JSON.parse(text).forwarded)), new Set([200]));
  for (const call of endpoint.calls) {
    const told = await verifyWebhook(call.headers, call.raw, signing);
    assert.deepEqual(await verifyWebhook(call.headers, call.raw, 'demo-secret'), told);
  }
  assert.equal((await shop.get('/api/webhooks')).length, 1);
  assert.equal(await stop(), 0);
  assert.deepEqual(await shop.get('/api/webhooks'), []);
});

test('listen follows the list of events where it cannot be called, and hands each on signed', async (t) => {
  const endpoint = await receiver(t);
  const signing = 'whsec_c2lnbmVkIGFuZXc=';
  const topics = ['lot_created', 'productionOrder/update', 'stock_changed'];
  const options = ['--topics', topics.join(), '--forward-to', endpoint.url, '--signing-secret', signing];
  const { lines, said, stop } = await listening(t, '--follow', '--json', ...options);
  assert.match(said, /^Following 3 topics in the events of http:\/\/127\.0\.0\.1:\d+; Ctrl-C ends it\./);
  const { baseUrl = '' } = await theFactory();
  const shop = connect({ baseUrl, key: 'demo-key', secret: 'demo-secret' });
  for (const topic of topics) await triggered(shop, topic);
  await eventually(() =>
    assert.deepEqual(new Set(endpoint.calls.map(({ headers }) => headers['x-prodsmart-topic'])), new Set(topics)),
  );
  for (const call of endpoint.calls) {
    const told = await verifyWebhook(call.headers, call.raw, signing);
    assert.deepEqual(await verifyWebhook(call.headers, call.raw, 'demo-secret'), told);
    const [event] = await Array.fromAsync(shop.events({ after: (told.sequence ?? 0) - 1 }));
    assert.deepEqual(told.data, event);
  }
  await eventually(() => assert.equal(lines.length, endpoint.calls.length));
  for (const text of lines) assert.equal(JSON.parse(text).forwarded, 200);
  assert.deepEqual(await shop.get('/api/webhooks'), []);
  assert.equal(await stop(), 0);
});

test('every topic can be triggered', () => {
  assert.deepEqual(triggerTopics.toSorted(), [...TOPICS].toSorted());
});

test('what the local endpoint refuses is printed, and the API is told', async (t) => {
  const endpoint = await receiver(t);
  endpoint.answer({ status: 500 });
  const { lines, stop } = await listening(t, '--topics', 'lot_created', '--forward-to', endpoint.url);
  assert.equal((await shopfloor('trigger', 'lot_created')).status, 0);
  await eventually(() => assert.match(lines[0] ?? '', /^ +\d+ {2}lot_created {2}\[\{.*\}\] {2}→ 500$/));
  const { baseUrl = '' } = await theFactory();
  const shop = connect({ baseUrl, key: 'demo-key', secret: 'demo-secret' });
  const [webhook] = await shop.get('/api/webhooks');
  const path = { id: webhook?.id ?? 0 };
  await eventually(async () => {
    const [delivery] = await shop.get('/api/webhooks/{id}/deliveries', { path });
    assert.equal(delivery?.status, 'failed');
  });
  assert.equal(await stop(), 0);
});

test('reset brings the sandbox back', async () => {
  const { status, stdout } = await shopfloor('reset');
  assert.deepEqual([status, stdout], [0, 'The sandbox is as it was at its start.\n']);
});

test('what is refused is 1 with one sentence, what is not understood is 2', async () => {
  const refused = await shopfloor('trigger', 'lot_created', '--secret', 'wrong');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /^POST \/api\/authorization: 401 .*\n$/);
  for (const args of [['trigger', 'nothing'], ['no-command'], ['listen', '--no-flag'], ['completion', 'tcsh']]) {
    const { status, stderr } = await shopfloor(...args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /^error: /);
  }
});

test('every program is there with the arguments as they are, its help and its exit code', async () => {
  const { status, stdout } = await shopfloor('--help');
  assert.equal(status, 0);
  for (const { name, file: script } of programs) {
    assert.match(stdout, new RegExp(`^ {2}${name} `, 'm'));
    assert.ok(
      Object.values(manifest.scripts).some((one) => one.endsWith(script)),
      `npm run … ${script}`,
    );
  }
  const help = await shopfloor('company', '--help');
  assert.deepEqual([help.status, help.stderr], [0, '']);
  assert.match(help.stdout, /company -- create --name <name>/);
  const wrong = await shopfloor('company', 'create', '--json');
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /^A company needs --name and --time-zone\./);
});

test('a completion completes commands, options and topics', async () => {
  const { stdout: script } = await shopfloor('completion', 'bash');
  const completed = async (...words: readonly string[]) => {
    const typed = words.map((word) => `'${word}'`).join(' ');
    const line = `${script}\nCOMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _shopfloor; echo "\${COMPREPLY[@]}"`;
    return (await promisify(execFile)('bash', ['-c', line])).stdout.trim();
  };
  assert.equal(await completed('shopfloor', 'comp'), 'company completion');
  assert.equal(await completed('shopfloor', 'trigger', 'lot_'), 'lot_created lot_updated lot_deleted');
  assert.equal(await completed('shopfloor', 'listen', '--f'), '--forward-to --follow');
  for (const shell of ['zsh', 'fish']) assert.match((await shopfloor('completion', shell)).stdout, /lot_created/);
});
