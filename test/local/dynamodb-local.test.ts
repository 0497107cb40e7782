import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'vitest';
import { programOutcome } from '../support/programs.ts';

const PROGRAM = 'test/storage/dynamodb-local.ts';

/** A folder as Amazon's archive is unpacked to, and a Java that starts the embedded engine for it, and writes down how. */
function standIn(t: TestContext, { version = '17.0.15' } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'shopfloor-java-'));
  t.onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  writeFileSync(join(home, 'DynamoDBLocal.jar'), '');
  const dynoxide = createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`);
  const calls = join(home, 'calls');
  const program = join(home, 'bin', 'java');
  mkdirSync(dirname(program));
  writeFileSync(
    program,
    `#!/bin/sh
if [ "$1" = -version ]; then echo 'openjdk version "${version}" 2025-04-15' >&2; exit 0; fi
echo "$* telemetry=$DDB_LOCAL_TELEMETRY" >>'${calls}'
for port; do :; done
printf 'Initializing DynamoDB Local with the following configuration:\\nPort:\\t%s\\nInMemory:\\ttrue\\n' "$port"
exec '${join(dirname(dynoxide), 'dynoxide')}' --host 127.0.0.1 --port "$port" --db-path "$(mktemp -d '${home}/XXXXXX')/table.db"
`,
  );
  chmodSync(program, 0o755);
  return { env: { DYNAMODB_LOCAL: home, JAVA_HOME: home }, home, calls };
}

test('the tests of storage run on the engine of the folder that is named, in memory, with telemetry off', async (t) => {
  const { env, home, calls } = standIn(t);
  const { status, stdout, stderr } = await programOutcome(PROGRAM, ['test/shared/db/lease.test.ts'], env);
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /1 passed/);
  const [started = '', ...more] = readFileSync(calls, 'utf8').trimEnd().split('\n');
  assert.deepEqual(more, []);
  assert.equal(
    started.replace(/-port \d+ /, ''),
    `-Djava.library.path=${home}/DynamoDBLocal_lib -jar ${home}/DynamoDBLocal.jar -sharedDb -inMemory telemetry=0`,
  );
});

test('what fails on it fails the program', async (t) => {
  const { status } = await programOutcome(PROGRAM, ['test/no-such.test.ts'], standIn(t).env);
  assert.equal(status, 1);
});

test('without DynamoDB Local it fails, and says where it is had', async (t) => {
  const { env, home } = standIn(t);
  rmSync(join(home, 'DynamoDBLocal.jar'));
  const absent = await programOutcome(PROGRAM, [], env);
  assert.equal(absent.status, 1);
  assert.match(absent.stderr, /^There is no DynamoDBLocal\.jar in .+ from Amazon, under a licence of its own .+\n$/);
  const unnamed = await programOutcome(PROGRAM, [], {});
  assert.equal(unnamed.status, 1);
  assert.match(unnamed.stderr, /^DYNAMODB_LOCAL names no folder\. .+\n$/);
});

test('without a Java that is new enough it fails, and says which one is there', async (t) => {
  const old = await programOutcome(PROGRAM, [], standIn(t, { version: '11.0.2' }).env);
  assert.equal(old.status, 1);
  assert.match(old.stderr, /^Amazon's DynamoDB Local needs Java 17 or newer; this is 11\.0\.2\. .+\n$/);
  const none = await programOutcome(PROGRAM, [], { ...standIn(t).env, JAVA_HOME: '/no/such/folder' });
  assert.equal(none.status, 1);
  assert.match(none.stderr, /^Amazon's DynamoDB Local needs Java 17 or newer; .+ does not run\. .+\n$/);
});
