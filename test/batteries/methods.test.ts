import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import type * as z from 'zod/mini';
import { contracts } from '../../functions/contracts.ts';
import { allowedMethods } from '../../shared/http/contract.ts';
import { type CallRequest, toGatewayRequest } from '../support/call.ts';
import { inputSchema } from '../support/example-values.ts';
import { call, newCompany, useFactory } from '../support/factory.ts';
import { contentsOf, watchWrites } from './contents.ts';
import {
  askRow,
  bodyFor,
  credentialsFor,
  guardedRows,
  parametersOf,
  pointersOf,
  type Row,
  requestOf,
  rows,
} from './rows.ts';
import { sharedStageOf, stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });
beforeAll(watchWrites);

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** Differs between two answers to one request. */
const OWN = new Set(['x-request-id', 'ratelimit-remaining', 'ratelimit-reset', 'link']);
const shown = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name)));

for (const row of rows.filter(({ method }) => method === 'GET')) {
  test.concurrent(`${row.title}: HEAD is answered like GET, without a body and without an effect`, async () => {
    const { company, subject } = await stageOf(row);
    const before = await contentsOf(company);
    const request = { ...requestOf(row, subject), ...(await credentialsFor(row, company)) };
    const head = await call({ ...request, method: 'HEAD' });
    assert.deepEqual(await contentsOf(company), before);
    const get = await call(request);
    assert.deepEqual([head.status, head.text], [get.status, ''], get.text);
    // What a reading of a channel gives, it gives once: HEAD takes nothing, and names nothing that it took.
    const { 'x-event-ids': _ids, 'x-event-sequences': _sequences, ...same } = shown(get.headers);
    assert.deepEqual(shown(head.headers), same);
  });
}

const paths = new Map(rows.map((row) => [row.path, row]));

for (const [path, row] of paths) {
  test.concurrent(`${path}: a method it does not have is 405 with Allow for who is let in, and does nothing`, async () => {
    const company = await newCompany();
    const known = allowedMethods(row.contract, path);
    const before = await contentsOf(company);
    const subject = Object.fromEntries(parametersOf(row).map((name) => [name, 'x']));
    const request = requestOf(row, subject, { query: {}, body: bodyFor(row, 12) });
    for (const method of METHODS.filter((one) => !known.includes(one))) {
      const asked: CallRequest = { ...request, method, ...(await credentialsFor(row, company)) };
      const answer = await call<Record<string, unknown>>(asked);
      assert.deepEqual([answer.status, answer.headers.allow], [405, known.join(', ')], `${method} ${answer.text}`);
      const refusal = row.route.errors === 'serialization' ? answer.body.message : answer.body.detail;
      assert.equal(method === 'HEAD' ? 'none' : typeof refusal, method === 'HEAD' ? 'none' : 'string');
      if (row.route.auth !== 'none') assert.equal((await call({ ...request, method })).status, 401, method);
    }
    assert.deepEqual(await contentsOf(company), before);
  });
}

test('all methods of a path are of one resource, so that its function knows them', () => {
  for (const [path, { contract }] of paths) {
    for (const other of contracts) {
      assert.ok(other.resource === contract.resource || allowedMethods(other, path).length === 0, path);
    }
  }
});

const namesIn = ({ route }: Row) => {
  const schema = route.query?.() as z.ZodMiniType | undefined;
  return [...Object.keys(schema ? (inputSchema(schema).properties ?? {}) : {}), ...(route.paged ? ['cursor'] : [])];
};

for (const row of guardedRows) {
  test.concurrent(`${row.title}: a query name that is sent twice is 400 and named, and nothing is done`, async () => {
    const { company, subject } = await sharedStageOf(row);
    const before = await contentsOf(company);
    for (const name of [...namesIn(row), 'unknown-parameter']) {
      const { query: needed } = requestOf(row, subject);
      const others = Object.entries(needed ?? {}).filter(([other]) => other !== name);
      const query = new URLSearchParams([...others, [name, '1'], [name, '']] as [string, string][]).toString();
      const answer = await askRow(row, company, subject, { query, body: bodyFor(row, 12) });
      assert.deepEqual([answer.status, pointersOf(answer)], [400, [name]], answer.text);
    }
    assert.deepEqual(await contentsOf(company), before);
  });
}

/** Headers that decide what is done, each with two values that are taken alone. */
const SINGLE = {
  'idempotency-key': ['one', 'two'],
  'if-match': ['"1"', '"1"'],
  'x-channel-key': ['one', 'two'],
  'x-access-token': ['one', 'two'],
} as const;

for (const row of guardedRows) {
  test.concurrent(`${row.title}: a header that decides what is done is sent once, or it is 400 and named, and nothing is done`, async () => {
    const { company, subject } = await sharedStageOf(row);
    const request = requestOf(row, subject, { body: bodyFor(row, 12) });
    const credentials = await credentialsFor(row, company);
    const { authorization = '' } = toGatewayRequest({ path: '/', ...credentials }).headers ?? {};
    const before = await contentsOf(company);
    const refused = async (name: string, headers: NonNullable<CallRequest['headers']>, own: object = credentials) => {
      const answer = await call<Record<string, unknown>>({
        ...request,
        ...own,
        headers: { ...request.headers, ...headers },
      });
      assert.deepEqual([answer.status, pointersOf(answer)], [400, [name]], answer.text);
    };
    for (const [name, values] of Object.entries(SINGLE)) {
      // A token is not heard where Basic is asked for, and of several the last one counts.
      if (name === 'x-access-token' && !('token' in credentials)) continue;
      const sent = name === 'x-access-token' ? [values[0], credentials.token ?? ''] : values;
      await refused(name, { [name]: sent });
    }
    await refused('authorization', { authorization: ['Bearer other', String(authorization)] }, {});
    assert.deepEqual(await contentsOf(company), before);
  });
}

/** What differs between two answers to one request. */
const OWN_VALUES = /"(request-id|creationDate)":"[^"]*"/;
const DATE = '2026-01-01T00:00:00+01:00';

for (const row of guardedRows.filter(({ method, route }) => method === 'GET' && route.query !== undefined)) {
  test.concurrent(`${row.title}: a date in its query means the same with a plus sign as it is`, async () => {
    const { company, subject } = await stageOf(row);
    for (const name of namesIn(row)) {
      const { query: needed } = requestOf(row, subject);
      const ask = (sent: string) => {
        const others = new URLSearchParams(needed as Record<string, string>);
        others.delete(name);
        return askRow(row, company, subject, { query: `${others}&${name}=${sent}` });
      };
      const [escaped, raw] = [await ask(encodeURIComponent(DATE)), await ask(DATE)];
      assert.equal(raw.status, escaped.status, `${name}: ${raw.text}`);
      assert.equal(raw.text.replace(OWN_VALUES, ''), escaped.text.replace(OWN_VALUES, ''));
    }
  });
}
