import assert from 'node:assert/strict';
import { test, vi } from 'vitest';
import { runAlone } from '../../../shared/db/lease.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import { Problem } from '../../../shared/problem.ts';
import { stopDate } from '../../support/clock.ts';
import { useFactory } from '../../support/factory.ts';
import { loseAnswers } from '../../support/interrupt.ts';
import { freshStore } from './things.ts';

useFactory();

const work = { name: 'work', secondsMax: 30, busy: () => new Problem(429, 'busy', 'Busy', 'Somebody is at it.') };
const busy = { message: 'Somebody is at it.' };
const done = async () => 'done';

/** Work that goes on until it is ended; answers once it has begun. */
async function begin(store: Store) {
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const over = runAlone(store, work, () => {
    begun.resolve();
    return ended.promise;
  });
  await begun.promise;
  return async () => {
    ended.resolve();
    await over;
  };
}

/** The store of the same company, for a later request. */
const later = ({ company }: Store) => openStore({ company, now: new Date(), admitted: Promise.resolve() });

test('work is done by one request at a time, and by the next as soon as it is over', async () => {
  const store = freshStore();
  const end = await begin(store);
  await assert.rejects(runAlone(store, work, done), busy);
  await assert.rejects(runAlone(store, work, done), busy, 'and one that was refused takes nothing away');
  await end();
  assert.equal(await runAlone(store, work, done), 'done');
});

test('work of another name or another company does not wait', async () => {
  const store = freshStore();
  const end = await begin(store);
  assert.equal(await runAlone(store, { ...work, name: 'other' }, done), 'done');
  assert.equal(await runAlone(freshStore(), work, done), 'done');
  await end();
});

test('work that fails lets the next one begin, and its error is thrown', async () => {
  const store = freshStore();
  const failing = runAlone(store, work, () => Promise.reject(new Error('no luck')));
  await assert.rejects(failing, { message: 'no luck' });
  assert.equal(await runAlone(store, work, done), 'done');
});

test('nothing is written before the request is admitted', async () => {
  const admission = Promise.withResolvers<void>();
  const { company } = freshStore();
  const waiting = runAlone(openStore({ company, now: new Date(), admitted: admission.promise }), work, done);
  const end = await begin(later({ company } as Store));
  admission.resolve();
  await assert.rejects(waiting, busy);
  await end();
});

test('a holder without a sign of life is replaced after its time, and takes nothing from its successor', async () => {
  const store = freshStore();
  stopDate(store.now.getTime());
  const endFirst = await begin(store);
  vi.setSystemTime(store.now.getTime() + 29_999);
  await assert.rejects(runAlone(later(store), work, done), busy);
  vi.setSystemTime(store.now.getTime() + 30_000);
  const endSecond = await begin(later(store));
  await endFirst();
  await assert.rejects(runAlone(later(store), work, done), busy);
  await endSecond();
  assert.equal(await runAlone(later(store), work, done), 'done');
});

for (const command of ['PutItem', 'DeleteItem']) {
  test(`a ${command} whose answer was lost on the way is recognised when it is sent again`, async (context) => {
    const store = freshStore();
    const isLease = (sent: string, input: object) => sent === command && JSON.stringify(input).includes('#leases"');
    context.onTestFinished(loseAnswers(isLease));
    assert.equal(await runAlone(store, work, done), 'done');
    assert.equal(await runAlone(store, work, done), 'done');
  });
}
