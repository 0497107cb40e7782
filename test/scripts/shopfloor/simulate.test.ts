import assert from 'node:assert/strict';
import { connect } from 'shopfloor-client';
import { test } from 'vitest';
import { TOPICS } from '../../../functions/messaging/webhooks/schema.ts';
import { chanceOf } from '../../../scripts/shopfloor/simulate/random.ts';
import { NOT_IN_A_SHIFT, simulated } from '../../../scripts/shopfloor/simulate.ts';
import { filled, MASTER_DATA, make } from '../../sandbox/sandbox.ts';
import { newCompany, type TestCompany, theFactory, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { programOutcome } from '../../support/programs.ts';
import { receiver } from '../../support/receiver.ts';

useOwnFactory({ port: 0, rateLimitPerMinute: 0 });

const start = new Date('2026-07-20T06:00:00Z');

type Sent = { readonly method: string; readonly path: string; readonly body: string };

/** A shift in a company, and the requests it was made of. */
async function shiftOf(company: TestCompany, seed: number, fetchWith: typeof fetch = fetch, url?: string) {
  const baseUrl = (await theFactory()).baseUrl ?? '';
  const sent: Sent[] = [];
  const noting: typeof fetch = (input, init) => {
    // Ids are given by the API, also to what it books by itself meanwhile.
    const path = new URL(String(input)).pathname.replace(/\/\d+$/, '/<id>');
    sent.push({ method: init?.method ?? '', path, body: String(init?.body ?? '') });
    return fetchWith(input, init);
  };
  const shop = connect({ baseUrl, key: company.key, secret: company.secret, fetch: noting });
  const count = await simulated({ shop, url: url ?? baseUrl, seed, start, speed: 0, anyCompany: false, say: () => {} });
  return { sent, count };
}

test('every topic an integrator can subscribe to is seen in a shift, but those that none brings about', async (t) => {
  const company = await newCompany();
  await make(company, MASTER_DATA);
  const { twin } = await filled(company);
  const endpoint = await receiver(t);
  await make(twin, [['webhooks', { url: endpoint.url, topics: TOPICS }]]);
  const { count } = await shiftOf(twin, 7, fetch, 'https://api.example');
  await untilSettled();
  const seen = new Set(endpoint.calls.map(({ headers }) => String(headers['x-prodsmart-topic'])));
  const missing = TOPICS.filter((topic) => !seen.has(topic));
  assert.deepEqual(missing, Object.keys(NOT_IN_A_SHIFT));
  assert.ok(count > 80, `${count} things`);
  assert.ok(endpoint.calls.every(({ headers }) => headers['x-shopfloor-sandbox'] === '1'));
});

test('the same seed makes the same requests in the same order, another one others; a seed is played once', async () => {
  const companies = await Promise.all([newCompany(), newCompany()]);
  const [one, same] = await Promise.all(companies.map((company) => shiftOf(company, 3)));
  assert.ok(one && one.sent.length > 100);
  assert.deepEqual(one.sent, same?.sent);
  const drawn = (seed: number) => {
    const chance = chanceOf(seed);
    return Array.from({ length: 5 }, () => chance.between(0, 1_000_000));
  };
  assert.deepEqual(drawn(3), drawn(3));
  assert.notDeepEqual(drawn(3), drawn(4));
  await assert.rejects(shiftOf(companies[0], 3), /was played here/);
});

test('a shift plays in an empty factory, and waits as long as a 429 asks it to', async () => {
  const company = await newCompany();
  let refused = 0;
  const limited: typeof fetch = async (input, init) => {
    if (String(input).includes('/punchclocks') && refused === 0) {
      refused = Date.now();
      const headers = { 'retry-after': '1', 'content-type': 'application/problem+json' };
      return new Response('{"type":"urn:shopfloor:problem:rate-limited"}', { status: 429, headers });
    }
    if (String(input).includes('/punchclocks') && refused > 1) {
      assert.ok(Date.now() - refused >= 900, 'not before its time');
      refused = 1;
    }
    return fetch(input, init);
  };
  const { count } = await shiftOf(company, 5, limited);
  assert.ok(count > 80 && refused === 1);
});

test('a company that is no sandbox is left alone, unless the API is on this machine', async () => {
  const company = await newCompany();
  await assert.rejects(shiftOf(company, 1, fetch, 'https://api.example'), /no sandbox/);
  await untilSettled();
  assert.deepEqual((await company.call({ path: '/api/products' })).body, []);
});

test('shopfloor simulate tells what happens, and refuses what makes no sense', async () => {
  const { key, secret } = await newCompany();
  const { baseUrl } = await theFactory();
  const run = (...args: readonly string[]) =>
    programOutcome('scripts/shopfloor.ts', ['simulate', '--key', key, '--secret', secret, ...args], {
      SHOPFLOOR_URL: baseUrl,
    });
  const { status, stdout, stderr } = await run('--seed', '9', '--speed', '0', '--json');
  assert.equal(status, 0, stderr);
  const [first] = stdout.trim().split('\n');
  assert.deepEqual(Object.keys(JSON.parse(first ?? '')), ['minute', 'what']);
  assert.match(stderr, /The shift of seed 9 is over/);
  const wrong = await run('--speed', '-1');
  assert.deepEqual([wrong.status, wrong.stderr], [1, '--speed is a number, 0 or more.\n']);
});
