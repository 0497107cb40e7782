import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import sdk from 'postman-collection';
import runtime from 'postman-runtime';
import { test } from 'vitest';
import { seedSandbox } from '../../local/seed.ts';
import { collectionFile, collectionText } from '../../scripts/collection.ts';
import { theFactory, useOwnFactory } from '../support/factory.ts';

useOwnFactory({ port: 0, rateLimitPerMinute: 0, seed: seedSandbox });

test('the collection is that of the API document: npm run collection', async () => {
  assert.ok((await collectionText()) === readFileSync(collectionFile, 'utf8'), 'They differ.');
});

test("every request of the collection, run by Postman's runner after one log-in, is let in and answered as documented", async () => {
  const collection = new sdk.Collection(JSON.parse(readFileSync(collectionFile, 'utf8')));
  collection.variables.upsert({ key: 'baseUrl', value: (await theFactory()).baseUrl });
  const answers: { readonly name: string; readonly status: number; readonly text: string }[] = [];
  const wrong: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  new runtime.Runner().run(collection, {}, (error, run) => {
    if (error) return reject(error);
    run.start({
      response: (failed, _cursor, response, _request, item) => {
        if (failed || !response) wrong.push(`${item.name}: ${failed?.message}`);
        else answers.push({ name: item.name, status: response.code, text: response.text() });
      },
      assertion: (_cursor, assertions) => {
        const last = answers.at(-1);
        for (const { passed, error: why } of assertions) {
          if (!passed) wrong.push(`${last?.name}: ${last?.status} ${why?.message}`);
        }
      },
      exception: (_cursor, why) => void wrong.push(String(why.message)),
      done: (failed) => (failed ? reject(failed) : resolve()),
    });
  });
  await promise;
  assert.deepEqual(wrong, []);
  assert.deepEqual(
    answers.filter(({ status }) => status >= 500 || status === 401 || status === 403),
    [],
  );
  // The others want what only their examples have.
  assert.ok(answers.filter(({ status }) => status < 300).length > answers.length / 2);
});
