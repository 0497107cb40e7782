import assert from 'node:assert/strict';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { test, vi } from 'vitest';
import { queueNames } from '../../../local/queues.ts';
import { sqs } from '../../../shared/queue/queue.ts';
import { ORDERS, type Order, order, post, workshop } from '../../production/production-orders/workshop.ts';
import { eventually } from '../../support/eventually.ts';
import { theFactory, useOwnFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';

// A failed message comes back after a second; five receives end it.
useOwnFactory({ rateLimitPerMinute: 0, visibilitySeconds: 1, report: () => {} });

const POISON = ['no JSON', '{}', '[]', 'null', '{"company":"../x","webhook":"1","channel":{},"sk":7}'];

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
