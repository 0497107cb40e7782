import assert from 'node:assert/strict';
import { test } from 'vitest';
import { useFactory } from '../../support/factory.ts';
import { BOM, bom, componentsOf, factory, line } from './assembly.ts';

useFactory({ rateLimitPerMinute: 0 });

test('a dozen requests at once, each about the bill of materials of another product, are all carried out', async () => {
  const codes = Array.from({ length: 12 }, (_, position) => `P${position}`);
  const company = await factory('part', ...codes);
  await company.token();
  const answers = await Promise.all(
    codes.map((code) => company.call({ method: 'POST', path: BOM, body: bom(code, line('part', 1)) })),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  for (const code of codes) assert.equal((await componentsOf(company, code)).length, 1, code);
});
