import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { playToday } from '../../local/demo/today.ts';
import { setup } from './browser/chromium.ts';
import { type Endpoint, startEndpoint } from './browser/endpoint.ts';
import { views } from './browser/views.ts';
import { api, settled, signedIn, startConsole, stopConsole, visit } from './browser/visit.ts';

/** `npm run screenshots`: a small picture of every view of the console for docs/console.md, of a sandbox of its own. */
const FOLDER = fileURLToPath(new URL('../../docs/console/', import.meta.url));
const SIZE = { width: 1_024, height: 720 };
const NARROW = { width: 360, height: 760 };
const QUALITY = 40;
const LOTS = 6;

/** Stands on the page of all endpoints too. */
const TWICE = 'webhooks-one-signature';

// The functions of a sandbox in this process log each request.
console.log = () => {};

await setup();
await startConsole(playToday);
const endpoints: Endpoint[] = [];
try {
  await tellEndpoints();
  await fillSandbox();
  await takeAll();
} finally {
  await Promise.all(endpoints.map((endpoint) => endpoint.stop()));
  await stopConsole();
}

/** Deliveries come from endpoints that run: one that answers, and one that does not. */
async function tellEndpoints(): Promise<void> {
  const topics = ['lot_created', 'productionOrder/create', 'productionOrder/update'];
  const refusal = { status: 503, body: '<h1>503 Service Unavailable</h1><p>The upstream server timed out.</p>' };
  const filter = { product: ['bicycle'], machine: ['OVEN02'] };
  const marked = { topics: ['production_created'], filter, format: 'cloudevents', active: false };
  await api('POST', '/api/webhooks', { url: 'https://erp.example/bicycles', ...marked });
  for (const answer of [{ status: 200, body: 'thank you' }, refusal]) {
    const endpoint = Object.assign(await startEndpoint(), { answer });
    endpoints.push(endpoint);
    await api('POST', '/api/webhooks', { url: endpoint.url, topics });
  }
  const [answering] = endpoints;
  for (let lot = 1; lot <= LOTS; lot++) {
    await api('POST', '/api/lots', { code: `LOT-26-${lot}`, product: { code: 'productExample' } });
  }
  while ((answering?.received.length ?? 0) < LOTS) await sleep(200);
}

async function fillSandbox(): Promise<void> {
  const { id } = await api('POST', '/api/sandboxes', { name: 'Trial of the new ERP' });
  while ((await api('GET', `/api/sandboxes/${id}`)).status !== 'ready') await sleep(200);
}

async function takeAll(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const before = await visit(SIZE);
  await settled(before.page);
  await take(before.page, 'sign-in');
  const { page, open } = await signedIn(SIZE);
  for await (const { name } of views(page)) if (name !== TWICE) await take(page, name);
  // The first product of the list has not moved.
  await open('/floor/stock/wheel');
  await page.getByRole('heading', { name: 'wheel', level: 1 }).waitFor();
  await settled(page);
  await take(page, 'floor-stock-one');
  await open('/webhooks');
  await page.getByRole('button', { name: 'Create an endpoint' }).first().click();
  await page.getByRole('dialog').getByLabel('Endpoint', { exact: true }).fill('https://erp.example/hooks/shopfloor');
  await page.getByRole('button', { name: /^Topics/ }).click();
  await page.getByRole('option', { name: 'production_created' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Only some events' }).click();
  await settled(page);
  await take(page, 'webhooks-form');
  await page.keyboard.press('Escape');
  await api('PUT', '/api/machines/OVEN02', { notes: 'The door is mended' });
  await open('/events/history/machines/OVEN02');
  await page.getByText('The door is mended').waitFor();
  await take(page, 'events-history-one');
  for (const [name, options] of [
    ['overview-dark', { ...SIZE, dark: true }],
    ['overview-narrow', NARROW],
  ] as const) {
    const visited = await signedIn(options);
    await visited.open('/overview');
    await settled(visited.page);
    await take(visited.page, name);
  }
  process.stdout.write(`${readdirSync(FOLDER).length} pictures in docs/console\n`);
}

/** As WebP, a fifth of PNG; the browser's own protocol has it. */
async function take(page: Page, name: string): Promise<void> {
  // Not under the pointer, which colours what it is over.
  await page.mouse.move(0, 0);
  const protocol = await page.context().newCDPSession(page);
  const { data } = await protocol.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await protocol.detach();
  writeFileSync(`${FOLDER}${name}.webp`, Buffer.from(data, 'base64'));
}
