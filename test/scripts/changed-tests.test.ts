import assert from 'node:assert/strict';
import { test } from 'vitest';
import { testsOf } from '../../scripts/changed-tests.ts';
import { allTests } from '../support/projects.ts';

const foldersOf = (...changed: readonly string[]) => {
  const tests = testsOf(changed, allTests);
  assert.ok(tests.length > 0, `${changed} is tested`);
  return [...new Set(tests.map((file) => file.split('/').slice(0, 3).join('/')))];
};

test('a change in a resource is proved by the tests of its folder', () => {
  assert.deepEqual(foldersOf('functions/trade/suppliers/store.ts'), ['test/trade/suppliers']);
});

test('a change in what a context shares, or where no folder is named alike, is proved by all tests of the context', () => {
  const context = testsOf(['functions/trade/model/parties.ts'], allTests);
  for (const resource of ['clients', 'suppliers']) {
    assert.ok(
      context.some((file) => file.startsWith(`test/trade/${resource}/`)),
      resource,
    );
  }
});

test('a change in shared code is proved by the folder named alike', () => {
  assert.ok(foldersOf('shared/db/read.ts').includes('test/shared/db'));
});

test('a changed test file is run itself, a changed piece of support where it is imported', () => {
  assert.deepEqual(testsOf(['test/shared/gs1.test.ts'], allTests), ['test/shared/gs1.test.ts']);
  assert.ok(testsOf(['test/support/clock.ts'], allTests).includes('test/production/machines/machines.test.ts'));
});

test('what is neither code nor a document has no tests', () => {
  assert.deepEqual(testsOf(['LICENSE', 'functions/trade/suppliers/picture.png'], allTests), []);
});
