import assert from 'node:assert/strict';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { test, vi } from 'vitest';
import { readEntry } from '../../../functions/messaging/model/ledger-entry.ts';
import { type Queues, queueNames } from '../../../local/queues.ts';
import { moveDeadLettersBack } from '../../../scripts/redrive/dead-letters.ts';
import type { Item } from '../../../shared/db/entity.ts';
import { sqs } from '../../../shared/queue/queue.ts';
import { ORDERS, type Order, order, post, workshop } from '../../production/production-orders/workshop.ts';
import { eventually } from '../../support/eventually.ts';
import { theFactory, useOwnFactory } from '../../support/factory.ts';
import { injectFault } from '../../support/meter.ts';
import { receiver } from '../../support/receiver.ts';

// A failed message comes back after a second; five receives end it.
const reported: string[] = [];
useOwnFactory({ rateLimitPerMinute: 0, visibilitySeconds: 1, report: (source) => void reported.push(source) });

const POISON = ['no JSON', '{}', '[]', 'null', '{"company":"../x","webhook":"1","channel":{},"sk":7}'];

/** Changes given up on; the unreadable messages come back among them whenever the others are moved back. */
const setAside = (queues: Queues) => queues.deadLetters('set-aside').filter(({ body }) => !POISON.includes(body));

test('unreadable messages end among the dead letters, and hold up nothing else', async (t) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { queues } = await theFactory();
  const endpoint = await receiver(t);
  const company = await workshop();
  await post(company, '/api/channels', { name: 'erp', type: 'PRODUCTION_ORDER' });
  await post(company, '/api/webhooks', { url: endpoint.url, topics: ['productionOrder/create'] });
  const poison = queueNames.flatMap((name) =>
    POISON.map((MessageBody) => ({ QueueUrl: queues.urls[name], MessageBody })),
  );
  await Promise.all(poison.map((input) => sqs().send(new SendMessageCommand(input))));
  const { id } = await post<Order>(company, ORDERS, order('healthy'));
  const [call] = await endpoint.received(1);
  assert.equal((call?.json as Order | undefined)?.id, id);
  for (const name of queueNames) {
    await eventually(() => {
      const given = queues.deadLetters(name).map(({ body }) => body);
      assert.deepEqual(given.toSorted(), POISON.toSorted(), name);
    });
  }
  const seen = await eventually(async () => {
    const { body } = await company.call<readonly Order[]>({ path: '/api/changes/erp' });
    assert.notEqual(body.length, 0);
    return body;
  });
  assert.deepEqual(
    seen.map(({ code }) => code),
    ['healthy'],
  );
  assert.deepEqual((await company.call({ path: '/api/changes/erp' })).body, []);
  assert.equal(endpoint.calls.length, 1, 'a message received twice calls once');
});

test('a change that can never be told is set aside at once, seen among the dead letters, and told once they are brought back', async (t) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  reported.length = 0;
  const [endpoint, healthy] = [await receiver(t), await receiver(t)];
  const [company, other] = [await workshop(), await workshop()];
  await post(company, '/api/webhooks', { url: endpoint.url, topics: ['productionOrder/create'] });
  await post(other, '/api/webhooks', { url: healthy.url, topics: ['productionOrder/create'] });
  const { queues } = await theFactory();
  const heal = injectFault((command, input) =>
    command === 'PutItem' && JSON.stringify(input).includes('never told')
      ? Object.assign(new Error('The item is not to be written.'), { name: 'ValidationException', $fault: 'client' })
      : undefined,
  );
  t.onTestFinished(heal);
  const { id } = await post<Order>(company, ORDERS, order('never told'));
  await post<Order>(company, ORDERS, order('beside it'));
  await post<Order>(other, ORDERS, order('healthy'));
  await Promise.all([healthy.received(1), endpoint.received(1)]);
  await eventually(() => assert.equal(setAside(queues).length, 1));
  assert.ok(!reported.includes('stream'), 'the stream goes on at its first attempt');
  assert.deepEqual(
    endpoint.calls.map(({ json }) => (json as Order).code),
    ['beside it'],
  );
  heal();
  const queue = queues.urls['set-aside'];
  await moveDeadLettersBack({ name: 'set-aside', queue, deadLetters: `${queue}-dead-letters` });
  await endpoint.received(2);
  assert.equal((endpoint.calls[1]?.json as Order | undefined)?.id, id);
});

/** Whether a put is that of an entry of the ledger in which a change shows this text. */
function isEntryWith(input: Readonly<Record<string, unknown>>, text: string): boolean {
  const item = unmarshall(input.Item as Record<string, AttributeValue>) as Item;
  return (
    item.pk.endsWith('#events') && JSON.stringify(readEntry(item).events.map(({ payload }) => payload)).includes(text)
  );
}

test('a change that can never be recorded keeps none of its company’s other changes from the ledger, and is recorded once it is brought back', async (t) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const company = await workshop();
  const { queues } = await theFactory();
  const heal = injectFault((command, input) =>
    command === 'PutItem' && isEntryWith(input, 'never recorded')
      ? Object.assign(new Error('The item is not to be written.'), { name: 'ValidationException', $fault: 'client' })
      : undefined,
  );
  t.onTestFinished(heal);
  const codes = ['one', 'two', 'never recorded', 'three', 'four'];
  await post(
    company,
    '/api/suppliers',
    codes.map((code) => ({ code, name: code })),
  );
  const recorded = async () => {
    const query = { entity: 'suppliers', after: 0, limit: 100 };
    const { body } = await company.call<readonly { data: { code: string } }[]>({ path: '/api/events', query });
    return body.map(({ data }) => data.code).toSorted();
  };
  await eventually(async () => assert.equal((await recorded()).length, 4));
  await eventually(() => assert.equal(setAside(queues).length, 1));
  assert.deepEqual(await recorded(), codes.filter((code) => code !== 'never recorded').toSorted());
  heal();
  const queue = queues.urls['set-aside'];
  await moveDeadLettersBack({ name: 'set-aside', queue, deadLetters: `${queue}-dead-letters` });
  await eventually(async () => assert.deepEqual(await recorded(), codes.toSorted()));
});
