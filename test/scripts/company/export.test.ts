import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { type TestContext, test } from 'vitest';
import { resumeCompany, suspendCompany } from '../../../functions/access/company/suspension.ts';
import { startDatabase } from '../../../local/dynamodb.ts';
import { sandboxClient } from '../../../local/table.ts';
import { exportCompany } from '../../../scripts/company/export.ts';
import { importCompany } from '../../../scripts/company/import.ts';
import { rawDb } from '../../../scripts/company/walk.ts';
import { call, newCompany, type TestCompany, theFactory, untilSettled, useOwnFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { companyProgram, startGateway } from './aws.ts';
import { changingRows, doAll } from './furnished.ts';
import { rowsNaming, wipe } from './raw-table.ts';

useOwnFactory({ rateLimitPerMinute: 0 });

async function folder(t: Pick<TestContext, 'onTestFinished'>): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'shopfloor-export-'));
  t.onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** Suspends a company and waits until all of it is in its ledger. */
async function close({ id }: TestCompany): Promise<void> {
  await untilSettled();
  await suspendCompany(id);
  await untilSettled();
}

/** It takes the whole route table, or the whole table of the engine several times. */
const LONG = { timeout: 300_000 };

const client = async (): Promise<DynamoDBClient> => sandboxClient((await theFactory()).database.endpoint);

test(
  'whatever a company has done: export, import and export give the same bytes, and nothing is told again',
  LONG,
  async (t) => {
    const place = await folder(t);
    const deeds = fc.record({
      rows: fc.shuffledSubarray([...changingRows], { minLength: 5, maxLength: 15 }),
      seed: fc.integer({ min: 1, max: 1_000 }),
    });
    const property = fc.asyncProperty(deeds, async ({ rows, seed }) => {
      const company = await newCompany();
      await doAll(company, rows, seed);
      await close(company);
      const [first, second] = [join(place, 'first'), join(place, 'second')];
      await exportCompany({ company: company.id, secrets: true, file: first });
      await wipe(await client(), company.id);
      await untilSettled();
      await importCompany(first);
      // Whatever the stream tells of it would change the ledger, the digest or a channel.
      await untilSettled();
      await exportCompany({ company: company.id, secrets: true, file: second });
      assert.equal(await readFile(second, 'utf8'), await readFile(first, 'utf8'));
    });
    await fc.assert(property, { numRuns: 5 });
  },
);

test('a company that was imported is as it was: its credentials, webhooks, channels and numbers go on, and no endpoint hears of it twice', async (t) => {
  const endpoint = await receiver(t);
  const company = await newCompany();
  const token = (
    await company.call<{ token: string }>({ method: 'POST', path: '/api/static-tokens', body: { name: 'S' } })
  ).body.token;
  await company.call({ method: 'POST', path: '/api/webhooks', body: { url: endpoint.url, topics: ['lot_created'] } });
  await company.call({ method: 'POST', path: '/api/channels', body: { name: 'P', type: 'PRODUCT' } });
  await company.call({ method: 'POST', path: '/api/products', body: { code: 'P1', name: 'P\u2028\u0085 1' } });
  const lot = (code: string, using = token) =>
    call<{ id: number }>({ method: 'POST', path: '/api/lots', token: using, body: { code, product: 'P1' } });
  const made = await lot('L1');
  assert.equal(made.status, 201, made.text);
  // As an entity that is there in its second version it could be taken for another creation.
  const changed = await call({
    method: 'PUT',
    path: `/api/lots/${made.body.id}`,
    token,
    body: { 'supplier-lot': 'X' },
  });
  assert.equal(changed.status, 200, changed.text);
  await endpoint.received(1);
  await close(company);
  const file = join(await folder(t), 'export');
  await exportCompany({ company: company.id, secrets: true, file });
  await wipe(await client(), company.id);
  await importCompany(file);
  await untilSettled();
  assert.equal((await call({ path: '/api/lots', token })).status, 401, 'It is suspended until it is resumed.');
  await resumeCompany(company.id);
  assert.equal(
    (await call({ path: '/api/lots', token: await company.token() })).status,
    401,
    'Access tokens are left out.',
  );
  const again = await lot('L2');
  assert.deepEqual([again.status, again.body.id], [201, made.body.id + 1], again.text);
  assert.equal((await lot('L1')).status, 400);
  const product = await call<{ name: string }>({ path: '/api/products/P1', token });
  assert.equal(product.body.name, 'P\u2028\u0085 1');
  await untilSettled();
  const calls = await endpoint.received(2);
  assert.deepEqual(
    calls.map(({ json }) => JSON.stringify(json).match(/L\d/)?.[0]),
    ['L1', 'L2'],
  );
  const events = await call<{ sequence: number }[]>({ path: '/api/events', token });
  assert.equal(events.status, 403);
});

test('an export without secrets has none, says so, and is not imported', async (t) => {
  const place = await folder(t);
  const company = await newCompany();
  const webhook = { url: 'https://erp.example/', topics: ['lot_created'] };
  const { body } = await company.call<{ secret: string }>({ method: 'POST', path: '/api/webhooks', body: webhook });
  const fixed = await company.call<{ token: string }>({
    method: 'POST',
    path: '/api/static-tokens',
    body: { name: 'S' },
  });
  const hash = createHash('sha256').update(fixed.body.token).digest('hex');
  await close(company);
  const [open, full] = [join(place, 'open'), join(place, 'full')];
  await exportCompany({ company: company.id, secrets: false, file: open });
  await exportCompany({ company: company.id, secrets: true, file: full });
  const [without, withAll] = [await readFile(open, 'utf8'), await readFile(full, 'utf8')];
  const secretHash = createHash('sha256').update(company.secret).digest('base64');
  for (const secret of [secretHash, body.secret, hash, '"seal"']) {
    assert.ok(!without.includes(secret));
    assert.ok(withAll.includes(secret));
  }
  for (const secret of [await company.token(), company.secret, fixed.body.token]) {
    for (const text of [without, withAll]) assert.ok(!text.includes(secret));
  }
  const manifest = JSON.parse(without.split('\n')[0] ?? '');
  assert.deepEqual(
    [manifest.secrets, manifest.company, typeof manifest.leftOut.receipts],
    [false, company.id, 'string'],
  );
  assert.equal((await stat(full)).mode & 0o777, 0o600);
  await wipe(await client(), company.id);
  await assert.rejects(importCompany(open), /no secrets/);
});

test('a company that is open, or whose changes have not reached its ledger, is not exported', async (t) => {
  const file = join(await folder(t), 'export');
  const company = await newCompany();
  await assert.rejects(exportCompany({ company: company.id, secrets: true, file }), /Suspend the company first/);
  await assert.rejects(exportCompany({ company: 'nobody', secrets: true, file }), /There is no company nobody/);
  await close(company);
  const events = (await rowsNaming(await client(), company.id)).filter(({ place }) =>
    place.startsWith(`${company.id}#events `),
  );
  await wipeRows(events);
  await assert.rejects(exportCompany({ company: company.id, secrets: true, file }), /have not reached its ledger/);
  await assert.rejects(stat(file), /ENOENT/);
});

async function wipeRows(rows: Awaited<ReturnType<typeof rowsNaming>>): Promise<void> {
  const requests = rows.map(({ item }) => ({
    DeleteRequest: { Key: { pk: item.pk ?? { S: '' }, sk: item.sk ?? { S: '' } } },
  }));
  await (await client()).send(new BatchWriteItemCommand({ RequestItems: { shopfloor: requests } }));
}

test('a file that is cut, altered or about another company is refused before anything is written', async (t) => {
  const place = await folder(t);
  const [company, other] = await Promise.all([newCompany(), newCompany()]);
  await company.call({ method: 'POST', path: '/api/suppliers', body: { code: 'S1', name: 'S' } });
  await close(company);
  const file = join(place, 'export');
  await exportCompany({ company: company.id, secrets: true, file });
  await assert.rejects(importCompany(file), /There is a company .* here already/);
  await wipe(await client(), company.id);
  const whole = await readFile(file, 'utf8');
  const lines = whole.trimEnd().split('\n');
  const sealed = (body: readonly string[]) => {
    const text = body.map((line) => `${line}\n`).join('');
    return `${text}${JSON.stringify({ items: body.length - 1, kinds: {}, sha256: createHash('sha256').update(text).digest('hex') })}\n`;
  };
  const faulty: Readonly<Record<string, readonly [string, RegExp]>> = {
    empty: ['', /no export of a company/],
    nonsense: ['{"a":1}\n{"b":2}\n', /no export of a company/],
    cut: [lines.slice(0, -1).join('\n'), /not whole/],
    'half a line': [whole.slice(0, -20), /not whole/],
    altered: [whole.replace('S1', 'S2'), /not whole/],
    'a line less': [lines.toSpliced(3, 1).join('\n'), /not whole/],
    version: [whole.replace('"version":1', '"version":2'), /version 2/],
    'an id that is part of a key': [
      sealed(lines.slice(0, -1).map((line) => line.replaceAll(company.id, `${other.id}#suppliers`))),
      /names no company/,
    ],
    "another company's": [
      sealed([lines[0] ?? '', ...lines.slice(1, -1).map((line) => line.replaceAll(company.id, other.id))]),
      /not of the company/,
    ],
  };
  for (const [name, [text, complaint]] of Object.entries(faulty)) {
    const altered = join(place, 'altered');
    await writeFile(altered, text);
    await assert.rejects(importCompany(altered), complaint, name);
    assert.deepEqual(await rowsNaming(await client(), company.id), [], name);
  }
});

test('an import that broke off has made no company, and starts again', LONG, async (t) => {
  const company = await newCompany();
  await doAll(company, changingRows, 1);
  await close(company);
  const place = await folder(t);
  const [first, second] = [join(place, 'first'), join(place, 'second')];
  const { kinds } = await exportCompany({ company: company.id, secrets: true, file: first });
  assert.ok(Object.keys(kinds).length > 40, JSON.stringify(kinds));
  await wipe(await client(), company.id);
  let writes = 0;
  const breakOff = () => {
    writes += 1;
    if (writes > 3) throw new Error('Broken off.');
  };
  rawDb().middlewareStack.add(
    (next) => (request) => {
      if (request.input && 'RequestItems' in (request.input as object)) breakOff();
      return next(request);
    },
    { step: 'initialize', name: 'breakOff' },
  );
  await assert.rejects(importCompany(first), /Broken off/);
  rawDb().middlewareStack.remove('breakOff');
  const { key, secret } = company;
  assert.equal((await call({ method: 'POST', path: '/api/authorization', basic: { key, secret } })).status, 401);
  await importCompany(first);
  await untilSettled();
  await exportCompany({ company: company.id, secrets: true, file: second });
  assert.equal(await readFile(second, 'utf8'), await readFile(first, 'utf8'));
});

test('the program takes a company from one deployment to another, credentials unique in both', async (t) => {
  const company = await newCompany();
  await company.call({ method: 'POST', path: '/api/suppliers', body: { code: 'S1', name: 'S' } });
  await close(company);
  const place = await folder(t);
  const [first, second] = [join(place, 'first'), join(place, 'second')];
  const fresh = await startDatabase();
  t.onTestFinished(fresh.stop);
  const [here, there] = [await startGateway(t), { ...(await startGateway(t)), database: fresh.endpoint }];
  const exported = await companyProgram(here, 'export', '--company', company.id, '--file', first, '--with-secrets');
  assert.equal(exported.status, 0, exported.stderr);
  assert.match(exported.stdout, /suppliers +2\n[\s\S]*SHA-256 [0-9a-f]{64}\n$/);
  const imported = await companyProgram(there, 'import', '--file', first);
  assert.equal(imported.status, 0, imported.stderr);
  assert.deepEqual(
    there.keys.map(({ name }) => name),
    [`shopfloor-company-${company.id}`, `shopfloor-company-${company.id}-sandboxes`],
  );
  assert.equal(
    (await companyProgram(there, 'export', '--company', company.id, '--file', second, '--with-secrets')).status,
    0,
  );
  assert.equal(await readFile(second, 'utf8'), await readFile(first, 'utf8'));
  const again = await companyProgram(there, 'import', '--file', first);
  assert.match(again.stderr, /There is a company/);
});
