import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../functions/contracts.ts';
import { routeTable } from '../../local/gateway/routes.ts';
import { useFactory } from '../support/factory.ts';
import { askRow, bodyFor, documentedRow, requestOf, rows, sendRow, subjectOf } from './rows.ts';
import { STAGE_SEED, stageOf } from './stages.ts';

useFactory({ rateLimitPerMinute: 0, consumers: false });

for (const row of rows) {
  test(`${row.title} is in the API document and in the gateway`, () => {
    assert.ok(documentedRow(row), 'docs/openapi.json knows it');
    const match = routeTable(contracts)(row.method, row.path.replace(/\{.+?\}/g, '1'));
    assert.deepEqual([match?.resource, match?.template], [row.contract.resource, row.path]);
  });

  test.concurrent(`${row.title} succeeds as it declares, with and without a slash at the end`, async () => {
    const { company, subject: first } = await stageOf(row);
    for (const [seed, slash] of ['', '/'].entries()) {
      const subject = seed === 0 ? first : await subjectOf(row, company, STAGE_SEED + seed);
      const request = requestOf(row, subject, { body: bodyFor(row, 21 + seed) });
      const { status, text } = await sendRow(row, company, { ...request, path: request.path + slash });
      assert.ok(status === row.route.status || String(status) in (row.route.alternatives ?? {}), text);
    }
  });

  if (row.route.body) {
    test.concurrent(`${row.title} takes a body of nothing but what it requires`, async () => {
      const { company, subject } = await stageOf(row);
      const { status, text } = await askRow(row, company, subject, { body: bodyFor(row, 32, 'required') });
      assert.equal(status, row.route.status, text);
    });
  }
}
