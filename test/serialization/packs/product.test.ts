import assert from 'node:assert/strict';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { test } from 'vitest';
import { db, tableName } from '../../../shared/db/table.ts';
import { inProcess, useFactory } from '../../support/factory.ts';
import { interrupt, type Picks } from '../../support/interrupt.ts';
import { freshSerials, GTIN, type Line, newLine, packOf } from '../serials/line.ts';
import { assertWhole } from '../serials/table.ts';

useFactory({ rateLimitPerMinute: 0 });

const PRODUCT = '/api/products/PACKED';
const named = { name: 'Packed', 'waive-gtin-check': true };

const decommission = ({ company }: Line, serials: readonly string[]) =>
  company.call({
    method: 'POST',
    path: '/api/packs/decommission',
    body: { gtin: GTIN, serials, reason: 'destroyed' },
  });

/** Every way in which a product may lose its GTIN. */
const losses = {
  'is deleted': ({ company }: Line) => company.call({ method: 'DELETE', path: PRODUCT }),
  'is changed without a GTIN': ({ company }: Line) =>
    company.call({ method: 'PUT', path: PRODUCT, body: { name: 'Packed' } }),
  'gets another GTIN': ({ company }: Line) =>
    company.call({ method: 'PUT', path: PRODUCT, body: { name: 'Packed', gtin: '04006381333931' } }),
  'is sent once more without a GTIN': ({ company }: Line) =>
    company.call({ method: 'POST', path: '/api/products', body: { code: 'PACKED', name: 'Packed' } }),
  'is sent in an array, and another product with its GTIN': ({ company }: Line) =>
    company.call({
      method: 'POST',
      path: '/api/products',
      body: [
        { code: 'OTHER', name: 'Other' },
        { code: 'PACKED', name: 'Packed', gtin: '04006381333931' },
      ],
    }),
} as const;

for (const [how, lose] of Object.entries(losses)) {
  test(`a product ${how} only when none of its packs lives`, async () => {
    const line = await newLine();
    const serials = freshSerials(3);
    assert.equal((await line.commission(serials)).status, 200);
    const market = { gtin: GTIN, serials: serials.slice(0, 1), market: 'PT' };
    await line.company.call({ method: 'POST', path: '/api/packs/release', body: market });
    for (const left of [3, 2, 1]) {
      const refused = await lose(line);
      assert.equal(refused.status, 400, refused.text);
      assert.match(refused.text, new RegExp(`\\b${left} pack`));
      const gone = await decommission(line, serials.slice(left - 1, left));
      assert.equal(gone.status, 200, gone.text);
    }
    await assertWhole(line);
    assert.ok((await lose(line)).status < 300);
  });
}

test('a product with live packs gets another code, another name, and its GTIN in another spelling', async () => {
  const line = await newLine();
  const serials = freshSerials(2);
  await line.commission(serials);
  const update = (path: string, body: object) => line.company.call({ method: 'PUT', path, body });
  const renamed = await update(PRODUCT, { ...named, code: 'NEW', gtin: GTIN });
  assert.equal(renamed.status, 201, renamed.text);
  assert.equal((await update('/api/products/NEW', { ...named, gtin: GTIN.slice(1) })).status, 201);
  assert.equal((await line.company.call({ method: 'DELETE', path: '/api/products/NEW' })).status, 400);
  assert.equal((await decommission(line, serials)).status, 200);
  assert.equal((await line.company.call({ method: 'DELETE', path: '/api/products/NEW' })).status, 204);
});

test('serials that wait in the pool keep no product', async () => {
  const line = await newLine();
  const body = { gtin: GTIN, serials: freshSerials(2) };
  assert.equal((await line.company.call({ method: 'POST', path: '/api/packs', body })).status, 201);
  assert.equal((await losses['is deleted'](line)).status, 204);
});

/** The transaction in which the product goes. */
const isLoss: Picks = (command, input) =>
  command.startsWith('TransactWrite') && JSON.stringify(input).includes('live-packs');
/** The transaction that makes serials count; that of the ledger writes of operations, but not of attempts. */
const isCommit: Picks = (command, input) =>
  command.startsWith('TransactWrite') && /serial-attempts.*serial-operations/.test(JSON.stringify(input));

test('what is commissioned right before the product goes keeps it; once it goes, nothing is commissioned', {
  skip: !inProcess,
}, async () => {
  for (const lose of [losses['is deleted'], losses['is changed without a GTIN']]) {
    const line = await newLine();
    const serials = freshSerials(2);
    const stop = interrupt(isLoss, async () => assert.equal((await line.commission(serials)).status, 200));
    const kept = await lose(line);
    stop();
    assert.equal(kept.status, 400, kept.text);
    await decommission(line, serials);
    const stopped = interrupt(isCommit, async () => assert.ok((await lose(line)).status < 300));
    const made = await line.commission(freshSerials(2));
    stopped();
    assert.deepEqual([made.status, made.body.error], [404, 'ProductError']);
    await assertWhole(line);
  }
});

test('packs from before they were counted are counted', async () => {
  const line = await newLine();
  const [serials, more] = [freshSerials(3), freshSerials(2)];
  const Key = { pk: `${line.company.id}#live-packs`, sk: GTIN };
  await line.commission(serials);
  await decommission(line, serials.slice(0, 1));
  await db().send(new DeleteCommand({ TableName: tableName(), Key }));
  assert.match((await losses['is deleted'](line)).text, /\b2 packs/);
  const UpdateExpression = 'SET live = :live REMOVE whole';
  const values = { ExpressionAttributeValues: { ':live': 0 } };
  await db().send(new UpdateCommand({ TableName: tableName(), Key, UpdateExpression, ...values }));
  await line.commission(more);
  assert.match((await losses['is deleted'](line)).text, /\b4 packs/);
  await decommission(line, [...serials.slice(1), ...more]);
  assert.equal((await losses['is deleted'](line)).status, 204);
});

test('whatever is commissioned, released and decommissioned, also at once, a product goes exactly when no pack of it lives', async () => {
  const serial = fc.constantFrom(...SERIALS);
  const request = fc.record({
    what: fc.constantFrom('commission', 'decommission', 'delete', 'lose', 'create'),
    serials: fc.uniqueArray(serial, { minLength: 1, maxLength: 3 }),
  });
  type Asked = typeof request extends fc.Arbitrary<infer T> ? T : never;
  const rounds = fc.array(fc.array(request, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
  const ask = (line: Line, { what, serials }: Asked) => {
    if (what === 'commission') return line.commission(serials);
    if (what === 'decommission') return decommission(line, serials);
    if (what === 'delete') return losses['is deleted'](line);
    if (what === 'lose') return losses['is changed without a GTIN'](line);
    const body = { code: 'PACKED', gtin: GTIN, ...named };
    return line.company.call({ method: 'POST', path: '/api/products', body });
  };
  await fc.assert(
    fc.asyncProperty(rounds, async (asked) => {
      const line = await newLine();
      for (const round of asked) {
        for (const { status, text } of await Promise.all(round.map((one) => ask(line, one)))) {
          assert.ok(status < 500, text);
        }
        const found = await line.company.call<unknown[]>({ path: '/api/products', query: { gtin: GTIN } });
        if (await someLive(line)) assert.equal(found.body.length, 1, 'it is there, and has its GTIN');
      }
      const live = await someLive(line);
      const { status, text } = await losses['is deleted'](line);
      assert.equal(status === 400, live, text);
    }),
    { numRuns: 15 },
  );
});

const SERIALS = ['A', 'B', 'C', 'D'];

const someLive = async (line: Line) => {
  const packs = await Promise.all(SERIALS.map((serial) => packOf(line, serial)));
  return packs.some((pack) => ['Active', 'Commissioned'].includes(pack?.['pack-status'] ?? ''));
};
