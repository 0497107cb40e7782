import assert from 'node:assert/strict';
import { afterEach, test } from 'vitest';
import { padId } from '../../../shared/db/entity.ts';
import { putAll } from '../../../shared/db/put-all.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { useFactory } from '../../support/factory.ts';
import { loseAnswers, takeHalves } from '../../support/interrupt.ts';
import { injectFault, meter } from '../../support/meter.ts';

useFactory();

let restore = () => {};
afterEach(() => restore());

const item = (pk: string, position: number) => ({ pk, sk: padId(position), position });
const items = (pk: string, count: number) => Array.from({ length: count }, (_, position) => item(pk, position));

const positionsOf = async (pk: string) =>
  (await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } })).map(
    ({ position }) => position,
  );

const count = (length: number) => Array.from({ length }, (_, position) => position);

test('items are put 25 in a call, one by itself, none in none', async () => {
  const { commands } = await meter(() => putAll(items('put-all-many', 51)));
  assert.deepEqual(commands, Array(3).fill('BatchWriteItem'));
  assert.deepEqual(await positionsOf('put-all-many'), count(51));
  assert.deepEqual((await meter(() => putAll(items('put-all-one', 1)))).commands, ['PutItem']);
  assert.deepEqual(await positionsOf('put-all-one'), [0]);
  assert.deepEqual((await meter(() => putAll([]))).commands, []);
});

test('what the table had no capacity for is put in the end, and a lost answer changes nothing', async () => {
  const stops = [takeHalves(), loseAnswers((command) => command === 'BatchWriteItem')];
  restore = () => stops.forEach((stop) => void stop());
  await putAll(items('put-all-halves', 30));
  assert.deepEqual(await positionsOf('put-all-halves'), count(30));
});

test('what fails is not passed over', async () => {
  restore = injectFault((command) => (command === 'BatchWriteItem' ? new Error('down') : undefined));
  await assert.rejects(putAll(items('put-all-down', 30)), /down/);
});
