import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { queryAll } from '../../../shared/db/read.ts';
import { refusalPartition } from '../../../shared/http/refusals.ts';
import { stopDate } from '../../support/clock.ts';
import { call, issueToken, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { injectFault, meter } from '../../support/meter.ts';
import { nextPage } from '../../support/walk.ts';
import { signIn } from '../sessions/signing-in.ts';

useFactory();

const REQUESTS = '/api/requests';
const MINUTE = 60_000;

type Refused = {
  readonly id: string;
  readonly at: string;
  readonly status: number;
  readonly detail: string;
  readonly key: string;
  readonly count: number;
};

const list = async (company: TestCompany, query = {}, token?: string) =>
  (await call<readonly Refused[]>({ path: REQUESTS, query, token: token ?? (await company.token()) })).body;
const lookUp = (company: TestCompany, id: string) => company.call<Refused>({ path: `${REQUESTS}/${id}` });
const idOf = ({ headers }: { readonly headers: Readonly<Record<string, string>> }) => headers['x-request-id'] ?? '';
const refuse = (company: TestCompany, code = 'NONE') => company.call({ path: `/api/products/${code}` });
const kept = ({ id }: TestCompany) =>
  queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': refusalPartition(id) } });

/** How many writes of refused requests some work makes. */
async function writesOf(work: () => Promise<unknown>): Promise<number> {
  const { roundTrips } = await meter(work);
  return roundTrips.filter(({ input }) => /#requests$/.test((input.Key as { pk?: string } | undefined)?.pk ?? ''))
    .length;
}

test('a refused request is found by its x-request-id as soon as it is answered: who asked for what, and why not', async () => {
  stopDate(Date.parse('2026-07-20T10:00:00.123Z'));
  const company = await newCompany({ timeZone: 'Europe/Lisbon' });
  const refused = await company.call({ method: 'POST', path: '/api/suppliers', body: { code: 7, name: '' } });
  const { status, body } = await lookUp(company, idOf(refused));
  const { detail, errors } = refused.body as { readonly detail: string; readonly errors: readonly object[] };
  assert.deepEqual(
    [status, body],
    [
      200,
      {
        id: idOf(refused),
        at: '2026-07-20T11:00:00.123+01:00',
        method: 'POST',
        route: '/api/suppliers',
        status: 400,
        type: 'urn:shopfloor:problem:invalid-request',
        title: 'Invalid request',
        detail,
        errors,
        key: company.key,
        count: 1,
      },
    ],
  );
  assert.equal((await lookUp(company, idOf(refused).toUpperCase())).status, 200);
});

test('the refused requests of the last hour are listed, newest first, page by page, by status and by API key', async () => {
  const start = Date.parse('2026-07-20T10:00:00Z');
  stopDate(start);
  const company = await newCompany();
  const second = (
    await company.call<{ key: string; secret: string }>({
      method: 'POST',
      path: '/api/api-keys',
      body: { name: 'B', admin: true },
    })
  ).body;
  const other = await issueToken(second, ['productions_write']);
  const ids: string[] = [];
  for (let count = 0; count < 30; count += 1) {
    vi.setSystemTime(start + count * 1_000);
    ids.unshift(idOf(await refuse(company, `N${count}`)));
  }
  vi.setSystemTime(start + MINUTE);
  const forbidden = idOf(await call({ path: '/api/company', token: other }));
  const first = await company.call<readonly Refused[]>({ path: REQUESTS });
  const next = await company.call<readonly Refused[]>({ path: nextPage(first.headers) ?? '' });
  assert.equal(nextPage(next.headers), undefined);
  assert.deepEqual(
    [...first.body, ...next.body].map(({ id }) => id),
    [forbidden, ...ids],
  );
  assert.equal(first.body.length, 25);
  assert.deepEqual(await list(company, { page: 1 }), first.body);
  const counted = await company.call<{ readonly detail: string }>({ path: REQUESTS, query: { page: 2 } });
  assert.deepEqual(
    [counted.status, counted.body.detail],
    [400, 'page must be 1: this list has no page numbers, follow Link.'],
  );
  assert.match(first.body[1]?.detail ?? '', /"N29"/);
  assert.deepEqual(
    (await list(company, { status: 403 })).map(({ id, key }) => [id, key]),
    [[forbidden, second.key]],
  );
  assert.deepEqual(
    (await list(company, { key: second.key })).map(({ id }) => id),
    [forbidden],
  );
  assert.deepEqual(await list(company, { status: 403, key: company.key }), []);
  assert.equal((await company.call({ path: REQUESTS, query: { status: 200 } })).status, 400);
  vi.setSystemTime(start + 60 * MINUTE + 28_500);
  assert.deepEqual(
    (await list(company, { status: 404 })).map(({ id }) => id),
    ids.slice(0, 1),
    'an hour later it is gone',
  );
  assert.equal((await lookUp(company, ids.at(-1) ?? '')).status, 404);
  const past = await company.call({ path: nextPage(first.headers) ?? '' });
  assert.deepEqual([past.status, past.body], [200, []], 'and so is the page that began there');
});

test('what is over the limit is counted by minute and API key, for a handful of writes', async () => {
  stopDate(Date.parse('2026-07-20T10:00:30Z'));
  const company = await newCompany();
  const console = (await signIn(company)).token;
  const token = await company.token();
  const ask = (count: number) =>
    Promise.all(Array.from({ length: count }, () => call({ path: '/api/suppliers', token })));
  await ask(119);
  const writes = await writesOf(() => ask(300));
  assert.ok(writes <= 9, `${writes} writes for 300 refusals`);
  const [entry, ...others] = await list(company, { status: 429 }, console);
  assert.deepEqual([entry?.status, entry?.key, others], [429, company.key, []]);
  assert.ok(entry && entry.count >= 150 && entry.count <= 300, String(entry?.count));
  assert.match(entry.detail, /At most 120 requests/);
});

test('whatever a company is refused, it costs at most a hundred writes in a minute, and what is not listed is counted', async () => {
  process.env.RATE_LIMIT_PER_MINUTE = '0';
  try {
    stopDate(Date.parse('2026-07-20T10:00:30Z'));
    const company = await newCompany();
    await company.token();
    const flood = (count: number) => Promise.all(Array.from({ length: count }, () => refuse(company)));
    const writes = await writesOf(() => flood(400));
    assert.ok(writes <= 100, `${writes} writes`);
    const rows = await kept(company);
    assert.equal(rows.length, 61);
    const counted = (await list(company)).find(({ count }) => count > 1);
    assert.ok(counted && counted.count >= 170 && counted.count <= 340, String(counted?.count));
    vi.setSystemTime(Date.now() + MINUTE);
    assert.equal((await lookUp(company, idOf(await refuse(company)))).status, 200, 'the next minute is another one');
    const other = await newCompany();
    assert.equal((await lookUp(other, idOf(await refuse(other)))).status, 200, 'nor is it of another company');
  } finally {
    process.env.RATE_LIMIT_PER_MINUTE = '120';
  }
});

test('nothing that opens anything is kept, wherever a refused request has it, nor its body', async () => {
  const company = await newCompany();
  const token = await company.token();
  const own = `own-token-${'x'.repeat(40)}`;
  const body = { name: 'ERP', token: own };
  assert.equal((await company.call({ method: 'POST', path: '/api/static-tokens', body })).status, 201);
  const said = { note: 'PRIVATE', secret: company.secret, token };
  const refusedWith = [
    { method: 'POST', path: '/api/static-tokens', token, body },
    { method: 'POST', path: '/api/static-tokens', token, body: { ...said, name: '', token: own } },
    { method: 'POST', path: '/api/suppliers', token, body: `{"note":"PRIVATE","token":"${token}"` },
    { method: 'POST', path: '/api/webhooks', token, body: { url: `https://u:${company.secret}@host/`, topics: [] } },
    { path: '/api/products/NONE', query: token },
    { path: '/api/products', query: { access_token: token, page: 'x', secret: company.secret } },
    { path: '/api/products', query: `${token}&${token}&page=0` },
    { path: '/api/products/NONE', headers: { 'x-access-token': token } },
    { method: 'POST', path: '/api/authorization', basic: company, body: { scopes: ['none'], ...said } },
  ] as const;
  const statuses = await Promise.all(refusedWith.map(async (request) => (await call(request)).status));
  for (const status of statuses) assert.ok(status >= 400, String(statuses));
  const rows = await kept(company);
  assert.ok(rows.length >= 8, String(rows.length));
  const text = JSON.stringify(rows);
  for (const secret of [token, token.split('.').at(-1), company.secret, own, 'PRIVATE']) {
    assert.ok(!text.includes(String(secret)), `${secret} in ${text}`);
  }
});

test('a long reason is cut, so that no refusal costs more than a few writes', async () => {
  const company = await newCompany();
  const code = 'ä'.repeat(250);
  const body = Array.from({ length: 100 }, () => ({ code, name: 7 }));
  const id = idOf(await company.call({ method: 'POST', path: '/api/suppliers', body }));
  const found = await lookUp(company, id);
  assert.equal((found.body as unknown as { errors: unknown[] }).errors.length, 5);
  assert.ok(JSON.stringify(await kept(company)).length < 8_000);
});

test('of another company, of an unknown caller, and of what was let through there is nothing', async () => {
  const [company, stranger] = [await newCompany(), await newCompany()];
  const theirs = idOf(await refuse(stranger));
  const through = idOf(await company.call({ path: '/api/suppliers' }));
  const unknown = idOf(await call({ path: '/api/suppliers', token: 'wrong' }));
  const wrong = idOf(await call({ path: '/api/suppliers', token: `${company.id}.${'x'.repeat(43)}` }));
  for (const id of [theirs, through, unknown, wrong, 'nonsense']) {
    const { status, text } = await lookUp(company, id);
    assert.equal(status, 404, text);
  }
  assert.deepEqual(
    (await list(stranger)).map(({ id }) => id),
    [theirs],
  );
});

test('a fault of ours is kept like a refusal, without its insides; one that cannot be kept is answered all the same', async () => {
  const company = await newCompany();
  await company.token();
  const broken = injectFault((command, input) =>
    command === 'GetItem' && JSON.stringify(input).includes('BROKEN') ? new Error('the insides') : undefined,
  );
  const failed = await refuse(company, 'BROKEN').finally(broken);
  const { status, body, text } = await lookUp(company, idOf(failed));
  assert.deepEqual([failed.status, status, body.status], [500, 200, 500], text);
  assert.doesNotMatch(text, /insides/);
  const { error } = console;
  const lines: string[] = [];
  console.error = (line: string) => void lines.push(line);
  const gone = injectFault((_, input) =>
    JSON.stringify(input).includes(`${company.id}#requests`) ? new Error('The table is away.') : undefined,
  );
  const answer = await refuse(company).finally(() => {
    gone();
    console.error = error;
  });
  assert.equal(answer.status, 404);
  assert.match(lines.join(), /The table is away/);
});
