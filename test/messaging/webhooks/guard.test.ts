import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import dns, { type LookupAddress, type LookupAllOptions } from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';
import { type TestContext, test, vi } from 'vitest';
import { receiver } from '../../support/receiver.ts';
import { disguisedHosts, privateAddresses, refusedUrls } from './hostile.ts';
import * as world from './world.ts';

world.useEngines();

const { call, consume, newCompany, newWebhook, onlyDelivery, pullMessages, deliverEvent } = world;

const NOT_PUBLIC = 'must not point to an address that is not public';
const hostile = {
  ...refusedUrls,
  ...Object.fromEntries(disguisedHosts.map((host) => [`https://${host}/`, NOT_PUBLIC])),
};

/** As in a deployment: only the sandbox lets loopback through. */
function deployed(t: TestContext): void {
  const before = process.env.ALLOW_LOOPBACK_WEBHOOKS;
  process.env.ALLOW_LOOPBACK_WEBHOOKS = '';
  t.onTestFinished(() => {
    process.env.ALLOW_LOOPBACK_WEBHOOKS = before;
  });
}

/** What becomes of a delivery to a URL that was stored before URLs were refused. */
async function deliverTo(url: string) {
  const company = await newCompany();
  const { id } = await newWebhook(company, 'https://erp.example/');
  const place = { pk: `${company.company}#webhooks`, sk: String(id).padStart(16, '0') };
  await world.setAttributes(place, { data: { ...(await world.readItem(place))?.data, url } });
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  const { status, attempts } = await onlyDelivery(company, id);
  return { status, reason: attempts[0]?.reason };
}

for (const [url, problem] of Object.entries(hostile)) {
  test(`${JSON.stringify(url.slice(0, 60))} is refused when a webhook is made or moved, and when a stored one is called`, async (t) => {
    deployed(t);
    const company = await newCompany();
    const { id } = await newWebhook(company, 'https://erp.example/');
    for (const answer of [
      await call(company, 'POST /api/webhooks', { body: { url, topics: ['lot_created'] } }),
      await call(company, 'PUT /api/webhooks/{id}', { params: { id }, body: { url } }),
    ]) {
      assert.equal(answer.status, 400);
      assert.deepEqual(answer.body.errors, [{ pointer: '/url', message: problem }]);
    }
    assert.deepEqual(await deliverTo(url), { status: 'failed', reason: `the URL ${problem}` });
  });
}

type Resolver = { lookup(host: string, options: LookupAllOptions): Promise<LookupAddress[]> };

/** Stands in for the name server of the machine. */
function nameServer(t: TestContext, answers: readonly (readonly string[])[]) {
  const asked: string[] = [];
  const resolver: Resolver = dns.promises;
  vi.spyOn(resolver, 'lookup').mockImplementation(async (host) => {
    const addresses = answers[Math.min(asked.push(host), answers.length) - 1] ?? [];
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  });
  syncBuiltinESMExports();
  t.onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  return asked;
}

test('a name that leads to a private address, alone or among others, is refused at every delivery', async (t) => {
  deployed(t);
  for (const address of privateAddresses) {
    for (const addresses of [[address], ['8.8.8.8', address], [address, '2606:4700::1111']]) {
      nameServer(t, [addresses]);
      assert.deepEqual(
        await deliverTo('https://erp.example/'),
        { status: 'failed', reason: 'the host name leads to an address that is not public' },
        String(addresses),
      );
    }
  }
});

test('a name that led to a public address when the webhook was made is refused once it leads inside', async (t) => {
  deployed(t);
  const asked = nameServer(t, [['10.0.0.7']]);
  const company = await newCompany();
  const { id } = await newWebhook(company, 'https://erp.example/');
  assert.deepEqual(asked, [], 'names are looked at when they are called, not before');
  await deliverEvent(company, id);
  await consume(await pullMessages('deliveries'));
  assert.equal((await onlyDelivery(company, id)).status, 'failed');
  assert.deepEqual(asked, ['erp.example']);
});

test('no redirect leads anywhere: whatever its status it is a failure, and its target is not called', async (t) => {
  const [inside, endpoint] = [await receiver(t), await receiver(t)];
  for (const status of [301, 302, 303, 307, 308]) {
    endpoint.answer({ status, headers: { location: `${inside.url}/secret` } });
    const company = await newCompany();
    const { id } = await newWebhook(company, endpoint.url);
    await deliverEvent(company, id);
    await consume(await pullMessages('deliveries'));
    const { status: state, attempts } = await onlyDelivery(company, id);
    assert.deepEqual([state, attempts[0]?.status], ['failed', status]);
  }
  assert.equal(inside.calls.length, 0);
});

test('a process started with a proxy in its environment calls the endpoint itself', async (t) => {
  const [proxy, endpoint] = [await receiver(t), await receiver(t)];
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];
  const env = {
    PATH: process.env.PATH,
    NODE_USE_ENV_PROXY: '1',
    ...Object.fromEntries(names.map((name) => [name, proxy.url])),
  };
  const module = new URL('../../../functions/messaging/model/egress.ts', import.meta.url).href;
  const request = { url: endpoint.url, headers: {}, body: '1', timeoutSeconds: 5, allowLoopback: true };
  const script = `const { post } = await import(${JSON.stringify(module)}); console.log((await post(${JSON.stringify(request)})).status);`;
  const plain = `const { get } = await import('node:http'); get(${JSON.stringify(endpoint.url)}, (answer) => answer.resume());`;
  const run = (text: string) =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', text], { env, timeout: 20_000 });
  assert.equal((await run(script)).stdout.trim(), '200');
  assert.deepEqual([endpoint.calls.length, proxy.calls.length], [1, 0]);
  await run(plain);
  assert.deepEqual(
    [endpoint.calls.length, proxy.calls.length],
    [1, 1],
    'a call that does not guard itself takes the proxy',
  );
});
