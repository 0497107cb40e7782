import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'vitest';
import { recordSetAside, setAside } from '../../../shared/queue/set-aside.ts';
import { useFactory } from '../../support/factory.ts';

useFactory();

const record = (text: string) => ({
  eventName: 'MODIFY' as const,
  dynamodb: { SequenceNumber: '7', OldImage: { data: { S: text } }, NewImage: { data: { S: `${text}!` } } },
});

test('a record of any size and text is set aside as a small message, which leads back to it', async () => {
  for (const text of ['', '\uffff\ud800"\u0000', randomBytes(300_000).toString('base64')]) {
    const message = await setAside(record(text));
    assert.ok(JSON.stringify(message).length < 100);
    assert.deepEqual(await recordSetAside(message), record(text));
  }
});

test('a message that leads to no record is refused', async () => {
  const { aside } = await setAside(record('one'));
  for (const message of [null, {}, [], { aside, parts: 2 }, { aside, parts: 0 }, { aside: 'none', parts: 1 }]) {
    await assert.rejects(recordSetAside(message), /leads to no record/);
  }
});
