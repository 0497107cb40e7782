import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../../functions/contracts.ts';
import { issueText } from '../../../shared/http/explain.ts';

/** Its refusals are worded by the API that it is in place of. */
const IN_OTHER_WORDS = ['serials', 'packs'];

test('what is missing from a body is told that it is required, whatever its rule', () => {
  const routes = contracts
    .filter(({ resource }) => !IN_OTHER_WORDS.includes(resource))
    .flatMap((contract) => Object.entries(contract.routes).map(([name, route]) => ({ name, route, contract })));
  const messages = routes.flatMap(({ name, route, contract }) => {
    const { error } = route.body?.().safeParse({}, { error: issueText }) ?? {};
    return (error?.issues ?? []).map(
      ({ path, message }) => `${contract.resource}.${name} ${path.join('/')} ${message}`,
    );
  });
  assert.ok(messages.length > 60);
  assert.deepEqual(
    messages.filter((message) => !/ is required(?:$|,? unless )/.test(message)),
    [],
  );
});
