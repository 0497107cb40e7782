import assert from 'node:assert/strict';
import { validate } from '@readme/openapi-parser';
import { type TestContext, test } from 'vitest';
import { sandboxCredentials } from '../../../local/aws.ts';
import { programOutcome } from '../../support/programs.ts';
import { type Account, index, standIn } from './account.ts';

/** Runs the program against an account of this test. */
async function preflight(t: TestContext, account: Account) {
  const { endpoint, ...seen } = await standIn(t, account);
  const env = { ...sandboxCredentials, AWS_ENDPOINT_URL: endpoint };
  const { status, stdout: output } = await programOutcome('scripts/preflight.ts', [], env);
  const verdicts: Readonly<Record<string, { readonly verdict: string; readonly found: string }>> = Object.fromEntries(
    [...output.matchAll(/^(ready|doubtful|refused) +([^:]+): (.*)$/gm)].map(([, verdict, what, found]) => [
      what,
      { verdict, found },
    ]),
  );
  return { status, output, verdicts, ...seen };
}

const verdictsOf = (verdicts: Awaited<ReturnType<typeof preflight>>['verdicts']) =>
  Object.fromEntries(Object.entries(verdicts).map(([what, { verdict }]) => [what, verdict]));

test('an account that has everything is ready, the API imported whole, with real addresses, and deleted again', async (t) => {
  const { status, output, verdicts, bodies, apis } = await preflight(t, {
    bootstrap: '27',
    unreserved: 1_000,
    takesBody: true,
  });
  assert.deepEqual(new Set(Object.values(verdictsOf(verdicts))), new Set(['ready']), output);
  assert.equal(Object.keys(verdicts).length, 7);
  assert.equal(status, 0);
  assert.equal(bodies.length, 1);
  assert.equal(apis.size, 0);
  const text = JSON.stringify(bodies[0]);
  assert.doesNotMatch(text, /Fn::|"Ref"|AWS::/);
  assert.match(
    text,
    /arn:aws:apigateway:eu-west-1:lambda:path\/2015-03-31\/functions\/arn:aws:lambda:eu-west-1:123456789012:/,
  );
  assert.equal((await validate(bodies[0] as never)).valid, true);
});

test('what an account lacks is named, with what to do, and the program says so by its exit code', async (t) => {
  const { status, verdicts } = await preflight(t, {
    unreserved: 50,
    takesBody: false,
    indexes: [index('byDate1', 'date1'), index('byOther', 'date2')],
  });
  assert.deepEqual(verdictsOf(verdicts), {
    'the CDK’s bootstrap': 'refused',
    'leave to deploy': 'refused',
    'the API': 'refused',
    'the indexes': 'refused',
    'the runtime': 'ready',
    concurrency: 'doubtful',
    'API keys': 'ready',
  });
  assert.equal(status, 1);
  assert.match(verdicts['the API']?.found ?? '', /Warnings found during import/);
  assert.match(verdicts.concurrency?.found ?? '', /ask AWS for more/);
});
