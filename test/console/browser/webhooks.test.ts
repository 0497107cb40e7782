import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { api, signedIn, useConsole, type Visit } from './visit.ts';

useConsole();

/** What an endpoint may answer, which people then read. */
const HOSTILE = `<img src=x onerror="alert('answer')"><script>alert('answer')</script>`;

async function made({ page, open }: Visit, endpoint: Endpoint): Promise<number> {
  await open('/webhooks');
  await page.getByRole('button', { name: 'Create an endpoint' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Endpoint', { exact: true }).fill(endpoint.url);
  await dialog.getByRole('button', { name: /Topics/ }).click();
  await page.getByRole('option', { name: /lot_created/ }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Create an endpoint' }).click();
  await page.getByText(/^whsec_/).waitFor();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.waitForURL(/#\/webhooks\/\d+/);
  return Number(/webhooks\/(\d+)/.exec(page.url())?.[1]);
}

const lot = (code: string) => api('POST', '/api/lots', { code, product: { code: 'productExample' } });

test('an endpoint is set up, breaks, is seen to, mended, and gets back what it missed', async () => {
  const endpoint = await startEndpoint();
  const visited = await signedIn();
  const { page, faults } = visited;
  const id = await made(visited, endpoint);

  await page.getByRole('button', { name: 'Ping' }).click();
  await page.getByRole('dialog').getByText('thank you').first().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  endpoint.answer = { status: 500, body: HOSTILE };
  const code = `console-${Date.now()}`;
  await lot(code);
  await page.getByRole('gridcell', { name: 'lot_created' }).first().waitFor({ timeout: 30_000 });
  await page.getByText('Failed, will be tried again').first().waitFor();
  await page
    .getByRole('button', { name: /Details: lot_created/ })
    .first()
    .click();
  await page.getByRole('dialog').getByText(HOSTILE).first().waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('tab', { name: 'Recovery' }).click();
  await page.getByRole('button', { name: 'Count' }).click();
  await page.getByText('1 delivery would be sent.').waitFor();
  endpoint.answer = { status: 200, body: 'mended' };
  await page.getByRole('button', { name: 'Send 1 delivery' }).click();
  // Its own next attempt may come between: then nothing is left to be sent.
  await page
    .getByText(/(1 delivery is|0 deliveries are) on the way\./)
    .first()
    .waitFor();
  await expect.poll(() => endpoint.received.some((body) => body.includes(code)), { timeout: 30_000 }).toBe(true);

  await page.getByRole('tab', { name: 'Deliveries' }).click();
  await page
    .getByRole('row', { name: /lot_created/ })
    .getByText('Delivered')
    .waitFor();
  const [delivery] = await api('GET', `/api/webhooks/${id}/deliveries?status=delivered`);
  assert.equal(delivery.topic, 'lot_created');
  assert.deepEqual(faults, []);
  await endpoint.stop();
});

test('an endpoint is paused, changed, given another secret, and deleted', async () => {
  const endpoint = await startEndpoint();
  const visited = await signedIn();
  const { page, faults } = visited;
  const id = await made(visited, endpoint);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('The endpoint is paused.').first().waitFor();
  assert.equal((await api('GET', `/api/webhooks/${id}`)).status, 'paused');
  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByText('The endpoint is active again.').first().waitFor();

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Endpoint', { exact: true }).fill('ftp://nowhere');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').getByText(/https/).first().waitFor();
  await page.getByRole('dialog').getByLabel('Endpoint', { exact: true }).fill(`${endpoint.url}/changed`);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: `${endpoint.url}/changed` }).waitFor();

  await page.getByRole('tab', { name: 'Secret' }).click();
  await page.getByRole('button', { name: 'Rotate the secret' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rotate the secret' }).click();
  await page.getByText(/^whsec_/).waitFor();
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByText(/The secret before signs beside the present one until/).waitFor();

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('The endpoint is deleted.').first().waitFor();
  await assert.rejects(api('GET', `/api/webhooks/${id}`), /404/);
  assert.deepEqual(faults, []);
  await endpoint.stop();
});
