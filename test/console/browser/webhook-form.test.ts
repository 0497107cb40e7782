import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEndpoint } from './endpoint.ts';
import { api, seriousFaults, signedIn, useConsole } from './visit.ts';

// What the operator switches on, and the sandbox reads as a deployed function does.
beforeAll(() => {
  process.env.ACCOUNT_TARGETS = '1';
});
afterAll(() => {
  delete process.env.ACCOUNT_TARGETS;
});
useConsole();

const ACCOUNT = '123456789012';
const QUEUE = `arn:aws:sqs:eu-central-1:${ACCOUNT}:erp-events`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/shopfloor-webhook`;

const dialogOf = (page: Page) => page.getByRole('dialog');

/** The form of a new endpoint, with its address and topics. */
async function newEndpoint(page: Page, url: string, ...topics: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Create an endpoint' }).first().click();
  await dialogOf(page).getByLabel('Endpoint', { exact: true }).fill(url);
  await choose(page, 'Topics', ...topics);
}

/** Chooses in a list, as it is opened, typed into and closed. */
async function choose(page: Page, field: string, ...names: readonly string[]): Promise<void> {
  await dialogOf(page)
    .getByRole('button', { name: new RegExp(`^${field}`) })
    .click();
  for (const name of names) await page.getByRole('option', { name }).click();
  await page.keyboard.press('Escape');
}

/** Types a code into a list of codes and takes it. */
async function typeCode(page: Page, field: string, code: string): Promise<void> {
  await dialogOf(page)
    .getByRole('button', { name: new RegExp(`^${field}`) })
    .click();
  await page.keyboard.type(code);
  await page.getByRole('option', { name: code }).first().click();
  await page.keyboard.press('Escape');
}

const openFilter = (page: Page) => dialogOf(page).getByRole('button', { name: 'Only some events' }).click();
const create = (page: Page) => dialogOf(page).getByRole('button', { name: 'Create an endpoint' }).click();

async function idOfPage(page: Page): Promise<number> {
  await page.waitForURL(/#\/webhooks\/\d+/);
  return Number(/webhooks\/(\d+)/.exec(page.url())?.[1]);
}

test('an endpoint is sent CloudEvents of one product alone, as the test before saving it has said', async () => {
  const endpoint = await startEndpoint();
  const [bread, cake, later] = ['bread', 'cake', 'later'].map((name) => `${name}-${Date.now()}`);
  assert.ok(bread && cake && later);
  await api(
    'POST',
    '/api/products',
    [bread, cake].map((code) => ({ code, name: code })),
  );
  const makeLot = (code: string) => api('POST', '/api/lots', { code: `lot-${code}`, product: { code } });
  await makeLot(bread);
  await makeLot(cake);
  const filter = { product: [bread] };
  const tested = async () =>
    (await api('POST', '/api/webhooks/filter-tests', { topics: ['lot_created'], filter })).count;
  await expect.poll(tested, { timeout: 30_000 }).toBe(1);

  const { page, open, faults } = await signedIn();
  await open('/webhooks');
  await newEndpoint(page, endpoint.url, 'lot_created');
  await openFilter(page);
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: /^Products/ }).waitFor();
  assert.equal(await dialog.getByRole('button', { name: /^(Machines|Statuses)/ }).count(), 0);
  await typeCode(page, 'Products', bread);
  await dialog.getByRole('button', { name: 'Test against the latest events' }).click();
  await dialog.getByText(/^1 call would be sent of the latest/).waitFor();
  await dialog
    .getByRole('row', { name: /lot_created/ })
    .getByText('Would be sent')
    .waitFor();
  await dialog.getByText(`Not sent: product is ${cake}`).waitFor();
  // A code need not be known yet. What is asked for is another thing now, so the test says nothing of it.
  await typeCode(page, 'Products', later);
  await expect.poll(() => dialog.getByText(/would be sent of the latest/).count()).toBe(0);
  await dialog.getByRole('radio', { name: 'CloudEvents 1.0' }).check();
  assert.deepEqual(await seriousFaults(page), []);
  await create(page);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  const id = await idOfPage(page);
  await page.getByText(`Products: ${bread}, ${later}`).waitFor();
  await page.getByText('CloudEvents 1.0').waitFor();
  const { filter: kept, format } = await api('GET', `/api/webhooks/${id}`);
  assert.deepEqual([kept, format], [{ product: [bread, later] }, 'cloudevents']);
  await open('/webhooks');
  const row = page.getByRole('row').filter({ hasText: endpoint.url });
  await row.getByText('CloudEvents', { exact: true }).waitFor();
  await row.getByText('Some events only', { exact: true }).waitFor();

  await api('POST', '/api/products', { code: later, name: later });
  await api('POST', '/api/lots', { code: `second-${cake}`, product: { code: cake } });
  await makeLot(later);
  await expect.poll(() => endpoint.received.length, { timeout: 30_000 }).toBe(1);
  const event = JSON.parse(endpoint.received[0] ?? '');
  assert.deepEqual([event.specversion, event.type], ['1.0', 'lot_created']);
  assert.ok(endpoint.received[0]?.includes(`lot-${later}`));
  assert.deepEqual(faults, []);
  await endpoint.stop();
});

test('fields of a filter are those that all topics have, and one that is left over is said at its place', async () => {
  const { page, open, faults } = await signedIn();
  await open('/webhooks');
  const url = `http://127.0.0.1:9/${Date.now()}`;
  await newEndpoint(page, url, 'production_updated', 'downTime_created');
  const dialog = dialogOf(page);
  await openFilter(page);
  await typeCode(page, 'Machines', 'OVEN-NOT-YET');
  await dialog.getByRole('button', { name: /^Statuses/ }).click();
  // The first is said to screen readers as well, being the highlighted one.
  const options = (await page.getByRole('option').allInnerTexts()).map((text) => text.trim().split('\n')[0]);
  assert.deepEqual(options.toSorted(), ['Ended', 'Running']);
  await page.getByRole('option', { name: 'Running' }).click();
  await page.keyboard.press('Escape');
  await create(page);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  const id = await idOfPage(page);
  const filterOf = async () => (await api('GET', `/api/webhooks/${id}`)).filter;
  assert.deepEqual(await filterOf(), { machine: ['OVEN-NOT-YET'], status: ['running'] });

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('button', { name: 'Remove downTime_created' }).click();
  await choose(page, 'Topics', 'lot_created');
  await dialog.getByText('Empty this, or leave out what has no such field: lot_created.').first().waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  const refusal = 'is nothing that lot_created can be asked for';
  // At each of the two fields, and in the refusal as a whole.
  await expect.poll(() => dialog.getByText(refusal).count()).toBeGreaterThanOrEqual(3);
  await dialog.getByRole('button', { name: 'Remove OVEN-NOT-YET' }).click();
  await dialog.getByRole('button', { name: 'Remove Running' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('All events of the topics').waitFor();
  assert.equal(await filterOf(), undefined);
  assert.deepEqual(faults, []);
});

test('an endpoint leads to a queue of an AWS account: its role, external id and template, and back to an address', async () => {
  const { page, open, faults } = await signedIn();
  await open('/webhooks');
  await newEndpoint(page, QUEUE, 'lot_created');
  const dialog = dialogOf(page);
  assert.equal(await dialog.getByRole('radio', { name: 'Classic' }).isDisabled(), true);
  assert.equal(await dialog.getByLabel('Active: call the endpoint from now on').isChecked(), false);
  await create(page);
  await dialog
    .getByText(/^is required: the role of your account/)
    .first()
    .waitFor();
  await dialog.getByLabel('Role', { exact: true }).fill(ROLE.replace(ACCOUNT, '210987654321'));
  await create(page);
  await dialog.getByText('must be a role of the account of the target').first().waitFor();
  await dialog.getByLabel('Role', { exact: true }).fill(ROLE);
  assert.deepEqual(await seriousFaults(page), []);
  await create(page);

  const externalId = await dialog.getByText(/^shopfloor-[0-9a-f-]{36}$/).innerText();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(externalId);
  await dialog.getByText(`TargetArn=${QUEUE} ExternalId=${externalId} RoleName=shopfloor-webhook`).waitFor();
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download the template' }).click();
  const template = new URL('../../../docs/examples/account-target.yaml', import.meta.url);
  assert.equal(readFileSync(await (await download).path(), 'utf8'), readFileSync(template, 'utf8'));
  assert.deepEqual(await seriousFaults(page), []);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  const id = await idOfPage(page);
  const shown = await api('GET', `/api/webhooks/${id}`);
  assert.deepEqual(
    [shown.url, shown.role, shown['external-id'], shown.format, shown.active],
    [QUEUE, ROLE, externalId, 'cloudevents', false],
  );
  await page.getByText(externalId).first().waitFor();
  await page.getByText(ROLE).first().waitFor();
  await page.getByRole('tab', { name: 'AWS account' }).click();
  await page.getByText(`ExternalId=${externalId}`).waitFor();
  assert.equal(await page.getByRole('tab', { name: /Secret|Signature/ }).count(), 0);
  await open('/webhooks');
  await page.getByRole('row').filter({ hasText: QUEUE }).getByText('SQS queue', { exact: true }).waitFor();
  await page.getByRole('link', { name: QUEUE }).click();

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByLabel('Endpoint', { exact: true }).fill('http://127.0.0.1:9/back');
  assert.equal(await dialog.getByLabel('Role', { exact: true }).count(), 0);
  await dialog.getByRole('radio', { name: 'Classic' }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'http://127.0.0.1:9/back' }).waitFor();
  const back = await api('GET', `/api/webhooks/${id}`);
  assert.deepEqual([back.role, back['external-id'], back.format], [undefined, undefined, undefined]);
  assert.deepEqual(faults, []);
});
