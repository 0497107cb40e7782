import assert from 'node:assert/strict';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { onTestFinished, test } from 'vitest';
import { envelopeExamples, problemExamples } from '../../shared/http/problem-examples.ts';
import type { CallAnswer, CallRequest } from '../support/call.ts';
import { call, issueToken, newCompany, type TestCompany, useFactory } from '../support/factory.ts';
import { alterCalls } from '../support/interrupt.ts';
import { assertShows } from '../support/samples.ts';

useFactory({ rateLimitPerMinute: 0 });

const SUPPLIER = '/api/suppliers/1';
const COMMISSION = '/v1/manufacturer/v2/api/serials/commission';

type Attempt = (company: TestCompany) => Promise<CallAnswer<unknown>>;

const put =
  (more: Partial<CallRequest> = {}): Attempt =>
  (company) =>
    company.call({ method: 'PUT', path: SUPPLIER, body: { name: 'New' }, ...more });

/** Two requests with one key, the second another one. */
async function putTwice(company: TestCompany) {
  const headers = { 'idempotency-key': 'once' };
  await put({ headers })(company);
  return put({ headers, body: { name: 'Newer' } })(company);
}

/** The second request within a limit of two, of which the first was the log-in. */
const beyondTheLimit =
  (request: CallRequest): Attempt =>
  async (company) => {
    const token = await company.token();
    process.env.RATE_LIMIT_PER_MINUTE = '1';
    onTestFinished(() => {
      process.env.RATE_LIMIT_PER_MINUTE = '0';
    });
    await call({ ...request, token });
    return call({ ...request, token });
  };

const withoutScope =
  (request: CallRequest): Attempt =>
  async (company) =>
    call({ ...request, token: await issueToken(company, ['company_admin']) });

const huge = gzipSync(JSON.stringify({ name: ' '.repeat(7_000_000) }));

/** A write that another one is always faster than: whatever version it has read is not the one that is there. */
const putOutrun: Attempt = async (company) => {
  const isSupplier = JSON.stringify({ pk: `${company.id}#suppliers` }).slice(1, -1);
  const end = alterCalls(
    (command, input) => /^(PutItem|TransactWriteItems)$/.test(command) && JSON.stringify(input).includes(isSupplier),
    (input) => {
      const text = JSON.stringify(input).replaceAll('":version":1', '":version":99');
      Object.assign(input, JSON.parse(text));
    },
  );
  onTestFinished(end);
  return put()(company);
};

const attempts: Readonly<Record<number, Attempt>> = {
  400: put({ body: { name: 7 } }),
  401: () => call({ method: 'PUT', path: SUPPLIER, body: {} }),
  403: withoutScope({ method: 'PUT', path: SUPPLIER, body: {} }),
  404: put(),
  405: put({ method: 'PATCH' }),
  409: putOutrun,
  412: put({ headers: { 'if-match': '"7"' } }),
  413: put({ headers: { 'content-encoding': 'gzip' }, body: huge }),
  414: (company) => company.call({ path: `/api/suppliers/${'1'.repeat(2_000)}` }),
  415: put({ headers: { 'content-encoding': 'br' }, body: brotliCompressSync('{}') }),
  422: putTwice,
  429: beyondTheLimit({ method: 'PUT', path: SUPPLIER, body: {} }),
};

/** What is answered of a list that goes no further back is compared in test/messaging/events. */
const ELSEWHERE = new Set(['410']);

/** The answer with the seconds, path and name of the request that the example has. */
function like(body: unknown, example: object): unknown {
  const text = JSON.stringify(body)
    .replace('At most 1 requests', 'At most 120 requests')
    .replace(/in \d+ s\./, 'in 7 s.');
  const same = Object.fromEntries(
    ['request-id', 'instance'].filter((name) => name in example).map((name) => [name, example[name as never]]),
  );
  return { ...JSON.parse(text), ...same };
}

async function supplierCompany(status: string) {
  const company = await newCompany();
  if (status !== '404') await company.call({ method: 'POST', path: '/api/suppliers', body: { code: 'S', name: 'S' } });
  return company;
}

for (const [status, example] of Object.entries(problemExamples).filter(([one]) => !ELSEWHERE.has(one))) {
  test(`the example of a refusal with ${status} is what is answered`, async () => {
    const answer = await attempts[Number(status)]?.(await supplierCompany(status));
    assert.equal(answer?.status, Number(status), answer?.text);
    assertShows(like(answer?.body, example), example);
  });
}

const commission =
  (more: Partial<CallRequest> = {}): Attempt =>
  (company) =>
    company.call({ method: 'POST', path: COMMISSION, headers: { 'x-channel-key': 'LINE-1' }, body: {}, ...more });

const body = {
  product_code: '01234567891234',
  product_code_schema: 'GTIN',
  batch: 'BATCH002',
  expiry_date: '281115',
  serials: ['A1'],
};

async function twiceCommissioned(company: TestCompany) {
  const headers = { 'x-channel-key': 'LINE-1', 'idempotency-key': 'once' };
  await commission({ body, headers })(company);
  return commission({ body: { ...body, serials: ['B2'] }, headers })(company);
}

const enveloped: Readonly<Record<number, Attempt>> = {
  400: commission({ body: { ...body, batch: undefined } }),
  401: () => call({ method: 'POST', path: COMMISSION, body: {} }),
  403: commission({ body, headers: { 'x-channel-key': 'NO-SUCH-LINE' } }),
  404: commission({ body: { ...body, product_code: '00000000000017' } }),
  409: async (company) => {
    await commission({ body })(company);
    return commission({ body: { ...body, batch: 'BATCH003' } })(company);
  },
  413: commission({ headers: { 'content-encoding': 'gzip' }, body: huge }),
  415: commission({ headers: { 'content-encoding': 'br' }, body: brotliCompressSync('{}') }),
  422: (company) => twiceCommissioned(company),
  429: beyondTheLimit({ method: 'POST', path: COMMISSION, body: {} }),
};

for (const [status, example] of Object.entries(envelopeExamples).filter(([one]) => one !== '414')) {
  test(`the example of a refusal of the serialization API with ${status} is what is answered`, async () => {
    const company = await newCompany();
    const product = { code: 'P', name: 'P', gtin: '01234567891234', 'waive-gtin-check': true };
    await company.call({ method: 'POST', path: '/api/products', body: product });
    await company.call({ method: 'POST', path: '/api/shopfloor-channels', body: { name: 'Line', key: 'LINE-1' } });
    const answer = await enveloped[Number(status)]?.(company);
    assert.equal(answer?.status, Number(status), answer?.text);
    assertShows(like(answer?.body, example as object), example);
  });
}
