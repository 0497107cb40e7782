import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { test } from 'vitest';
import {
  newEndpointSecret,
  prodsmartHeaders,
  standardWebhooksHeaders,
} from '../../../functions/messaging/model/signature.ts';
import { freshApiSecret, keptSecret, signingKeysOf } from '../../../shared/api-secret.ts';

const body = '{"id":7,"code":"PO 1","notes":"größe ✓"}';

test('the documented headers carry base64 HMACs of the raw body with the secret of the API key', () => {
  const headers = prodsmartHeaders({
    body,
    keys: signingKeysOf(keptSecret('demo-secret')),
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

test('what is kept of a secret signs what the secret signs, whatever the secret and the body', () => {
  const property = fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.string(), (text, content) => {
    for (const secret of [text, freshApiSecret()]) {
      const kept = keptSecret(secret);
      const headers = prodsmartHeaders({
        body: content,
        keys: signingKeysOf(kept),
        topic: 't',
        uuid: 'u',
        triggeredAt: 'a',
      });
      for (const algorithm of ['sha256', 'sha1']) {
        const expected = createHmac(algorithm, secret).update(content).digest('base64');
        assert.equal(headers[`x-prodsmart-hmac-${algorithm}`], expected);
      }
      assert.equal(JSON.stringify(kept).includes(JSON.stringify(secret)), Buffer.byteLength(secret) <= 64);
    }
  });
  fc.assert(property);
});

test('without the secret of the API key the documented signatures are left out', () => {
  const headers = prodsmartHeaders({ body, keys: undefined, topic: 't', uuid: 'u', triggeredAt: 'a' });
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
