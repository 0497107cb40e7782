import assert from 'node:assert/strict';
import { test } from 'vitest';
import { consumers, queues } from '../../functions/consumers.ts';
import { contracts } from '../../functions/contracts.ts';
import { functionEntries } from '../../functions/entries.ts';
import { queueUrl } from '../../shared/queue/queue.ts';
import { listedReadings, type Reading, type Readings, sandboxReadings, stackReadings } from './readings.ts';

/** Where one place reads a queue otherwise than another: `packs.batchSize: 2, 3`. */
function disagreements(one: Readings, other: Readings): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((queue) => {
    const [here, there]: readonly Partial<Reading>[] = [one[queue] ?? {}, other[queue] ?? {}];
    const settings = new Set([...Object.keys(here ?? {}), ...Object.keys(there ?? {})]) as Set<keyof Reading>;
    return [...settings]
      .filter((setting) => here?.[setting] !== there?.[setting])
      .map((setting) => `${queue}.${setting}: ${here?.[setting]}, ${there?.[setting]}`);
  });
}

test('every queue is read in the stack as its consumer says: function, batch, concurrency, time-out', () => {
  assert.deepEqual(disagreements(listedReadings(), stackReadings(consumers)), []);
});

test('every queue is read in the sandbox as in the stack', async () => {
  assert.deepEqual(disagreements(stackReadings(consumers), await sandboxReadings()), []);
});

test('a planted disagreement is found, of each kind', () => {
  const planted = consumers.map((consumer) => {
    if (consumer.name === 'update-packs')
      return { ...consumer, queues: { packs: { batchSize: 10, concurrencyMax: 5 } } };
    if (consumer.name === 'record-change') return { ...consumer, timeoutSeconds: 31 };
    if (consumer.name === 'book-productions') return { ...consumer, queues: {} };
    return consumer;
  });
  // What nobody reads cannot be sent to either.
  const withoutBookings = planted.map(({ grants: { table, sends = [] }, ...consumer }) => ({
    ...consumer,
    grants: { table, sends: sends.filter((queue) => queue !== 'bookings') },
  }));
  assert.throws(() => stackReadings(planted), /No consumer reads the queue bookings/);
  assert.deepEqual(disagreements(listedReadings(), stackReadings(withoutBookings)), [
    'changes.timeoutSeconds: 30, 31',
    'changes.hiddenSeconds: 180, 186',
    'bookings.consumer: book-productions, undefined',
    'bookings.batchSize: 10, undefined',
    'bookings.concurrencyMax: 10, undefined',
    'bookings.timeoutSeconds: 30, undefined',
    'bookings.hiddenSeconds: 180, undefined',
    'packs.batchSize: 2, 10',
  ]);
});

test('every function is a resource or a consumer, and named like its folder', () => {
  const named = [...contracts.map(({ resource }) => resource), ...consumers.map(({ name }) => name)];
  assert.deepEqual(named.toSorted(), [...functionEntries().keys()]);
});

test('every consumer is fed by one kind of thing, and by something', () => {
  for (const { name, authorizes, stream, queues: read, schedule } of consumers) {
    assert.equal([authorizes, stream, read, schedule].filter(Boolean).length, 1, name);
    if (read) assert.ok(Object.keys(read).length > 0, name);
  }
  assert.equal(consumers.filter(({ authorizes }) => authorizes).length, 1, 'authorizer');
  assert.equal(consumers.filter(({ stream }) => stream).length, 1, 'the stream has one reader');
});

test('a queue has one reader, and every queue has a sender, or had one in the version before', () => {
  const names = queues.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  const sent = [
    ...consumers.flatMap(({ grants }) => grants.sends ?? []),
    ...contracts.flatMap(({ grants }) => grants?.sends ?? []),
  ];
  const formerly = queues.filter(({ consumer }) => consumer.formerly).map(({ name }) => name);
  assert.deepEqual([...new Set(sent), ...formerly].toSorted(), names.toSorted());
});

test('a queue that no consumer reads does not compile, and its address is not known', () => {
  // @ts-expect-error the name is misspelt
  assert.throws(() => queueUrl('pakcs'), /PAKCS_QUEUE_URL is not set/);
});

test('a batch is what SQS gives out in one answer, and a consumer may have two at least', () => {
  for (const { name, batchSize, concurrencyMax } of queues) {
    assert.ok(batchSize >= 1 && batchSize <= 10, name);
    assert.ok(concurrencyMax >= 2, name);
  }
});

test('a consumer that sends to a queue it reads says that it loops, and no other does', () => {
  for (const { name, grants, queues: read = {}, loops = false } of consumers) {
    assert.equal(
      (grants.sends ?? []).some((queue) => queue in read),
      loops,
      name,
    );
  }
});
