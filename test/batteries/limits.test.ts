import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { test } from 'vitest';
import { API_KEYS_LIMIT } from '../../functions/access/api-keys/entity.ts';
import { STATIC_TOKENS_LIMIT } from '../../functions/access/static-tokens/entity.ts';
import { CHANNELS_LIMIT } from '../../functions/messaging/channels/entity.ts';
import { subscriptionsOf } from '../../functions/messaging/model/subscriptions.ts';
import { WEBHOOKS_LIMIT } from '../../functions/messaging/webhooks/entity.ts';
import { SANDBOXES_LIMIT } from '../../functions/sandbox/sandboxes/entity.ts';
import { PRODUCING_LIMIT, WAITING_LIMIT } from '../../functions/serialization/partnerships/entity.ts';
import { SHOPFLOOR_CHANNELS_LIMIT } from '../../functions/serialization/shopfloor-channels/entity.ts';
import { db, tableName } from '../../shared/db/table.ts';
import type { CallAnswer } from '../support/call.ts';
import { newCompany, type TestCompany, useFactory } from '../support/factory.ts';
import { nextPage } from '../support/walk.ts';

useFactory({ rateLimitPerMinute: 0 });

type Shown = { readonly id?: number; readonly key?: string; readonly name?: string; readonly status?: string };

/** Something a company may have so many of: where it is made, what is sent, and what names it in a path. */
type Limited = {
  readonly limit: { readonly name: string; readonly most: number };
  readonly path: string;
  readonly body: (number: number) => object;
  readonly nameOf: (shown: Shown) => string;
};

const byId = ({ id }: Shown) => String(id);

const LIMITED: readonly Limited[] = [
  {
    limit: WEBHOOKS_LIMIT,
    path: '/api/webhooks',
    body: (number) => ({ url: `https://erp.example/${number}`, topics: ['lot_created'] }),
    nameOf: byId,
  },
  {
    limit: CHANNELS_LIMIT,
    path: '/api/channels',
    body: (number) => ({ name: `C${number}`, type: 'PRODUCT' }),
    nameOf: ({ name = '' }) => name,
  },
  {
    limit: SANDBOXES_LIMIT,
    path: '/api/sandboxes',
    body: (number) => ({ name: `S${number}` }),
    nameOf: byId,
  },
  {
    limit: API_KEYS_LIMIT,
    path: '/api/api-keys',
    body: (number) => ({ name: `K${number}` }),
    nameOf: ({ key = '' }) => key,
  },
  {
    limit: STATIC_TOKENS_LIMIT,
    path: '/api/static-tokens',
    body: (number) => ({ name: `T${number}` }),
    nameOf: byId,
  },
  {
    limit: SHOPFLOOR_CHANNELS_LIMIT,
    path: '/api/shopfloor-channels',
    body: (number) => ({ name: `S${number}` }),
    nameOf: ({ key = '' }) => key,
  },
  {
    limit: WAITING_LIMIT,
    path: '/api/partnerships',
    body: () => ({ partner: 'nobody', role: 'actor', products: ['04006381333931'] }),
    nameOf: byId,
  },
];

async function all(company: TestCompany, path: string): Promise<readonly Shown[]> {
  const found: Shown[] = [];
  for (let page: string | undefined = path; page !== undefined; ) {
    const answer: CallAnswer<readonly Shown[]> = await company.call<readonly Shown[]>({ path: page });
    assert.equal(answer.status, 200, answer.text);
    found.push(...answer.body);
    page = nextPage(answer.headers);
  }
  return found;
}

/** Has as many as there is room for but `free`. */
async function fillBut(free: number, { limit, path, body }: Limited, company: TestCompany): Promise<void> {
  const left = limit.most - (await all(company, path)).length - free;
  if (left === 0) return;
  const made = await company.call({ method: 'POST', path, body: Array.from({ length: left }, (_, n) => body(n)) });
  assert.equal(made.status, 201, made.text.slice(0, 300));
}

for (const one of LIMITED) {
  const { limit, path, body, nameOf } = one;
  const { name, most } = limit;
  const post = (company: TestCompany, sent: unknown) => company.call<Shown>({ method: 'POST', path, body: sent });

  test(`${name}: of many requests at once as many succeed as there is room for, alone or in arrays`, async () => {
    const company = await newCompany();
    await fillBut(Math.min(most, 5), one, company);
    const alone = Array.from({ length: 8 }, (_, n) => body(1_000 + n));
    const arrays = Array.from({ length: 4 }, (_, n) => [body(2_000 + n), body(3_000 + n)]);
    const answers = await Promise.all([...alone, ...arrays].map((sent) => post(company, sent)));
    for (const { status, text } of answers) assert.ok([201, 400, 409].includes(status), text);
    assert.equal((await all(company, path)).length, most);
    const full = await post(company, body(4_000));
    assert.equal(full.status, 400, full.text);
    assert.match(full.text, new RegExp(`${most} may|may (have|be in) ${most}`));
  });

  test(`${name}: what is removed makes room for one more, however often and at once`, async () => {
    const company = await newCompany();
    await fillBut(0, one, company);
    for (let round = 0; round < 3; round += 1) {
      const [victim] = (await all(company, path)).slice(-1) as [Shown];
      const place = `${path}/${encodeURIComponent(nameOf(victim))}`;
      const removed = await Promise.all([1, 2].map(() => company.call({ method: 'DELETE', path: place })));
      assert.ok(removed.some(({ status }) => status === 204));
      const answers = await Promise.all([1, 2, 3].map((n) => post(company, body(5_000 + 10 * round + n))));
      assert.equal(answers.filter(({ status }) => status === 201).length, 1);
      assert.equal((await all(company, path)).length, most);
    }
  });

  test(`${name}: what was there before it was counted counts`, async () => {
    const company = await newCompany();
    await fillBut(0, one, company);
    const Key = { pk: `${company.id}#counters`, sk: name };
    await db().send(new DeleteCommand({ TableName: tableName(), Key }));
    const [victim] = (await all(company, path)).slice(-1) as [Shown];
    await company.call({ method: 'DELETE', path: `${path}/${encodeURIComponent(nameOf(victim))}` });
    const answers = await Promise.all([1, 2, 3, 4].map((n) => post(company, body(6_000 + n))));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal((await all(company, path)).length, most);
  });
}

/** A version no instance has read subscriptions at. */
const NEVER_READ = -1;

test('partnerships-producing: of many acceptances at once as many succeed as an actor may be in', async () => {
  const [owner, actor] = [await newCompany(), await newCompany()];
  const gtin = '04006381333931';
  const product = { code: 'P', name: 'P', gtin };
  assert.equal((await owner.call({ method: 'POST', path: '/api/products', body: product })).status, 201);
  const invite = async (count: number) => {
    const body = Array.from({ length: count }, () => ({ partner: actor.id, role: 'owner', products: [gtin] }));
    const made = await owner.call({ method: 'POST', path: '/api/partnerships', body });
    assert.equal(made.status, 201, made.text.slice(0, 300));
  };
  const waiting = async () => (await all(actor, '/api/partnerships')).filter(({ status }) => status === 'invited');
  const accept = async (some: readonly Shown[]) =>
    Promise.all(some.map(({ id }) => actor.call({ method: 'POST', path: `/api/partnerships/${id}/accept` })));
  await invite(PRODUCING_LIMIT.most - 2);
  for (const one of await waiting()) await accept([one]);
  await invite(6);
  const answers = await accept(await waiting());
  assert.equal(answers.filter(({ status }) => status < 300).length, 2, answers.map(({ text }) => text).join('\n'));
  const active = (await all(actor, '/api/partnerships')).filter(({ status }) => status === 'active');
  assert.equal(active.length, PRODUCING_LIMIT.most);
  const { id } = active[0] as Shown;
  assert.equal((await owner.call({ path: '/api/partnerships' })).status, 200);
  assert.ok((await actor.call({ method: 'POST', path: `/api/partnerships/${id}/end` })).status < 300);
  const again = await accept(await waiting());
  assert.equal(again.filter(({ status }) => status < 300).length, 1);
});

test('8 requests with 50 webhooks each at once leave 50, and every one of them is an audience', async () => {
  const company = await newCompany();
  const { path, body } = LIMITED[0] as Limited;
  const bodies = Array.from({ length: 8 }, (_, request) =>
    Array.from({ length: 50 }, (_, n) => body(request * 50 + n)),
  );
  const answers = await Promise.all(bodies.map((sent) => company.call({ method: 'POST', path, body: sent })));
  for (const { status, text } of answers) assert.ok([201, 400, 409].includes(status), text.slice(0, 300));
  assert.equal((await all(company, path)).length, 50);
  assert.equal((await subscriptionsOf(company.id, NEVER_READ)).webhooks.length, 50);
});

test('of more webhooks than one may have, from before they were counted, every one is an audience', async () => {
  const company = await newCompany();
  const data = { url: 'https://erp.example', topics: ['lot_created'], active: true, apiKey: company.key, secret: 's' };
  const put = (id: number) =>
    new UpdateCommand({
      TableName: tableName(),
      Key: { pk: `${company.id}#webhooks`, sk: String(id).padStart(16, '0') },
      UpdateExpression: 'SET #data = :data, version = :one',
      ExpressionAttributeNames: { '#data': 'data' },
      ExpressionAttributeValues: { ':data': { ...data, id, padding: 'x'.repeat(20_000) }, ':one': 1 },
    });
  for (let id = 1; id <= 120; id += 1) await db().send(put(id));
  const counter = { pk: `${company.id}#counters`, sk: 'webhooks-held' };
  await db().send(new DeleteCommand({ TableName: tableName(), Key: counter }));
  assert.equal((await subscriptionsOf(company.id, NEVER_READ)).webhooks.length, 120);
  const { status } = await company.call({ method: 'POST', path: '/api/webhooks', body: LIMITED[0]?.body(1) });
  assert.equal(status, 400);
});

test('every limit of a company is among these', () => {
  const entities = globSync('functions/**/entity.ts').map((file) => readFileSync(file, 'utf8'));
  const named = entities.flatMap((text) => {
    const counted = /countedWithin\(([^)]*)\)/.exec(text.replace(/^import.*$/gm, ''));
    return counted?.[1]?.split(/,\s*/) ?? [];
  });
  assert.equal(named.length, [...LIMITED, PRODUCING_LIMIT].length, named.join(', '));
});
