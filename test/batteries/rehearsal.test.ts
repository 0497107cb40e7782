import assert from 'node:assert/strict';
import { beforeAll, test } from 'vitest';
import { hasReceipts } from '../../shared/http/contract.ts';
import { useFactory } from '../support/factory.ts';
import { contentsOf, watchWrites } from './contents.ts';
import { askRow, assertDeclared, bodyFor, properRows } from './rows.ts';
import { stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0 });
beforeAll(watchWrites);

const rehearsing = { prefer: 'validate' };

for (const row of properRows.filter(({ route }) => hasReceipts(route))) {
  test.concurrent(`${row.title}: a rehearsal answers as the request would be answered, and changes nothing`, async () => {
    const { company, subject } = await stageOf(row);
    const body = bodyFor(row, 12);
    const before = await contentsOf(company);
    const rehearsed = await askRow(row, company, subject, { body, headers: rehearsing });
    assert.equal(rehearsed.headers['preference-applied'], 'validate');
    assert.deepEqual(await contentsOf(company), before);
    assertDeclared(row, rehearsed);
    const real = await askRow(row, company, subject, { body });
    assert.equal(real.headers['preference-applied'], undefined);
    assert.equal(rehearsed.status, real.status, rehearsed.text);
    assert.deepEqual(keysOf(rehearsed.body), keysOf(real.body));
  });
}

/** The shape of an answer: names of members at every depth. */
function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, keysOf(inner)]));
}
