import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { test } from 'vitest';
import {
  newEndpointSecret,
  prodsmartHeaders,
  standardWebhooksHeaders,
} from '../../../functions/messaging/model/signature.ts';

const body = '{"id":7,"code":"PO 1","notes":"größe ✓"}';

test('the documented headers carry base64 HMACs of the raw body with the secret of the API key', () => {
  const headers = prodsmartHeaders({
    body,
    secret: 'demo-secret',
    topic: 'productionOrder/create',
    uuid: '91cb972d-b476-4936-947c-4be471b9da5b',
    triggeredAt: '2023-08-29T20:39:46.142Z',
  });
  // printf '%s' "$body" | openssl dgst -sha256 -hmac demo-secret -binary | base64
  assert.deepEqual(headers, {
    'x-prodsmart-topic': 'productionOrder/create',
    'x-prodsmart-api-version': '1',
    'x-prodsmart-webhook-uuid': '91cb972d-b476-4936-947c-4be471b9da5b',
    'x-prodsmart-triggered-at': '2023-08-29T20:39:46.142Z',
    'x-prodsmart-hmac-sha256': 'SMor+F0vZlv+SYm3Ms2AMDxG2ojsKhiAYmqZUiRfXzc=',
    'x-prodsmart-hmac-sha1': 'K974ETE1RDCTBkX2DUzQjhJapH4=',
  });
});

test('without the secret of the API key the documented signatures are left out', () => {
  const headers = prodsmartHeaders({ body, secret: undefined, topic: 't', uuid: 'u', triggeredAt: 'a' });
  assert.deepEqual(
    Object.keys(headers).filter((name) => name.includes('hmac')),
    [],
  );
});

test('every live secret verifies with an independent Standard Webhooks library, and no other', () => {
  fc.assert(
    fc.property(fc.json(), fc.uuid(), (payload, id) => {
      const secrets = [newEndpointSecret(), newEndpointSecret()];
      const timestamp = Math.floor(Date.now() / 1_000);
      const headers = standardWebhooksHeaders({ id, timestamp, body: payload, secrets });
      for (const secret of secrets) {
        assert.deepEqual(new Webhook(secret).verify(payload, headers), JSON.parse(payload));
      }
      assert.throws(() => new Webhook(newEndpointSecret()).verify(payload, headers));
      assert.throws(() => new Webhook(secrets[0] as string).verify(`${payload} `, headers));
    }),
    { numRuns: 30 },
  );
});
