import assert from 'node:assert/strict';
import { connect } from 'shopfloor-client';
import { test } from 'vitest';
import { playDay } from '../../../scripts/demo/day.ts';
import { startEndpoint } from '../../../scripts/demo/endpoint.ts';
import { httpDoor } from '../../support/door.ts';
import { newCompany, untilSettled, useFactory } from '../../support/factory.ts';

useFactory({ rateLimitPerMinute: 0 });

test('a day in the factory adds up to what was counted by hand', async (t) => {
  const { key, secret } = await newCompany({ timeZone: 'Europe/Lisbon' });
  const baseUrl = await httpDoor();
  const endpoint = await startEndpoint(secret);
  t.onTestFinished(endpoint.stop);
  const said: string[] = [];
  const evening = await playDay({
    shop: connect({ baseUrl, key, secret }),
    machine: connect({ baseUrl, key, secret, basic: true }),
    told: endpoint.told,
    endpoint: endpoint.url,
    quiet: untilSettled,
    mark: '',
    say: (who, what) => void said.push(`${who}: ${what}`),
  });
  const { report, progress, ...figures } = evening;
  assert.deepEqual(figures, {
    ordered: 100,
    produced: 100,
    status: 'completed',
    counter: 100,
    // 100 good and 3 bent ones took 2 plates and 4 bolts each.
    stock: { brackets: 100, plates: 250 - 2 * 103, bolts: 500 - 4 * 103 },
    channel: [{ code: 'PO-DAY', status: 'completed' }],
  });
  // There from 08:00 to 17:00; from 08:00 to 16:30 at work, but for the half hour in which the press was jammed.
  assert.deepEqual([report['presence-time'], report['work-time'], report.percentage], ['09H00', '08H00m00s', '89%']);
  assert.deepEqual(
    progress.toSorted((a, b) => a - b),
    [0, 0, 40, 97, 100],
  );
  assert.ok(said.length >= 9);
});
