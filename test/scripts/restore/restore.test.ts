import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { openSync } from 'node:fs';
import { type TestContext, test } from 'vitest';
import type { CompanyCredentials } from '../../../functions/access/company/onboard.ts';
import { type Database, startDatabase } from '../../../local/dynamodb.ts';
import { sandboxTable } from '../../../local/table.ts';
import type { DeploymentSetting } from '../../chaos/process/deployment.ts';
import { startWorker, type Worker } from '../../chaos/worker.ts';
import { eventually } from '../../support/eventually.ts';
import { type ReceivedCall, receiver } from '../../support/receiver.ts';
import { type Account, dynamo, itemsNow, restoreProgram } from './aws.ts';

const RESTORED = 'shopfloor-restored';

type Deployment = Worker<{ readonly baseUrl: string }>;
type EventJson = {
  readonly sequence: number;
  readonly id: string;
  readonly type: string;
  readonly key: string | number;
};

async function deploymentOn(t: TestContext, { endpoint }: Database, table: string): Promise<Deployment> {
  const setting: DeploymentSetting = { database: endpoint, table };
  const deployment = await startWorker<{ baseUrl: string }>('deployment', setting, openSync('/dev/null', 'a'));
  t.onTestFinished(() => deployment.kill());
  return deployment;
}

/** A company as its programs see it, whichever deployment answers. */
function clientOf(credentials: { readonly key: string; readonly secret: string }) {
  const tokens = new Map<Deployment, string>();
  async function send<T>(to: Deployment, method: string, path: string, body?: unknown) {
    const authorization = tokens.get(to)
      ? `Bearer ${tokens.get(to)}`
      : `Basic ${Buffer.from(`${credentials.key}:${credentials.secret}`).toString('base64')}`;
    const response = await fetch(new URL(path, to.ready.baseUrl), {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as T };
  }
  return {
    async call<T = { id: number }>(to: Deployment, method: string, path: string, body?: unknown) {
      if (!tokens.has(to)) {
        const scopes = ['company_admin', 'productions_write'];
        const { body: issued } = await send<{ token: string }>(to, 'POST', '/api/authorization', { scopes });
        tokens.set(to, issued.token);
      }
      return send<T>(to, method, path, body);
    },
  };
}

/** What is the same in every drill: the engine, a deployment on its own table, a company with an endpoint that hears and one that fails. */
async function factoryBefore(t: TestContext) {
  const database = await startDatabase();
  t.onTestFinished(database.stop);
  const before = await deploymentOn(t, database, sandboxTable);
  const client = clientOf((await before.ask('createCompany', 'Factory')) as CompanyCredentials);
  const [hears, fails] = [await receiver(t), await receiver(t)];
  fails.answer({ status: 500 });
  const ask = async <T = { id: number }>(method: string, path: string, body?: unknown) => {
    const answered = await client.call<T>(before, method, path, body);
    assert.ok(answered.status < 300, `${method} ${path}: ${answered.status} ${JSON.stringify(answered.body)}`);
    return answered.body;
  };
  const topics = ['internal_inventory_movement_created', 'lot_created'];
  await ask('POST', '/api/webhooks', { url: hears.url, topics });
  await ask('POST', '/api/webhooks', { url: fails.url, topics: ['lot_created'] });
  const account: Account = {
    database: database.endpoint,
    table: sandboxTable,
    asked: [],
    invoke: (event) => Promise.reject(new Error(`Nothing is to be published: ${JSON.stringify(event)}`)),
  };
  return { database, before, client, hears, fails, ask, account };
}

const uuidsOf = (calls: readonly ReceivedCall[]) => calls.map(({ headers }) => String(headers['webhook-id']));
const product = (code: string) => ({ code, name: code });
const movement = (code: string, quantity: number) => ({
  'product-code': code,
  type: 'in',
  quantity,
  'date-time': '2026-03-01T10:00:00Z',
});

async function eventsFrom(client: ReturnType<typeof clientOf>, to: Deployment) {
  await to.ask('settled');
  const { body, headers } = await client.call<EventJson[]>(to, 'GET', '/api/events?after=0&limit=100');
  return { events: body, headers };
}

test('a table is put back: no sequence and no id is given twice, no webhook is told twice, nothing is lost, and the digest agrees', async (t) => {
  const { database, before, client, hears, fails, ask, account } = await factoryBefore(t);
  await ask('POST', '/api/products', product('P1'));
  await ask('POST', '/api/inventory-movements', movement('P1', 5));
  await ask('POST', '/api/lots', { code: 'L1', product: 'P1' });
  await before.ask('settled');
  assert.equal(fails.calls.length, 1);

  // On their way at the instant: a call that is not made yet, and changes that are in no ledger yet.
  await before.ask('hold', 'deliver-webhook');
  await ask('POST', '/api/products', product('P2'));
  await ask('POST', '/api/inventory-movements', movement('P2', 3));
  await eventually(async () => {
    const { body } = await client.call<EventJson[]>(
      before,
      'GET',
      '/api/events?after=0&type=inventory-movements.created',
    );
    assert.equal(body.length, 2);
  });
  await before.ask('hold', 'fan-out');
  await ask('POST', '/api/products', product('P3'));
  await ask('POST', '/api/inventory-movements', movement('P3', 7));
  await ask('PUT', '/api/products/P1', { code: 'P1', name: 'Renamed before' });
  const point = new Date();
  account.snapshot = await itemsNow(database.endpoint, sandboxTable);
  const kept = account.snapshot.length;
  await before.ask('release', 'fan-out');
  await before.ask('release', 'deliver-webhook');

  // What the restore undoes.
  const undone = await ask('POST', '/api/products', product('P4'));
  await ask('POST', '/api/inventory-movements', movement('P4', 11));
  await ask('PUT', '/api/products/P1', { code: 'P1', name: 'Renamed after' });
  await ask('POST', '/api/lots', { code: 'L2', product: 'P4' });
  const told = await eventsFrom(client, before);
  const given = Math.max(...told.events.map(({ sequence }) => sequence));
  const heard = uuidsOf(hears.calls);
  assert.deepEqual([heard.length, new Set(heard).size], [6, 6]);
  const failed = fails.calls.length;
  await before.kill();

  const at = ['--at', point.toISOString(), '--table', RESTORED];
  const run = async (...args: string[]) => {
    const { status, stdout, stderr } = await restoreProgram(t, account, ...args);
    assert.equal(status, 0, stderr);
    return stdout;
  };
  assert.match(await run('table', ...at, '--dry-run'), /would be restored/);
  assert.deepEqual(account.asked, []);
  assert.match(await run('table', ...at), /-c TABLE_STREAM_ARN=arn:/);
  assert.match(await run('settle', ...at, '--dry-run'), /companies {2}1/);
  assert.equal((await itemsNow(database.endpoint, RESTORED)).length, kept);
  assert.match(
    await run('settle', ...at),
    /undone \d+-\d+\ncompanies {2}1\ndeliveries \d+ over since, 1 still to be made/,
  );

  account.table = RESTORED;
  fails.answer({ status: 200 });
  const after = await deploymentOn(t, database, RESTORED);
  account.invoke = (event) => after.ask('invoke', { name: 'fan-out', event });
  await run('replay', ...at, '--source', sandboxTable);
  await after.ask('settled');

  // Nothing is lost: what was on its way is in the ledger once, and who was not told yet hears it.
  await eventually(async () => {
    await after.ask('runSchedule', 'retry-webhooks');
    await after.ask('settled');
    assert.equal(fails.calls.length, failed + 1);
  });
  const restored = await eventsFrom(client, after);
  const byName = ({ type, key }: EventJson) => `${type} ${key}`;
  for (const one of restored.events.map(byName)) assert.ok(told.events.map(byName).includes(one), one);
  assert.equal(restored.events.filter((one) => byName(one) === 'products.created P3').length, 1);
  assert.equal(restored.events.filter((one) => byName(one) === 'products.updated P1').length, 1);
  assert.equal(restored.events.filter((one) => byName(one) === 'products.created P4').length, 0);
  assert.equal(new Set(restored.events.map(({ id }) => id)).size, restored.events.length);

  // No sequence stands for another event than the one it was given to.
  const gap = /^(\d+)-(\d+)$/.exec(restored.headers.get('x-undone-sequences') ?? '');
  assert.ok(gap && Number(gap[2]) >= given, `${gap?.[0]} and ${given}`);
  const known = new Map(told.events.map(({ sequence, id }) => [sequence, id]));
  for (const { sequence, id } of restored.events) assert.equal(known.get(sequence) ?? id, id, `sequence ${sequence}`);
  assert.equal((await client.call(after, 'GET', `/api/events?after=${given}`)).status, 410);

  // No id names another thing than the one it was given to.
  const fresh = (await client.call(after, 'POST', '/api/products', product('P5'))).body;
  assert.ok(fresh.id > undone.id, `${fresh.id} after ${undone.id}`);
  await client.call(after, 'POST', '/api/inventory-movements', movement('P5', 13));
  await after.ask('settled');

  // No call is made twice: each identifier once, whichever deployment made it.
  await eventually(() => assert.ok(hears.calls.some(({ text }) => text.includes('"P5"'))));
  const all = uuidsOf(hears.calls);
  assert.deepEqual(all.toSorted(), [...new Set(all)].toSorted());
  assert.deepEqual(all.filter((uuid) => !heard.includes(uuid)).length, 1, 'only the new product is told');

  // The digest is that of the records there are.
  const { body: totals } = await client.call<{ entity: string; count: number; quantity: string; hash: string }[]>(
    after,
    'GET',
    '/api/digest?from=2026-03-01&to=2026-03-01',
  );
  const { body: movements } = await client.call<{ id: number; quantity: string }[]>(
    after,
    'GET',
    '/api/inventory-movements',
  );
  assert.deepEqual(
    movements.map(({ quantity }) => Number(quantity)).toSorted((a, b) => a - b),
    [3, 5, 7, 13],
  );
  const hashes = movements.map(({ id, quantity }) =>
    createHash('sha256')
      .update(`${id}:${Number(quantity)}`)
      .digest('hex')
      .slice(0, 16),
  );
  const sum = hashes.reduce((total, hash) => total + BigInt(`0x${hash}`), 0n) % 2n ** 64n;
  assert.deepEqual(
    totals
      .filter(({ entity }) => entity === 'inventory-movements')
      .map(({ count, quantity, hash }) => [count, quantity, hash]),
    [[4, '28', sum.toString(16).padStart(16, '0')]],
  );
});

test('a restored table gets what a restore leaves out, and each step may be taken again', async (t) => {
  const { database, before, ask, account } = await factoryBefore(t);
  await ask('POST', '/api/products', product('P1'));
  await before.ask('settled');
  account.snapshot = await itemsNow(database.endpoint, sandboxTable);
  await dynamo(database.endpoint, 'UpdateTable', { TableName: sandboxTable, DeletionProtectionEnabled: true });
  await before.kill();
  const at = ['--at', new Date().toISOString(), '--table', RESTORED];
  for (const round of ['first', 'second']) {
    const { status, stdout, stderr } = await restoreProgram(t, account, 'table', ...at);
    assert.equal(status, 0, `${round}: ${stderr}`);
    assert.match(stdout, /Indexes: byDate1, byDate2/);
  }
  type Described = {
    readonly Table: {
      readonly StreamSpecification: { readonly StreamViewType: string };
      readonly DeletionProtectionEnabled: boolean;
    };
  };
  const { Table } = await dynamo<Described>(database.endpoint, 'DescribeTable', { TableName: RESTORED });
  assert.equal(Table.StreamSpecification.StreamViewType, 'NEW_AND_OLD_IMAGES');
  assert.equal(Table.DeletionProtectionEnabled, true);
  const expiry = await dynamo<object>(database.endpoint, 'DescribeTimeToLive', { TableName: RESTORED });
  assert.deepEqual(expiry, { TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' } });
  const operations = account.asked.map(({ operation }) => operation);
  assert.deepEqual(
    operations.filter((one) => one === 'RestoreTableToPointInTime'),
    ['RestoreTableToPointInTime'],
  );
  assert.ok(operations.includes('UpdateContinuousBackups'));
  const tags = account.asked.find(({ operation }) => operation === 'TagResource')?.input.Tags;
  assert.deepEqual(tags, [{ Key: 'team', Value: 'it' }]);
});

test('settled twice, and without the table that is left, every number goes on behind what could have been given', async (t) => {
  const { database, before, client, ask, account } = await factoryBefore(t);
  const { id } = await ask('POST', '/api/products', product('P1'));
  const { events } = await eventsFrom(client, before);
  account.snapshot = await itemsNow(database.endpoint, sandboxTable);
  await before.kill();
  const hour = 3_600;
  const at = ['--at', new Date(Date.now() - hour * 1_000).toISOString(), '--table', RESTORED];
  await restoreProgram(t, account, 'table', ...at);
  for (let run = 0; run < 2; run += 1) {
    const { status, stderr } = await restoreProgram(t, account, 'settle', ...at, '--without-source');
    assert.equal(status, 0, stderr);
  }
  const after = await deploymentOn(t, database, RESTORED);
  const { headers } = await eventsFrom(client, after);
  const [gap = '', more] = headers.get('x-undone-sequences')?.split(', ') ?? [];
  const [from = 0, until = 0] = gap.split('-').map(Number);
  assert.equal(more, undefined);
  assert.equal(from, events.length + 1);
  assert.ok(until > events.length + hour * 1_000, gap);
  const fresh = await client.call(after, 'POST', '/api/products', product('P2'));
  assert.ok(fresh.body.id > id + hour * 1_000);
  // Kinds of which there was none at the instant may have had some since.
  const order = await client.call(after, 'POST', '/api/suppliers', { code: 'S', name: 'S' });
  assert.ok(order.body.id > hour * 1_000);
});

test('a call that makes no sense is refused before anything is touched', async (t) => {
  const account: Account = { database: 'http://127.0.0.1:9', table: sandboxTable, asked: [], invoke: async () => ({}) };
  const at = ['--at', '2026-11-29T10:00:00Z'];
  for (const [args, reason] of [
    [[], /What is to be done/],
    [['undo', ...at], /no "undo"/],
    [['table', '--at', 'yesterday', '--table', RESTORED], /--at is an instant/],
    [['table', ...at], /Which --table/],
    [['table', ...at, '--table', sandboxTable], /the service uses/],
    [['settle', ...at, '--table', sandboxTable], /uses this table already/],
    [['replay', ...at, '--table', RESTORED], /Which --source/],
    [['replay', ...at, '--table', RESTORED, '--source', sandboxTable], /does not use this table yet/],
  ] as const) {
    const { status, stderr } = await restoreProgram(t, account, ...args);
    assert.equal(status, 1);
    assert.match(stderr, reason);
  }
  assert.equal((await restoreProgram(t, account, '--help')).status, 0);
});
