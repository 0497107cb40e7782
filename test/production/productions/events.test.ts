import assert from 'node:assert/strict';
import { test } from 'vitest';
import { untilSettled, useFactory } from '../../support/factory.ts';
import { receiver } from '../../support/receiver.ts';
import { PRODUCTIONS, type Production, production, send, tableMaker } from './floor.ts';

useFactory({ rateLimitPerMinute: 0 });

test('a webhook is told of productions that come, change and go, and of nothing that does not show', async (context) => {
  const company = await tableMaker();
  const endpoint = await receiver(context);
  const topics = ['created', 'updated', 'deleted'].map((kind) => `production_${kind}`);
  await send(company, 'POST', '/api/webhooks', { url: endpoint.url, topics });
  const shown = ({ 'work-time': _, ...rest }: Production) => [rest];
  const created = await send(company, 'POST', PRODUCTIONS, production({ quantity: 3 }));
  await untilSettled();
  const updated = await send(company, 'PUT', `${PRODUCTIONS}/${created.id}`, { quantity: 2 });
  await untilSettled();
  await send(company, 'PUT', `${PRODUCTIONS}/${created.id}`, { quantity: 2 });
  await untilSettled();
  await send(company, 'DELETE', `${PRODUCTIONS}/${created.id}`);
  await untilSettled();
  assert.deepEqual(
    endpoint.calls.map(({ headers, json }) => [headers['x-prodsmart-topic'], json]),
    [
      ['production_created', shown(created)],
      ['production_updated', shown(updated)],
      ['production_deleted', { id: created.id }],
    ],
  );
});
