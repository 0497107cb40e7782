import assert from 'node:assert/strict';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { test } from 'vitest';
import { putNew } from '../../../shared/db/put-new.ts';
import { readMany } from '../../../shared/db/read.ts';
import { inProcess, useFactory } from '../../support/factory.ts';
import { injectFault } from '../../support/meter.ts';

useFactory();

const key = () => ({ pk: `new#${crypto.randomUUID()}`, sk: '-' });

test('an item is put where none stands; what stands in the way is answered, and stays', {
  skip: !inProcess,
}, async () => {
  const place = key();
  assert.equal(await putNew({ ...place, text: 'first' }), undefined);
  assert.deepEqual(await putNew({ ...place, text: 'second' }), { ...place, text: 'first' });
  assert.deepEqual(await readMany([place]), [{ ...place, text: 'first' }]);
});

test('a refusal that does not say what stands in the way is none that is taken for a put', {
  skip: !inProcess,
}, async () => {
  const place = key();
  const refusal = new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });
  const restore = injectFault((command) => (command === 'PutItem' ? refusal : undefined));
  await assert.rejects(putNew(place), { name: 'ConditionalCheckFailedException' });
  restore();
  assert.deepEqual(await readMany([place]), []);
});
