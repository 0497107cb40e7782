import assert from 'node:assert/strict';
import type { SQSRecord } from 'aws-lambda';
import { test } from 'vitest';
import { handler } from '../../../functions/production/book-productions/index.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { type TestCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { interrupt } from '../../support/interrupt.ts';
import { injectFault, meter } from '../../support/meter.ts';
import { get, PRODUCTIONS, production, send, stocks, tableMaker } from './floor.ts';

useFactory({ rateLimitPerMinute: 0 });

/** Hands messages over in one batch; answers how many transactions it took and which messages failed. */
async function book(...messages: readonly unknown[]) {
  const Records = messages.map(
    (message, position) => ({ messageId: String(position), body: JSON.stringify(message) }) as SQSRecord,
  );
  const { result, commands } = await meter(() => handler({ Records }));
  return {
    transactions: commands.filter((command) => command === 'TransactWriteItems').length,
    failed: result.batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)),
  };
}

/** Makes tables in productions of their own, and has each leg of them replaced by two screws: all are to be booked again. */
async function rebuilt(count: number): Promise<{ company: TestCompany; messages: readonly object[] }> {
  const company = await tableMaker();
  const made = await send<{ readonly id: number }[]>(
    company,
    'POST',
    PRODUCTIONS,
    Array.from({ length: count }, (_, position) => production({ quantity: position + 1 })),
  );
  await untilSettled();
  await send(company, 'POST', '/api/bom', {
    'product-code': 'table',
    bom: [
      { 'product-code': 'board', quantity: 1, 'operation-code': 'JOIN' },
      { 'product-code': 'screw', quantity: 2, 'operation-code': 'JOIN' },
    ],
  });
  await untilSettled();
  return { company, messages: made.map(({ id }) => ({ company: company.id, production: id })) };
}

const productVersions = async ({ id }: TestCompany) => {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `${id}#stock` },
  });
  return new Map(items.map(({ sk, version }) => [sk, Number(version)]));
};

const PRODUCTS = ['table', 'leg', 'board', 'screw'];

test('the productions of a batch are booked in one transaction, which moves each stock once', async () => {
  const { company, messages } = await rebuilt(4);
  const before = await productVersions(company);
  assert.deepEqual(await stocks(company, ...PRODUCTS), [10, -40, -20, 0]);
  assert.deepEqual(await book(...messages), { transactions: 1, failed: [] });
  assert.deepEqual(await stocks(company, ...PRODUCTS), [10, 0, -10, -20]);
  const after = await productVersions(company);
  assert.deepEqual(
    PRODUCTS.map((code) => (after.get(code) ?? 0) - (before.get(code) ?? 0)),
    [0, 1, 1, 1],
  );
  const movements = await get<{ readonly quantity: string; readonly 'product-code': string }[]>(
    company,
    '/api/inventory-movements',
    { type: 'consumption' },
  );
  assert.equal(movements.length, 8);
  assert.deepEqual(await book(...messages), { transactions: 0, failed: [] }, 'nothing is left to do');
});

test('more than a transaction holds is booked in several', async () => {
  const { company, messages } = await rebuilt(10);
  const { transactions, failed } = await book(...messages);
  assert.deepEqual(failed, []);
  assert.ok(transactions > 1 && transactions < 10, `${transactions} transactions`);
  assert.deepEqual(await stocks(company, ...PRODUCTS), [55, 0, -55, -110]);
});

test('one that is booked beside a batch has the others booked one by one, and moves nothing twice', async (context) => {
  const { company, messages } = await rebuilt(4);
  const isTransaction = (command: string) => command === 'TransactWriteItems';
  const beside = async () => assert.deepEqual((await book(messages[1])).failed, []);
  context.onTestFinished(interrupt(isTransaction, beside));
  assert.deepEqual((await book(...messages)).failed, []);
  assert.deepEqual(await stocks(company, ...PRODUCTS), [10, 0, -10, -20]);
});

test('what can not be booked, or read, fails alone', async (context) => {
  const [one, other] = [await rebuilt(3), await rebuilt(2)];
  const [first, , last] = one.messages as { readonly production: number }[];
  const stop = injectFault((command, input) =>
    command === 'TransactWriteItems' &&
    JSON.stringify(input).includes(`"${first?.production}#"`) &&
    JSON.stringify(input).includes(one.company.id)
      ? new Error('no such luck')
      : undefined,
  );
  context.onTestFinished(stop);
  const { failed } = await book(...one.messages, last, null, { company: 7 }, ...other.messages);
  assert.deepEqual(failed, [0, 4, 5]);
  stop();
  assert.deepEqual((await book(first)).failed, []);
  assert.deepEqual(await stocks(one.company, ...PRODUCTS), [6, 0, -6, -12]);
  assert.deepEqual(await stocks(other.company, ...PRODUCTS), [3, 0, -3, -6]);
});
