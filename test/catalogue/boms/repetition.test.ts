import assert from 'node:assert/strict';
import { test } from 'vitest';
import { inProcess, useFactory } from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { BOM, bom, componentsOf, factory, line, PRODUCTS, write } from './assembly.ts';

useFactory();

test('a retry that its original overtakes has no effect, not even on what came to use the component since', {
  skip: !inProcess,
}, async () => {
  const company = await factory('A', 'B');
  await write(company, 'A', line('B', 1));
  const headers = { 'idempotency-key': 'once' };
  const clear = () => company.call({ method: 'POST', path: BOM, headers, body: bom('A') });
  const restore = interrupt(
    (command, input) => command === 'GetItem' && JSON.stringify(input).includes('bom-structure'),
    async () => {
      assert.equal((await clear()).status, 201);
      await write(company, 'A', line('B', 2));
    },
  );
  const retried = await clear();
  restore();
  assert.deepEqual([retried.status, retried.headers['idempotent-replayed']], [201, 'true']);
  assert.equal((await componentsOf(company, 'A')).length, 1);
  assert.equal((await company.call({ method: 'DELETE', path: `${PRODUCTS}/B` })).status, 400);
});

test('bills of materials that get nothing new pass each other: none is written again', {
  skip: !inProcess,
}, async () => {
  const company = await factory('A', 'B', 'C');
  await write(company, 'A', line('B', 1), line('C', 1));
  await write(company, 'B', line('C', 1));
  let writes = 0;
  const restore = interrupt(
    (command, input) => {
      if (command === 'PutItem' || command === 'TransactWriteItems')
        writes += JSON.stringify(input).includes('"sk":"A"') ? 1 : 0;
      return writes === 1;
    },
    () => write(company, 'B'),
  );
  await write(company, 'A', line('C', 3));
  restore();
  assert.equal(writes, 1);
  assert.deepEqual(await componentsOf(company, 'B'), []);
  assert.deepEqual(
    (await componentsOf(company, 'A')).map(({ code, quantity }) => [code, quantity]),
    [['C', 3]],
  );
});
