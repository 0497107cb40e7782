import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import type { CallAnswer, CallRequest } from '../../support/call.ts';
import { inProcess, newCompany, type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { interrupt, type Picks } from '../../support/interrupt.ts';
import { freshSerials } from '../serials/line.ts';
import { act, CAPSULES, change, drop, holder, invite, last, OINTMENT, openPartnership, TABLETS } from './partners.ts';

useFactory({ rateLimitPerMinute: 0 });

type Commissioned = {
  readonly data: readonly { readonly serial_number: string }[];
  readonly error?: string;
  readonly details?: readonly { readonly message: string }[];
};
type Pack = { readonly serial: string; readonly batch: string; readonly 'pack-status': string };
type Operation = {
  readonly id: number;
  readonly kind: string;
  readonly gtin: string;
  readonly batch: string | null;
  readonly serials: number;
  readonly partnership: number | null;
};

/** A shopfloor channel of a company, bound to a partnership or not. */
async function channelOf(company: TestCompany, partnership?: number): Promise<string> {
  const { body, status, text } = await company.call<{ key: string }>({
    method: 'POST',
    path: '/api/shopfloor-channels',
    body: { name: 'Line', partnership },
  });
  assert.equal(status, 201, text);
  return body.key;
}

type Sent = { readonly gtin?: string; readonly batch?: string; readonly expiry?: string };

const commission = (company: TestCompany, channel: string, serials: readonly string[], sent: Sent = {}) =>
  company.call<Commissioned>({
    method: 'POST',
    path: '/v1/manufacturer/v2/api/serials/commission',
    headers: { 'x-channel-key': channel },
    body: {
      product_code: sent.gtin ?? TABLETS,
      product_code_schema: 'GTIN',
      batch: sent.batch ?? 'B1',
      expiry_date: sent.expiry ?? '271115',
      serials,
    },
  });

const packsOf = async (company: TestCompany) => (await company.call<readonly Pack[]>({ path: '/api/packs' })).body;
const operationsOf = async (company: TestCompany) =>
  (await company.call<readonly Operation[]>({ path: '/api/serial-operations' })).body;

/** An answer without what names the request, and headers about the caller's own budget only. */
function told({ status, headers, text }: CallAnswer<unknown>): string {
  const { date: _, 'x-request-id': id = '', ...others } = headers;
  const kept = Object.entries(others).filter(([name]) => !name.startsWith('ratelimit-'));
  return JSON.stringify([status, kept.toSorted(), text.replaceAll(id, '')]);
}

/** An owner of tablets and capsules, and an actor who makes the tablets. */
async function together() {
  const [owner, actor] = [await holder(TABLETS, CAPSULES), await newCompany()];
  const numbers = await openPartnership(owner, actor, TABLETS);
  return { owner, actor, ...numbers, channel: await channelOf(actor) };
}

test('what an actor commissions are packs of the owner, who releases them; the actor sees the operation, not the packs', async () => {
  const { owner, actor, ofOwner, ofActor, channel } = await together();
  const serials = freshSerials(3);
  const made = await commission(actor, channel, serials);
  assert.equal(made.status, 200, made.text);
  await untilSettled();
  const packs = await packsOf(owner);
  assert.deepEqual(
    packs.map(({ serial, 'pack-status': status }) => [serial, status]),
    serials.map((serial) => [serial, 'Active']),
  );
  assert.deepEqual(await packsOf(actor), []);
  const [theirs] = await operationsOf(actor);
  const [ours] = await operationsOf(owner);
  assert.deepEqual(
    [theirs?.kind, theirs?.gtin, theirs?.serials, theirs?.partnership],
    ['commission', TABLETS, 3, ofActor],
  );
  assert.deepEqual([ours?.serials, ours?.partnership], [3, ofOwner]);
  const body = { gtin: TABLETS, batch: 'B1', market: 'PT' };
  const released = await owner.call({ method: 'POST', path: '/api/packs/release', body });
  assert.equal(released.status, 200, released.text);
  assert.deepEqual(
    (await operationsOf(owner)).map(({ kind }) => kind),
    ['commission', 'release'],
  );
  assert.equal((await operationsOf(actor)).length, 1, 'the release is the owner’s own');
});

test('the same request again succeeds without effect, also after the owner has released the packs', async () => {
  const { owner, actor, channel } = await together();
  const serials = freshSerials(2);
  const first = await commission(actor, channel, serials);
  await untilSettled();
  const body = { gtin: TABLETS, serials, market: 'PT' };
  await owner.call({ method: 'POST', path: '/api/packs/release', body });
  const again = await commission(actor, channel, serials.toReversed());
  assert.equal(told(again), told(first));
  assert.equal((await operationsOf(actor)).length, 1);
});

test('a partnership that ends, or a product that is taken out of it, is from then on unknown', async () => {
  const { owner, actor, ofOwner, ofActor, channel } = await together();
  const bound = await channelOf(actor, ofActor);
  for (const key of [channel, bound]) {
    const never = await commission(await newCompany(), await channelOf(actor), freshSerials(1));
    assert.equal(never.body.error, 'ChannelError');
    const unknown = await commission(actor, key, freshSerials(1), { gtin: OINTMENT });
    assert.deepEqual([unknown.status, unknown.body.error], [404, 'ProductError']);
    const same = (answer: CallAnswer<unknown>) => told(answer).replaceAll(TABLETS, OINTMENT);
    assert.equal((await commission(actor, key, freshSerials(1))).status, 200);
    await change(owner, ofOwner, { products: [] });
    assert.equal(same(await commission(actor, key, freshSerials(1))), told(unknown));
    await change(owner, ofOwner, { products: [TABLETS] });
    assert.equal(same(await commission(actor, key, freshSerials(1))), told(unknown), 'until the actor agrees');
    await act(actor, ofActor, 'accept');
    assert.equal((await commission(actor, key, freshSerials(1))).status, 200);
    if (key === channel) continue;
    await act(owner, ofOwner, 'end');
    assert.equal(same(await commission(actor, channel, freshSerials(1))), told(unknown));
    assert.equal(same(await commission(actor, bound, freshSerials(1))), told(unknown));
    await drop(actor, ofActor);
    assert.equal(same(await commission(actor, bound, freshSerials(1))), told(unknown));
  }
});

test('an invitation alone allows no production, on either side', async () => {
  const [owner, actor] = [await holder(TABLETS), await newCompany()];
  const channel = await channelOf(actor);
  await invite(owner, { partner: actor.id, role: 'owner', products: [TABLETS] });
  await invite(actor, { partner: owner.id, role: 'actor', products: [TABLETS] });
  const bound = await channelOf(actor, (await last(actor)).id);
  for (const key of [channel, bound]) {
    assert.equal((await commission(actor, key, freshSerials(1))).body.error, 'ProductError');
  }
  assert.deepEqual(await packsOf(owner), []);
});

test('an owner does not produce for its actor', async () => {
  const [owner, actor] = [await holder(TABLETS), await holder(OINTMENT)];
  const { ofOwner } = await openPartnership(owner, actor, TABLETS);
  for (const channel of [await channelOf(owner), await channelOf(owner, ofOwner)]) {
    assert.equal((await commission(owner, channel, freshSerials(1), { gtin: OINTMENT })).body.error, 'ProductError');
  }
});

test('a channel decides whose product is meant; without its word one’s own comes first, and several partners are too many', async () => {
  const [one, two, actor] = [await holder(TABLETS), await holder(TABLETS), await newCompany()];
  const first = await openPartnership(one, actor, TABLETS);
  const second = await openPartnership(two, actor, TABLETS);
  const free = await channelOf(actor);
  const unclear = await commission(actor, free, freshSerials(1));
  assert.deepEqual([unclear.status, unclear.body.error], [400, 'ValidationError']);
  const [a = '', b = '', c = ''] = freshSerials(3);
  assert.equal((await commission(actor, await channelOf(actor, first.ofActor), [a])).status, 200);
  assert.equal((await commission(actor, await channelOf(actor, second.ofActor), [b])).status, 200);
  await act(one, first.ofOwner, 'end');
  assert.equal((await commission(actor, free, [c])).status, 200, 'only one is left');
  await untilSettled();
  const serialsOf = async (company: TestCompany) => (await packsOf(company)).map(({ serial }) => serial).toSorted();
  assert.deepEqual([await serialsOf(one), await serialsOf(two)], [[a], [b, c].toSorted()]);
  const body = { code: 'OWN', name: 'Own', gtin: TABLETS };
  await actor.call({ method: 'POST', path: '/api/products', body });
  assert.equal((await commission(actor, free, [a])).status, 200, 'a serial is unique within its owner only');
  await untilSettled();
  assert.deepEqual(await serialsOf(actor), [a]);
});

test('no partner gets what is made for another: it adds nothing by itself, and no channel goes over to it by itself', async () => {
  const { owner, actor, ofOwner, channel } = await together();
  const [own, rival] = [await channelOf(actor), await holder(TABLETS, OINTMENT)];
  const theirs = await openPartnership(rival, actor, OINTMENT);
  assert.equal((await commission(actor, channel, freshSerials(2))).status, 200);
  await change(rival, theirs.ofOwner, { products: [OINTMENT, TABLETS] });
  assert.equal((await commission(actor, channel, freshSerials(1))).status, 200, 'the rival’s wish changes nothing');
  await act(actor, theirs.ofActor, 'accept');
  assert.equal((await commission(actor, channel, freshSerials(1))).status, 400, 'now there are two');
  const losses = [
    () => change(owner, ofOwner, { products: [] }),
    () => owner.call({ method: 'DELETE', path: `/api/products/P-${TABLETS}` }),
    () => act(owner, ofOwner, 'end'),
  ];
  for (const lose of losses) {
    await lose();
    for (const key of [channel, own]) {
      const refused = await commission(actor, key, freshSerials(1));
      assert.deepEqual([refused.status, refused.body.error], [400, 'ValidationError']);
      assert.match(refused.text, /product_code.*partnership/);
    }
  }
  await untilSettled();
  assert.deepEqual([(await packsOf(owner)).length, (await packsOf(rival)).length], [3, 0]);
  const bound = await channelOf(actor, theirs.ofActor);
  assert.equal((await commission(actor, bound, freshSerials(1))).status, 200, 'the actor says so');
  assert.equal((await commission(actor, channel, freshSerials(1))).status, 200, 'and so it stays');
  assert.equal((await commission(actor, channel, freshSerials(1), { gtin: OINTMENT })).status, 200);
});

test('the same partner in another partnership goes on as before', async () => {
  const { owner, actor, ofOwner, channel } = await together();
  assert.equal((await commission(actor, channel, freshSerials(1))).status, 200);
  await act(owner, ofOwner, 'end');
  await openPartnership(owner, actor, TABLETS);
  assert.equal((await commission(actor, channel, freshSerials(1))).status, 200);
});

test('a product its owner has deleted is unknown to the actor', async () => {
  const { owner, actor, channel } = await together();
  await owner.call({ method: 'DELETE', path: `/api/products/P-${TABLETS}` });
  assert.equal((await commission(actor, channel, freshSerials(1))).body.error, 'ProductError');
});

test('of a serial another company has commissioned, or the owner has ended, an actor learns only that it is taken', async () => {
  const [owner, actor, rival] = [await holder(TABLETS), await newCompany(), await newCompany()];
  await openPartnership(owner, actor, TABLETS);
  await openPartnership(owner, rival, TABLETS);
  const [channel, theirs, owners] = [await channelOf(actor), await channelOf(rival), await channelOf(owner)];
  const [a = '', b = '', c = ''] = freshSerials(3);
  await commission(rival, theirs, [a], { batch: 'SECRET1', expiry: '310101' });
  await commission(owner, owners, [b], { batch: 'SECRET2', expiry: '310202' });
  await commission(actor, channel, [c]);
  const body = { gtin: TABLETS, serials: [c], reason: 'destroyed' };
  assert.equal((await owner.call({ method: 'POST', path: '/api/packs/decommission', body })).status, 200);
  const refused = await commission(actor, channel, [a, b, c]);
  assert.equal(refused.body.error, 'SerialConflictError');
  assert.deepEqual(
    refused.body.details?.map(({ message }) => message),
    Array.from({ length: 3 }, () => 'is taken already'),
  );
  for (const secret of ['SECRET', '3101', '3102', owner.id, rival.id, 'decommission', 'destroyed']) {
    assert.ok(!refused.text.includes(secret), refused.text);
  }
});

test('a partnership that ends while serials are commissioned comes before them or after, never in between', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { owner, actor, ofOwner, channel } = await together();
    const serials = freshSerials(40);
    const [made, ended] = await Promise.all([
      commission(actor, channel, serials),
      act(owner, ofOwner, 'end'),
      change(owner, ofOwner, { name: `Round ${round}` }),
    ]);
    assert.equal(ended.body.status, 'ended');
    assert.ok(made.status === 200 || made.body.error === 'ProductError', made.text);
    await untilSettled();
    assert.equal((await packsOf(owner)).length, made.status === 200 ? 25 : 0);
    assert.equal((await operationsOf(owner)).length, made.status === 200 ? 1 : 0);
    assert.equal((await operationsOf(actor)).length, made.status === 200 ? 1 : 0);
  }
});

/** The transaction that makes serials count: the one that writes an operation. */
const isCommit: Picks = (command, input) =>
  command.startsWith('TransactWrite') && JSON.stringify(input).includes('serial-operations');

test('what ends right before serials count keeps all of them from it; what does not matter stops none', {
  skip: !inProcess,
}, async () => {
  type Together = Awaited<ReturnType<typeof together>>;
  const cases: readonly (readonly [number, (all: Together) => Promise<{ readonly status: number }>])[] = [
    [404, ({ owner, ofOwner }) => act(owner, ofOwner, 'end')],
    [404, ({ actor, ofActor }) => act(actor, ofActor, 'end')],
    [404, ({ owner, ofOwner }) => change(owner, ofOwner, { products: [CAPSULES] })],
    [404, ({ owner }) => owner.call({ method: 'DELETE', path: `/api/products/P-${TABLETS}` })],
    [200, ({ owner, ofOwner }) => change(owner, ofOwner, { products: [CAPSULES, TABLETS] })],
    [200, ({ actor, ofActor }) => change(actor, ofActor, { name: 'Another name' })],
  ];
  for (const [expected, meanwhile] of cases) {
    const all = await together();
    const serials = freshSerials(3);
    let happened = 0;
    const stop = interrupt(isCommit, async () => {
      happened = (await meanwhile(all)).status;
    });
    const made = await commission(all.actor, all.channel, serials);
    stop();
    assert.ok(happened === 200 || happened === 204, String(happened));
    assert.equal(made.status, expected, made.text);
    await untilSettled();
    const count = expected === 200 ? 3 : 0;
    assert.equal((await packsOf(all.owner)).length, count);
    assert.equal((await operationsOf(all.actor)).length, count === 0 ? 0 : 1);
  }
});

/** Every request of the back office and the shop floor about packs and operations, with what it may name. */
const asking = fc.record({
  gtin: fc.constantFrom(TABLETS, CAPSULES),
  serial: fc.constantFrom('MADE-A', 'MADE-B', 'OWN-A', 'POOL-A', 'NEVER'),
  batch: fc.constantFrom('MADE', 'OWN', 'NEVER'),
  operation: fc.integer({ min: 1, max: 8 }),
  what: fc.constantFrom(
    'list',
    'filtered',
    'get',
    'release',
    'releaseBatch',
    'decommission',
    'pool',
    'operations',
    'operation',
    'commission',
  ),
});

type Asking = typeof asking extends fc.Arbitrary<infer T> ? T : never;

function requestOf({ gtin, serial, batch, operation, what }: Asking, channel: string): Omit<CallRequest, 'token'> {
  const packs = '/api/packs';
  const post = (path: string, body: object) => ({ method: 'POST', path, body }) as const;
  switch (what) {
    case 'list':
      return { path: packs };
    case 'filtered':
      return { path: packs, query: { gtin, serial } };
    case 'get':
      return { path: `${packs}/${gtin}/${serial}` };
    case 'release':
      return post(`${packs}/release`, { gtin, serials: [serial], market: 'PT' });
    case 'releaseBatch':
      return post(`${packs}/release`, { gtin, batch, market: 'PT' });
    case 'decommission':
      return post(`${packs}/decommission`, { gtin, serials: [serial], reason: 'destroyed' });
    case 'pool':
      return post(packs, { gtin, serials: [serial] });
    case 'operations':
      return { path: '/api/serial-operations', query: { gtin } };
    case 'operation':
      return { path: `/api/serial-operations/${operation + 1}` };
    case 'commission': {
      const codes = { product_code: CAPSULES, product_code_schema: 'GTIN', batch, expiry_date: '271115' };
      const path = '/v1/manufacturer/v2/api/serials/commission';
      return { ...post(path, { ...codes, serials: [serial] }), headers: { 'x-channel-key': channel } };
    }
  }
}

test('whatever an actor asks, it is answered like one without any tie to the owner', async () => {
  const { owner, actor, channel } = await together();
  const own = await channelOf(owner);
  await commission(actor, channel, ['MADE-A', 'MADE-B'], { batch: 'MADE' });
  await commission(owner, own, ['OWN-A'], { batch: 'OWN' });
  await commission(owner, own, ['OWN-A'], { batch: 'OWN', gtin: CAPSULES });
  await owner.call({ method: 'POST', path: '/api/packs', body: { gtin: TABLETS, serials: ['POOL-A'] } });
  await untilSettled();
  // One who made the same for another owner of the same product: its own operation is all it has, too.
  const twin = await newCompany();
  const elsewhere = await holder(TABLETS);
  await openPartnership(elsewhere, twin, TABLETS);
  const twins = await channelOf(twin);
  await commission(twin, twins, ['MADE-A', 'MADE-B'], { batch: 'MADE' });
  await untilSettled();
  const dateless = (answer: CallAnswer<unknown>) => told(answer).replace(/"date\\":\\"[^"]+"/g, '');
  const alike = async (asked: Asking) => {
    const [mine, theirs] = [await actor.call(requestOf(asked, channel)), await twin.call(requestOf(asked, twins))];
    assert.equal(dateless(mine), dateless(theirs), JSON.stringify(asked));
    if (!asked.what.startsWith('operation')) assert.ok(mine.status >= 400 || mine.text === '[]', mine.text);
  };
  await fc.assert(fc.asyncProperty(asking, alike), { numRuns: 150 });
  await untilSettled();
  const states = (await packsOf(owner)).map(({ serial, 'pack-status': status }) => `${serial} ${status}`);
  assert.deepEqual(states.toSorted(), [
    'MADE-A Active',
    'MADE-B Active',
    'OWN-A Active',
    'OWN-A Active',
    'POOL-A null',
  ]);
});
