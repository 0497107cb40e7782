import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contracts } from '../../../functions/contracts.ts';
import { endpoints } from '../../../shared/http/contract.ts';
import { examples } from '../../support/examples.ts';
import { newCompany, untilSettled, useFactory } from '../../support/factory.ts';
import { CAPSULES, holder, openPartnership, TABLETS } from './partners.ts';

useFactory({ rateLimitPerMinute: 0 });

const path = '/v1/manufacturer/v2/api/serials/commission';

/** What only the owner, or another partner of it, should know of; each is a text that occurs nowhere else. */
const secrets = {
  serials: ['OWNS3CRET', 'POOLS3CRET', 'RIVALS3CRET', 'GONES3CRET'],
  batches: ['BATCHS3CRET', 'RIVALB4TCH'],
  // As JSON has it: ids made up at random hold any two letters.
  markets: ['"XQ"'],
  products: ['S3CRET-TABLETS', 'S3CRET-CAPSULES', CAPSULES],
};

/** Every list and document there is, with the query it asks for. */
const lists = contracts.flatMap((contract) =>
  endpoints(contract)
    .filter(({ method, path: place, route }) => method === 'GET' && !place.includes('{') && route.auth !== 'none')
    .map(({ name, path: place }) => ({ path: place, query: examples[contract.resource]?.query?.[name] ?? {} })),
);

test('nothing an actor can list or read holds anything that only its partner knows', async () => {
  const [owner, actor, rival] = [await holder(), await newCompany(), await newCompany()];
  await owner.call({
    method: 'POST',
    path: '/api/products',
    body: [
      { code: 'T', name: 'S3CRET-TABLETS', gtin: TABLETS },
      { code: 'C', name: 'S3CRET-CAPSULES', gtin: CAPSULES },
    ],
  });
  await openPartnership(owner, actor, TABLETS);
  await openPartnership(owner, rival, TABLETS, CAPSULES);
  const channel = { name: 'Line', key: 'line' };
  for (const company of [owner, actor, rival]) {
    const { status, text } = await company.call({ method: 'POST', path: '/api/shopfloor-channels', body: channel });
    assert.equal(status, 201, text);
  }
  const made = [
    [owner, 'BATCHS3CRET', ['OWNS3CRET', 'GONES3CRET']],
    [rival, 'RIVALB4TCH', ['RIVALS3CRET']],
    [actor, 'KNOWN', ['KNOWN1', 'KNOWN2']],
  ] as const;
  for (const [company, batch, serials] of made) {
    const codes = { product_code: TABLETS, product_code_schema: 'GTIN', batch, expiry_date: '301231', serials };
    const headers = { 'x-channel-key': channel.key };
    const { status, text } = await company.call({ method: 'POST', path, headers, body: codes });
    assert.equal(status, 200, text);
  }
  const packs = [
    ['', { gtin: TABLETS, serials: ['POOLS3CRET'] }],
    ['/release', { gtin: TABLETS, serials: ['KNOWN1'], market: 'XQ' }],
    ['/decommission', { gtin: TABLETS, serials: ['GONES3CRET', 'KNOWN2'], reason: 'destroyed' }],
  ] as const;
  for (const [verb, body] of packs) {
    const { status, text } = await owner.call({ method: 'POST', path: `/api/packs${verb}`, body });
    assert.ok(status < 300, text);
  }
  await untilSettled();
  const seen = new Map<string, string>();
  for (const request of lists) {
    const { headers, text } = await actor.call(request);
    seen.set(request.path, `${JSON.stringify(headers)} ${text}`);
  }
  assert.match(seen.get('/api/serial-operations') ?? '', /KNOWN/, 'its own it does see');
  assert.match(seen.get('/api/events') ?? '', /KNOWN/);
  for (const secret of [...Object.values(secrets).flat(), rival.id, 'destroyed', 'decommission"']) {
    for (const [place, text] of seen) assert.ok(!text.includes(secret), `${place} tells ${secret}: ${text}`);
  }
  // The same walk finds them all where they belong, so none of them is missed for being spelt otherwise.
  const owned: string[] = [];
  for (const request of lists) owned.push((await owner.call(request)).text);
  for (const secret of [...Object.values(secrets).flat(), rival.id, 'destroyed']) {
    assert.ok(
      owned.some((text) => text.includes(secret)),
      `the owner sees ${secret}`,
    );
  }
});
