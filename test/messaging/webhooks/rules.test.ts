import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import {
  deliveryUuid,
  parseRetryAfter,
  RETRY_SCHEDULE_SECONDS,
  readDeliveryUuid,
  retryDelaySeconds,
} from '../../../functions/messaging/model/retry-schedule.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

test('the waits never get shorter, stay within 20 % of the schedule, and end after about three days', () => {
  const draws = fc.array(chance, {
    minLength: RETRY_SCHEDULE_SECONDS.length,
    maxLength: RETRY_SCHEDULE_SECONDS.length,
  });
  fc.assert(
    fc.property(draws, (chances) => {
      const waits = chances.map((each, position) => retryDelaySeconds(position + 1, each) as number);
      for (const [position, wait] of waits.entries()) {
        const planned = RETRY_SCHEDULE_SECONDS[position] as number;
        assert.ok(wait >= planned * 0.8 - 1e-6 && wait <= planned * 1.2 + 1e-6, `${wait} for ${planned}`);
        assert.ok(planned >= (RETRY_SCHEDULE_SECONDS[position - 1] ?? 0));
      }
      const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400;
      assert.ok(days > 2.3 && days < 3.6, `${days} days`);
    }),
  );
  assert.equal(retryDelaySeconds(RETRY_SCHEDULE_SECONDS.length + 1, 0), undefined);
});

test('Retry-After is the least wait, up to a day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      chance,
      fc.integer({ min: 0, max: 1_000_000 }),
      (failures, each, asked) => {
        const wait = retryDelaySeconds(failures, each, asked) as number;
        assert.ok(wait >= Math.min(asked, 86_400));
        assert.ok(wait <= Math.max(86_400, (RETRY_SCHEDULE_SECONDS[failures - 1] as number) * 1.2));
      },
    ),
  );
});

test('Retry-After is read as seconds or as a date, and anything else asks for nothing', () => {
  const now = new Date('2026-11-20T10:00:00Z');
  const read = (header: string | undefined) => parseRetryAfter(header, now);
  assert.equal(read('120'), 120);
  for (const seconds of ['999999999', '4294967296', '9'.repeat(400)]) assert.equal(read(seconds), 86_400);
  assert.equal(read('Fri, 20 Nov 2026 10:01:30 GMT'), 90);
  for (const header of [undefined, '', '-5', '1e9', 'soon', 'Fri, 20 Nov 2026 09:00:00 GMT'])
    assert.equal(read(header), 0);
});

const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const webhook = fc.integer({ min: 1, max: 2 ** 24 - 1 });

test('the identifier of a delivery is a UUID that contains its webhook and time', () => {
  fc.assert(
    fc.property(webhook, time, fc.string(), (id, date, eventId) => {
      const triggeredAt = date.toISOString();
      const uuid = deliveryUuid(id, triggeredAt, eventId);
      assert.match(uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.deepEqual(readDeliveryUuid(uuid), { webhook: id, triggeredAt });
      assert.equal(deliveryUuid(id, triggeredAt, eventId), uuid);
    }),
  );
});

test('different events or webhooks never share an identifier', () => {
  const told = fc.record({ webhook: fc.integer({ min: 1, max: 50 }), eventId: fc.string({ maxLength: 12 }) });
  const identify = (one: { webhook: number; eventId: string }) => JSON.stringify([one.webhook, one.eventId]);
  fc.assert(
    fc.property(fc.uniqueArray(told, { minLength: 2, maxLength: 200, selector: identify }), (all) => {
      const uuids = all.map((one) => deliveryUuid(one.webhook, '2026-11-20T10:00:00.000Z', one.eventId));
      assert.equal(new Set(uuids).size, all.length);
    }),
  );
});

test('an identifier that is not ours means nothing', () => {
  for (const uuid of ['', 'x', '91cb972d-b476-4936-947c-4be471b9da5b', '019aa000-0000-7000-8000-000000000000']) {
    assert.equal(readDeliveryUuid(uuid), undefined);
  }
});
