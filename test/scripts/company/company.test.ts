import assert from 'node:assert/strict';
import { test } from 'vitest';
import { createCompany } from '../../../functions/access/company/onboard.ts';
import { ARCHIVE_PARTITION } from '../../../functions/messaging/model/archive-list.ts';
import { readMany } from '../../../shared/db/read.ts';
import { filled } from '../../sandbox/sandbox.ts';
import { issueToken, newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { companyProgram, startGateway } from './aws.ts';

useFactory();

test('the program lists companies in pages, shows one without a secret, suspends and resumes it', async (t) => {
  const gateway = await startGateway(t);
  const companies = await Promise.all(Array.from({ length: 3 }, (_, n) => newCompany({ name: `Listed ${n}` })));
  const [first, ...others] = companies as [TestCompany, ...TestCompany[]];
  assert.equal((await companyProgram(gateway, 'admit', '--company', first.id)).status, 0);
  const description = gateway.keys[0]?.description ?? '';
  for (const { id } of others) gateway.keys.push({ id, name: `shopfloor-company-${id}`, description });
  gateway.keys.push({ id: 'x', name: 'shopfloor-company-x', description: 'Shopfloor company of another table' });
  const suspended = await companyProgram(gateway, 'suspend', '--company', first.id, '--reason', 'The bill is open.');
  assert.match(suspended.stdout, /^Suspended since 20/);

  const listed: { id: string; state: string; name: string; reason?: string }[] = [];
  let after: string | undefined;
  do {
    const { stdout, stderr, status } = await companyProgram(
      gateway,
      ...['list', '--json', '--limit', '2', ...(after === undefined ? [] : ['--after', after])],
    );
    assert.equal(status, 0, stderr);
    const page = stdout.split('\n').filter(Boolean);
    assert.ok(page.length <= 2);
    listed.push(...page.map((line) => JSON.parse(line)));
    after = /--after (\S+)/.exec(stderr)?.[1];
  } while (after !== undefined);
  assert.deepEqual(
    listed.map(({ id, name, state }) => [id, name, state]),
    companies.map(({ id }, n) => [id, `Listed ${n}`, n === 0 ? 'suspended' : 'active']),
  );
  assert.equal(listed[0]?.reason, 'The bill is open.');

  const { stdout } = await companyProgram(gateway, 'show', '--company', first.id);
  assert.equal(JSON.parse(stdout).counters['api-keys-held'], 1);
  assert.deepEqual(JSON.parse(stdout)['keys-to-replace'], []);
  for (const { secret } of companies) assert.ok(!stdout.includes(secret));
  assert.doesNotMatch(stdout, /seal|secret|token"/);

  assert.equal((await companyProgram(gateway, 'resume', '--company', first.id)).status, 0);
  assert.equal((await issueToken(first, ['productions_write'])).startsWith(first.id), true);
});

test('the program names the keys of which the table has the secret itself, as versions before kept it', async (t) => {
  const gateway = await startGateway(t);
  const { company, key } = await createCompany({ name: 'Older', timeZone: 'UTC', secret: 'short enough to be kept' });
  const { stdout } = await companyProgram(gateway, 'show', '--company', company);
  assert.deepEqual(JSON.parse(stdout)['keys-to-replace'], [key]);
});

test('every company the gateway knows is put on the list of the archive, and stays as it is there', async (t) => {
  const gateway = await startGateway(t);
  const [first, other] = [await newCompany(), await newCompany()];
  assert.equal((await companyProgram(gateway, 'admit', '--company', first.id)).status, 0);
  const description = gateway.keys[0]?.description ?? '';
  gateway.keys.push({ id: other.id, name: `shopfloor-company-${other.id}`, description });
  const said = await companyProgram(gateway, 'archive');
  assert.deepEqual([said.status, said.stdout], [0, 'Listed for the archive: 2\n'], said.stderr);
  const marks = async () => readMany([first, other].map(({ id }) => ({ pk: ARCHIVE_PARTITION, sk: id })));
  const before = await marks();
  assert.equal(before.length, 2);
  await companyProgram(gateway, 'archive');
  assert.deepEqual(await marks(), before);
});

test('the program says that there is no such company, and which option is missing', async (t) => {
  const gateway = await startGateway(t);
  for (const verb of ['show', 'suspend']) {
    const unknown = await companyProgram(gateway, verb, '--company', 'nobody');
    assert.equal(unknown.status, 1);
    assert.match(unknown.stderr, /There is no company "?nobody"?/);
  }
  assert.match((await companyProgram(gateway, 'resume')).stderr, /Which --company\?\n\nUsage:/);
  assert.match((await companyProgram(gateway, 'list', '--limit', '501')).stderr, /--limit is a number from 1 to 500/);
});

test('a company is suspended and resumed with its sandboxes', async (t) => {
  const gateway = await startGateway(t);
  const company = await newCompany();
  const { twin } = await filled(company);
  const status = async () => (await twin.call({ path: '/api/company' })).status;
  assert.equal(await status(), 200);
  assert.equal((await companyProgram(gateway, 'suspend', '--company', company.id)).status, 0);
  assert.equal(await status(), 401);
  assert.equal((await companyProgram(gateway, 'resume', '--company', company.id)).status, 0);
  assert.equal(await status(), 200);
});
