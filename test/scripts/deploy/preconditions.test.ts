import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'vitest';
import { programOutcome } from '../../support/programs.ts';

/** A client of Docker that answers by the first word it is given, and writes down what it was given. */
function standIn(t: TestContext, answers: string) {
  const folder = mkdtempSync(join(tmpdir(), 'shopfloor-docker-'));
  t.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const calls = join(folder, 'calls');
  const program = join(folder, 'docker');
  writeFileSync(program, `#!/bin/sh\necho "$*" >>'${calls}'\ncase "$1" in\n${answers}\nesac\n`);
  chmodSync(program, 0o755);
  const made = () => (existsSync(calls) ? readFileSync(calls, 'utf8').trimEnd().split('\n') : []);
  return { env: { PATH: `${folder}:/usr/bin:/bin` }, made };
}

const deployOn = (emulator: string, env: NodeJS.ProcessEnv) =>
  programOutcome('test/deploy/main.ts', ['--on', emulator], env);

for (const emulator of ['floci', 'fakecloud']) {
  test(`${emulator}: without Docker, or an engine that answers, it fails and says so in one line`, async (t) => {
    const absent = await deployOn(emulator, { PATH: '/no/such/folder' });
    assert.equal(absent.status, 1);
    assert.match(absent.stderr, /^Docker is needed, with an engine that runs: .+\n$/);
    const { env, made } = standIn(t, "version) echo 'Cannot connect to the Docker daemon.' >&2; exit 1;;");
    const silent = await deployOn(emulator, env);
    assert.equal(silent.status, 1);
    assert.match(silent.stderr, /^Docker is needed, .+ \(Cannot connect to the Docker daemon\.\)\n$/);
    assert.deepEqual(made(), ['version --format {{.Server.Version}}']);
  });

  test(`${emulator}: is started with the socket of the engine, on loopback, and taken away when that fails`, async (t) => {
    const answers =
      'version) echo 28.2;;\nnetwork) echo 172.17.0.1;;\nps) echo f1;;\nrun) echo "no space" >&2; exit 125;;';
    const { env, made } = standIn(t, answers);
    const { status, stderr } = await deployOn(emulator, env);
    assert.equal(status, 1);
    assert.match(stderr, /no space/);
    const calls = made();
    const started = calls.find((call) => call.startsWith('run ')) ?? '';
    assert.match(started, /--volume \/var\/run\/docker\.sock:\/var\/run\/docker\.sock/);
    assert.match(started, /--publish 127\.0\.0\.1:\d+:\d+/);
    assert.doesNotMatch(started, /--publish (?!127\.0\.0\.1:|172\.17\.0\.1:)/);
    const [, name = ''] = /--name (\S+)/.exec(started) ?? [];
    assert.deepEqual(calls.slice(-2), [`rm --force --volumes ${name} f1`, `network rm ${name}`]);
  });
}

test('an emulator of PyPI without its Python, and one that is not known, fail in one line each', async () => {
  const env = { PATH: '/no/such/folder' };
  const needed = {
    moto: 'Python 3.10 or newer is needed as python3',
    localemu: 'Python 3.13 or newer is needed as python3.13',
  };
  for (const [emulator, sentence] of Object.entries(needed)) {
    const { status, stderr } = await deployOn(emulator, env);
    assert.equal(status, 1);
    assert.ok(stderr.startsWith(`${sentence}. (`) && stderr.endsWith(')\n'), stderr);
  }
  const unknown = await deployOn('atlantis', env);
  assert.equal(unknown.status, 1);
  assert.equal(unknown.stderr, 'There is no atlantis; there is ministack, floci, fakecloud, moto, localemu.\n');
});
