import assert from 'node:assert/strict';
import { type TestContext, test } from 'vitest';
import { sandboxCredentials } from '../../../local/aws.ts';
import { lookAtIndexes } from '../../../scripts/preflight/indexes.ts';
import { programOutcome } from '../../support/programs.ts';
import { type Account, index, standIn } from './account.ts';

const account = (indexes: NonNullable<Account['indexes']>): Account => ({
  bootstrap: '27',
  unreserved: 1_000,
  takesBody: true,
  indexes,
});

/** What is found of a table with these indexes. */
async function found(t: TestContext, indexes: NonNullable<Account['indexes']>, isRestored = false) {
  const { endpoint } = await standIn(t, account(indexes));
  Object.assign(process.env, sandboxCredentials, { AWS_ENDPOINT_URL: endpoint });
  return lookAtIndexes('Shopfloor', isRestored);
}

const [one, two] = [index('byDate1', 'date1'), index('byDate2', 'date2')];

test('the indexes of the stack are ready as they are, whatever order they are told in', async (t) => {
  assert.deepEqual(await found(t, [two, one]), { verdict: 'ready', seen: 'as they are to be' });
});

test('one change of the indexes is let through, two are refused before anything is deployed', async (t) => {
  assert.deepEqual(await found(t, [one]), { verdict: 'ready', seen: 'one change: add byDate2' });
  assert.deepEqual(await found(t, [one, two, index('byOther', 'date3')]), {
    verdict: 'ready',
    seen: 'one change: remove byOther',
  });
  for (const [there, changes] of [
    [[], /^add byDate1, add byDate2: /],
    [[one, index('byOther', 'date3')], /^remove byOther, add byDate2: /],
    [[one, index('byDate2', 'date3')], /^remove byDate2, add byDate2: /],
    [[one, index('byDate2', 'date2', { Projection: { ProjectionType: 'ALL' } })], /^remove byDate2, add byDate2: /],
  ] as const) {
    const { verdict, seen } = await found(t, there);
    assert.equal(verdict, 'refused', seen);
    assert.match(seen, changes);
    assert.match(seen, /release them one by one/);
  }
});

test('while DynamoDB builds or removes an index nothing is deployed that could touch them', async (t) => {
  const { verdict, seen } = await found(t, [one, index('byDate2', 'date2', { IndexStatus: 'CREATING' })]);
  assert.equal(verdict, 'refused');
  assert.match(seen, /byDate2 is CREATING: wait/);
});

test('a restored table, which no stack changes, has to have them before', async (t) => {
  assert.equal((await found(t, [one, two], true)).verdict, 'ready');
  const { verdict, seen } = await found(t, [one], true);
  assert.equal(verdict, 'refused');
  assert.match(seen, /add byDate2: .* by hand/);
});

test('npm run deploy deploys nothing when something is refused, and says what', async (t) => {
  const { endpoint } = await standIn(t, account([one, index('byOther', 'date2')]));
  const env = { ...sandboxCredentials, AWS_ENDPOINT_URL: endpoint };
  const { status, stdout, stderr } = await programOutcome('scripts/deploy.ts', ['-c', 'CANARY=on'], env);
  assert.equal(status, 1);
  assert.match(stdout, /^refused +the indexes: remove byOther, add byDate2/m);
  assert.equal(stderr.trim(), 'Nothing was deployed.');
});

test('npm run deploy refuses a setting it cannot read before it asks AWS', async () => {
  const { status, stderr } = await programOutcome('scripts/deploy.ts', ['-c', 'canary'], sandboxCredentials);
  assert.equal(status, 1);
  assert.match(stderr, /canary is no NAME=value/);
});
