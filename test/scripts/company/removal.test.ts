import assert from 'node:assert/strict';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { test } from 'vitest';
import { announceRemoval } from '../../../functions/access/company/removal.ts';
import { resumeCompany } from '../../../functions/access/company/suspension.ts';
import { enqueueAt } from '../../../functions/messaging/model/due-deliveries.ts';
import { sandboxClient } from '../../../local/table.ts';
import { removeCompany } from '../../../scripts/company/removal.ts';
import { rawDb } from '../../../scripts/company/walk.ts';
import { readMany } from '../../../shared/db/read.ts';
import { companyKey } from '../../../shared/identity.ts';
import { setAside } from '../../../shared/queue/set-aside.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { call, newCompany, type TestCompany, theFactory, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { companyProgram, startGateway } from './aws.ts';
import { changingRows, doAll } from './furnished.ts';
import { rowsNaming } from './raw-table.ts';

useOwnFactory({ rateLimitPerMinute: 2_000 });

const DAYS = 30;
/** Consumers are waited for by the test. */
const after = { now: new Date(Date.now() + (DAYS + 1) * DAY_MILLISECONDS), consumersEnd: untilSettled };

/** It takes the whole route table, or the whole table of the engine several times. */
const LONG = { timeout: 300_000 };

const client = async (): Promise<DynamoDBClient> => sandboxClient((await theFactory()).database.endpoint);

/** Where the table names a company; in other companies that are there, what they recorded of their own is theirs. */
async function traces(company: string): Promise<readonly string[]> {
  const places = (await rowsNaming(await client(), company)).map(({ place }) => place);
  const others = places.map((place) => /^(\w+)#(?:partnerships|events) /.exec(place)?.[1] ?? '');
  const known = await readMany([...new Set(others)].filter((id) => id !== '' && id !== company).map(companyKey));
  return places.filter((_, position) => !known.some(({ pk }) => pk === `${others[position]}#company`));
}

/** A company that has done everything, with what lies outside its own partitions, and an endpoint that hears of it. */
async function furnished(rows = changingRows): Promise<TestCompany> {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/static-tokens', body: { name: 'S' } });
  const body = { api_key: company.key, api_secret: company.secret };
  assert.equal((await call({ method: 'POST', path: '/v1/api_auth', body })).status, 200);
  await doAll(company, rows, 1);
  const now = new Date();
  const due = new Date(now.getTime() + 40 * DAY_MILLISECONDS).toISOString();
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'CLOCK', name: 'C' } });
  const products = [{ product: 'CLOCK', 'quantity-ordered': 1 }];
  const order = { code: 'CLOCK', 'start-date': due, 'due-date': due, products };
  const placed = await company.call({ method: 'POST', path: '/api/production-orders', body: order });
  assert.equal(placed.status, 201, placed.text);
  const far = new Date(now.getTime() + 3_600_000).toISOString();
  await enqueueAt({ company: company.id, webhook: 1, sk: `${now.toISOString()}#${crypto.randomUUID()}` }, far, now);
  const Keys = { pk: { S: `${company.id}#lots` }, sk: { S: '1' } };
  await setAside({ eventName: 'INSERT', dynamodb: { Keys, NewImage: { ...Keys, data: { S: 'x' } } } });
  return company;
}

/** Where what was set aside lies: it is compressed, and names no company that could be seen. */
const asides = async () => (await rowsNaming(await client(), '~aside#')).length;

test(
  'nothing in the table names a company that was removed; what was removed is counted by kind, and another company has all it had',
  LONG,
  async () => {
    const company = await furnished();
    const other = await newCompany();
    await other.call({ method: 'POST', path: '/api/suppliers', body: { code: 'S', name: 'S' } });
    await setAside({ dynamodb: { Keys: { pk: { S: `${other.id}#lots` }, sk: { S: company.id } } } });
    await untilSettled();
    const before = (await rowsNaming(await client(), other.id)).length;
    const had = await traces(company.id);
    for (const beginning of ['~key#', '~token#', '~admission#', '~clock#', '~retries#', `${company.id}#serial=`]) {
      const some = had.filter((place) => place.startsWith(beginning));
      assert.ok(some.length > 0, `There is ${beginning} to be removed.`);
    }
    assert.equal(await asides(), 2);
    await announceRemoval(company.id, DAYS);
    await untilSettled();
    const removed = await removeCompany(company.id, after);
    await untilSettled();
    assert.deepEqual(await traces(company.id), []);
    assert.equal(await asides(), 1);
    assert.equal((await rowsNaming(await client(), other.id)).length, before);
    assert.equal(removed.company, 1);
    for (const kind of [
      'api-key-records',
      'tokens',
      'static-token-records',
      'products',
      'events',
      'clock',
      'retries',
      'aside',
    ]) {
      assert.ok((removed[kind] ?? 0) > 0, kind);
    }
    assert.ok(Object.values(removed).reduce((sum, each) => sum + each, 0) >= had.length);
  },
);

test('what is removed is told to no endpoint, and begins no work', async (t) => {
  const endpoint = await receiver(t);
  const company = await newCompany();
  const topics = ['lot_created', 'lot_deleted', 'productionOrder/delete'];
  await company.call({ method: 'POST', path: '/api/webhooks', body: { url: endpoint.url, topics } });
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'P', name: 'P' } });
  await company.call({ method: 'POST', path: '/api/lots', body: { code: 'L', product: 'P' } });
  await endpoint.received(1);
  await untilSettled();
  await announceRemoval(company.id, DAYS);
  await removeCompany(company.id, after);
  await untilSettled();
  assert.equal((await endpoint.received(1)).length, 1);
  assert.deepEqual(await traces(company.id), []);
});

test('a removal that breaks off anywhere cannot be taken back, and is finished by the next one', LONG, async () => {
  const company = await furnished(changingRows.filter((_, position) => position % 4 === 0));
  await untilSettled();
  await announceRemoval(company.id, DAYS);
  let breaks = 0;
  for (const calls of [1, 2, 3, 5, 10, 30]) {
    let left = calls;
    rawDb().middlewareStack.add(
      (next) => (request) => {
        left -= 1;
        if (left < 0) throw new Error('Broken off.');
        return next(request);
      },
      { step: 'initialize', name: 'breakOff' },
    );
    await removeCompany(company.id, after).catch((error: Error) => {
      assert.match(error.message, /Broken off/);
      breaks += 1;
    });
    rawDb().middlewareStack.remove('breakOff');
    if (calls === 1) await assert.rejects(resumeCompany(company.id), /is being removed/);
  }
  assert.ok(breaks >= 4, `${breaks}`);
  await removeCompany(company.id, after);
  await untilSettled();
  assert.deepEqual(await traces(company.id), []);
  assert.deepEqual(await removeCompany(company.id, after), {}, 'There is nothing left to be done.');
});

test('the partner of a company that was removed keeps its side, which has ended, and is told so', async () => {
  const [company, partner] = await Promise.all([newCompany(), newCompany()]);
  const invited = await company.call<{ id: number }>({
    method: 'POST',
    path: '/api/partnerships',
    body: { partner: partner.id, role: 'actor', products: [] },
  });
  assert.equal(invited.status, 201, invited.text);
  await partner.call({ method: 'POST', path: '/api/partnerships/1/accept' });
  await untilSettled();
  await announceRemoval(company.id, DAYS);
  const active = await partner.call<{ status: string }>({ path: '/api/partnerships/1' });
  assert.equal(active.body.status, 'active', 'Until then it can be taken back.');
  await removeCompany(company.id, after);
  await untilSettled();
  const { body } = await partner.call<{ status: string; partner: string }>({ path: '/api/partnerships/1' });
  assert.deepEqual([body.status, body.partner], ['ended', company.id]);
  assert.deepEqual(await traces(company.id), []);
  const events = await partner.call<{ event: string }[]>({ path: '/api/events' });
  assert.match(events.text, /partnerships.updated/);
  assert.equal((await partner.call({ method: 'DELETE', path: '/api/partnerships/1' })).status, 204);
});

test(
  'the program announces a removal, says when it may be carried out, and takes the company out of the gateway',
  LONG,
  async (t) => {
    const gateway = await startGateway(t);
    const company = await newCompany();
    await companyProgram(gateway, 'admit', '--company', company.id);
    const announced = await companyProgram(gateway, 'delete', '--company', company.id);
    assert.equal(announced.status, 0, announced.stderr);
    assert.match(announced.stdout, /Suspended\. It may be removed from 20\S+ on/);
    const early = await companyProgram(gateway, 'delete', '--company', company.id, '--finish');
    assert.deepEqual([early.status, gateway.keys.length], [1, 2], 'its own key, and that of its sandboxes');
    assert.match(early.stderr, /may be removed from 20/);
    assert.match((await companyProgram(gateway, 'list')).stdout, /leaving/);
    await resumeCompany(company.id);
    await announceRemoval(company.id, DAYS, new Date(Date.now() - (DAYS + 1) * DAY_MILLISECONDS));
    await untilSettled();
    const finished = await companyProgram(gateway, 'delete', '--company', company.id, '--finish');
    assert.equal(finished.status, 0, finished.stderr);
    assert.match(finished.stdout, /api-key-records +1\n/);
    assert.deepEqual([gateway.keys, [...gateway.plan]], [[], []]);
    assert.deepEqual(await traces(company.id), []);
  },
);

test('a company that is removed takes its sandboxes along', LONG, async () => {
  const company = await newCompany();
  const { status } = await company.call({ method: 'POST', path: '/api/sandboxes', body: { name: 'Trial' } });
  assert.equal(status, 201);
  await untilSettled();
  assert.ok((await traces(`${company.id}s1r0`)).length > 0);
  await announceRemoval(company.id, DAYS);
  await untilSettled();
  const removed = await removeCompany(company.id, after);
  assert.ok((removed['items of its sandboxes'] ?? 0) > 0);
  assert.deepEqual(await traces(company.id), []);
});
