import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import type { CallRequest } from '../support/call.ts';
import { OWN } from '../support/example-bodies.ts';
import { call, newCompany, type TestCompany, untilSettled, useFactory } from '../support/factory.ts';
import { nextPage } from '../support/walk.ts';
import { contentsOf, impersonalText, keepIdsRecognisable, watchWrites } from './contents.ts';
import { namesIn } from './places.ts';
import {
  askRow,
  bodyFor,
  credentialsFor,
  guardedRows,
  parametersOf,
  prepareRow,
  type Row,
  requestOf,
  rows,
  spread,
  subjectOf,
  writingRows,
} from './rows.ts';
import {
  assertAlike,
  differentValue,
  inTurn,
  MARK,
  markedSeed,
  referenceSayings,
  subjectOfOwner,
  type Trio,
} from './strangers.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(() => {
  watchWrites();
  keepIdsRecognisable();
});

/** What shows for a while how far it has come: a history is told of by the ledger, a sandbox is filled. */
const SETTLING = new Set(['history', 'sandboxes']);

/** The same for both, so that they have the same done to them and show the same. */
async function ownSubjects(row: Row, companies: readonly [TestCompany, TestCompany], seed: number) {
  const subjects = [await subjectOf(row, companies[0], seed), await subjectOf(row, companies[1], seed)] as const;
  if (SETTLING.has(row.contract.resource)) await untilSettled();
  return subjects;
}

let seeds = 100;
const nextSeed = () => {
  seeds += 1;
  return seeds;
};

for (const row of spread(guardedRows.filter((candidate) => parametersOf(candidate).length > 0))) {
  test.concurrent(`${row.title}: what another company has is answered as what never existed, and stays as it is`, () =>
    inTurn(row, async (trio) => {
      const { owner, stranger, twin } = trio;
      const theirs = await subjectOfOwner(row, owner);
      for (const position of parametersOf(row).keys()) {
        // What comes before in the path is one's own.
        const own = position > 0 ? await ownSubjects(row, [stranger, twin], nextSeed()) : ([{}, {}] as const);
        const named = Object.fromEntries(Object.entries(theirs).slice(position));
        const body = bodyFor(row, 12);
        const never = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, differentValue(value)]));
        const [of, mine] = [await contentsOf(owner), await contentsOf(stranger)];
        const saying = [
          { body, subject: named },
          { body, subject: never },
        ] as const;
        const answer = await assertAlike(row, trio, own, saying);
        assert.equal(answer.status, 404, answer.text);
        assert.deepEqual(await contentsOf(owner), of, 'what the owner has stays byte for byte');
        assert.deepEqual(await contentsOf(stranger), mine, 'and nothing is written for the stranger');
      }
    }));
}

for (const row of spread(writingRows)) {
  test.concurrent(`${row.title}: another company's Idempotency-Key is a fresh one`, () =>
    inTurn(row, async (trio) => {
      const [seed, body] = [nextSeed(), bodyFor(row, nextSeed())];
      const headers = { 'idempotency-key': `key of ${row.title}` };
      const first = await askRow(row, trio.owner, await subjectOfOwner(row, trio.owner), { headers, body });
      assert.ok(first.status < 300, first.text);
      const of = await contentsOf(trio.owner);
      const own = await ownSubjects(row, [trio.stranger, trio.twin], seed);
      const saying = [
        { body, headers },
        { body, headers: { 'idempotency-key': `no key of ${row.title}` } },
      ] as const;
      const answer = await assertAlike(row, trio, own, saying);
      assert.ok(answer.status < 300, answer.text);
      assert.equal(answer.headers['idempotent-replayed'], undefined);
      assert.deepEqual(await contentsOf(trio.owner), of);
    }));
}

const productions = guardedRows.find(({ operation }) => operation === 'productions.get');

const filled = new Map<TestCompany, Promise<void>>();

/** Has the owner possess what the lists of the row's resource show, for most of them more than a page. */
function fill(row: Row, owner: TestCompany): Promise<void> {
  const work = async () => {
    const creating = rows.find(
      ({ contract, path, route }) => contract === row.contract && route.bulk && !path.includes('{'),
    );
    if (!creating) return void (productions && (await subjectOf(productions, owner, markedSeed())));
    const bodies = Array.from({ length: 26 }, () => bodyFor(creating, markedSeed()));
    const all = await askRow(creating, owner, {}, { body: bodies });
    // Of some a company may have a few only.
    if (all.status >= 300) await askRow(creating, owner, {}, { body: bodies[0] });
  };
  const filling = filled.get(owner) ?? work();
  filled.set(owner, filling);
  return filling;
}

/** Values a filter may have that something of the owner answers to. */
const filters = (name: string, seed: number) => [`FOREIGN-${name.replace(/-.*/, '').toUpperCase()}`, `${name}-${seed}`];

/** Nothing a row lists to a stranger, page by page and by each filter, is the owner's. */
async function assertPagesOwn(row: Row, trio: Trio): Promise<void> {
  const { owner, stranger, twin } = trio;
  if (parametersOf(row).length === 0 && row.route.auth !== 'basic') await fill(row, owner);
  const seed = markedSeed();
  const theirs = await subjectOfOwner(row, owner, seed);
  const own = await ownSubjects(row, [stranger, twin], nextSeed());
  const alike = (query: Record<string, string | number> = {}, other = query) =>
    assertAlike(row, trio, own, [{ query }, { query: other }]);
  await alike();
  const first = await askRow(row, owner, theirs);
  if (row.route.paged && parametersOf(row).length === 0) assert.match(first.text, MARK, 'there is something to show');
  for (const name of namesIn(row.route.query)) {
    for (const value of filters(name, seed)) await alike({ [name]: value }, { [name]: differentValue(value) });
  }
  const cursor = new URL(`http://x${nextPage(first.headers) ?? ''}`).searchParams.get('cursor');
  const made = Buffer.from(JSON.stringify({ mark: 'x', position: { sk: '1' } })).toString('base64url');
  if (!row.route.paged) return;
  for (const value of ['nonsense', '{}', made, ...(cursor === null ? [] : [cursor])]) {
    const { status, text } = await alike({ cursor: value }, { cursor: differentValue(value) });
    assert.deepEqual([status, /"cursor"/.test(text)], [400, true]);
  }
  if (cursor === null) return;
  assert.equal((await askRow(row, owner, theirs, { query: { cursor } })).status, row.route.status);
  if (row.route.paged !== true) return;
  assert.equal((await askRow(row, owner, theirs, { query: { page: 2 } })).status, row.route.status);
  await alike({ page: 2 });
}

for (const row of spread(guardedRows.filter(({ method }) => method === 'GET'))) {
  test.concurrent(`${row.title}: pages, cursors and filters show nothing of another company`, () =>
    inTurn(row, (trio) => assertPagesOwn(row, trio)));
}

for (const row of spread(guardedRows.filter((candidate) => referenceSayings(candidate, 1).length > 0))) {
  test.concurrent(`${row.title}: names of another company's things refer to nothing`, () =>
    inTurn(row, async (trio) => {
      await subjectOfOwner(row, trio.owner);
      const of = await contentsOf(trio.owner);
      for (const position of referenceSayings(row, 1).keys()) {
        const own = await ownSubjects(row, [trio.stranger, trio.twin], nextSeed());
        const saying = referenceSayings(row, nextSeed())[position];
        assert.ok(saying);
        await assertAlike(row, trio, own, saying);
      }
      assert.deepEqual(await contentsOf(trio.owner), of);
    }));
}

/** Every token that has parts of both, in their places. */
function mixedTokens(theirs: string, mine: string): readonly string[] {
  const [one, other] = [theirs.split('.'), mine.split('.')];
  const mixed = one.reduce<readonly string[]>(
    (begun, part, position) =>
      begun.flatMap((text) => [part, other[position] ?? ''].map((next) => (position === 0 ? next : `${text}.${next}`))),
    [''],
  );
  return mixed.filter((text) => text !== theirs && text !== mine);
}

for (const row of spread(guardedRows)) {
  test.concurrent(`${row.title}: halves of two companies' credentials open nothing`, () =>
    inTurn(row, async ({ owner, stranger }) => {
      await prepareRow(row, stranger);
      const request = requestOf(row, Object.fromEntries(parametersOf(row).map((name) => [name, '1'])), {
        body: bodyFor(row, 12),
      });
      const [theirs, mine] = [await credentialsFor(row, owner), await credentialsFor(row, stranger)];
      const mixed = theirs.basic
        ? [owner, stranger].map(({ key }) => ({
            basic: { key, secret: key === owner.key ? stranger.secret : owner.secret },
          }))
        : mixedTokens(theirs.token ?? '', mine.token ?? '').map((token) => ({ token }));
      assert.equal(mixed.length, 2);
      for (const credentials of mixed) {
        const { status, text } = await call({ ...request, ...credentials });
        assert.equal(status, 401, text);
      }
    }));
}

const introducing = rows.filter((row) => JSON.stringify(bodyFor(row, 1) ?? '').includes(OWN.secret));

for (const row of introducing) {
  test.concurrent(`${row.title}: halves of two companies' credentials open nothing`, async () => {
    const [owner, stranger] = [await newCompany(), await newCompany()];
    const [body, of] = [bodyFor(row, 1), await contentsOf(owner)];
    const refused: string[] = [];
    for (const { key, secret } of [
      { key: owner.key, secret: stranger.secret },
      { key: stranger.key, secret: owner.secret },
    ]) {
      const { status, text } = await askRow(row, { ...stranger, key, secret }, {}, { body });
      assert.equal(status, 401, text);
      refused.push(impersonalText(text, stranger));
    }
    assert.equal(refused[0], refused[1], 'the answer does not say which half is whose');
    assert.ok((await askRow(row, stranger, {}, { body })).status < 300, 'whole credentials do');
    assert.deepEqual(await contentsOf(owner), of);
  });
}

/** Where a request may show a token. */
const shown: readonly ((token: string) => Partial<CallRequest>)[] = [
  (token) => ({ token }),
  (token) => ({ headers: { 'x-access-token': token } }),
  (token) => ({ query: { access_token: token } }),
  (token) => ({ query: token }),
];

test.concurrent('parts of two companies’ tokens of every kind open nothing, however shown, also beside a token of one’s own', async () => {
  const [owner, stranger] = [await newCompany(), await newCompany()];
  const [theirs, mine] = [await tokensOf(owner), await tokensOf(stranger)];
  const of = await contentsOf(owner);
  for (const [position, token] of theirs.entries()) {
    for (const mixed of mixedTokens(token, mine[position] ?? '')) {
      for (const show of shown) {
        const { status, text } = await call({ path: '/api/suppliers', token: await stranger.token(), ...show(mixed) });
        assert.equal(status, 401, text);
      }
    }
  }
  assert.deepEqual(await contentsOf(owner), of);
});

/** One token of every kind. */
async function tokensOf(company: TestCompany): Promise<readonly string[]> {
  const { key: api_key, secret: api_secret } = company;
  const dynamic = await call<{ token: string }>({
    method: 'POST',
    path: '/v1/api_auth',
    body: { api_key, api_secret },
  });
  const fixed = await company.call<{ token: string }>({
    method: 'POST',
    path: '/api/static-tokens',
    body: { name: 'ERP' },
  });
  return [await company.token(), dynamic.body.token, fixed.body.token];
}
