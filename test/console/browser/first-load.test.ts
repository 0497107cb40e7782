import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { startEndpoint } from './endpoint.ts';
import { api, settled, signIn, useConsole, visit } from './visit.ts';

useConsole();

/** All parts of the page that a first visit may fetch, compressed. */
const BYTES_MAX = 350_000;

test('a first visit to the overview of a company with deliveries, its chart drawn, fetches 350 KB at most', async () => {
  const endpoint = await startEndpoint();
  const { id } = await api('POST', '/api/webhooks', { url: endpoint.url, topics: ['lot_created'] });
  await api('POST', '/api/lots', { code: `first-${Date.now()}`, product: { code: 'productExample' } });
  await expect.poll(() => endpoint.received.length, { timeout: 30_000 }).toBe(1);

  const { page, faults, open } = await visit();
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (!request.url().includes('/console')) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  // What was fetched before the listener was there is fetched again: nothing is kept.
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Network.enable');
  await inspector.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.reload();
  await signIn(page);
  await open('/overview');
  const row = page.getByRole('row', { name: new RegExp(`^${id} · 127\\.0\\.0\\.1`) });
  await row.getByRole('cell', { name: '1' }).first().waitFor();
  await settled(page);
  const fetched = await Promise.all(sizes);
  const bytes = fetched.reduce((sum, size) => sum + size, 0);
  assert.ok(
    fetched.length > 10 && bytes > 200_000,
    `${fetched.length} parts, ${bytes} bytes: compressed, and all of them`,
  );
  assert.ok(bytes <= BYTES_MAX, `${bytes}`);
  assert.deepEqual(faults, []);
  await endpoint.stop();
});
