import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { api, sandboxUrl, seriousFaults, signedIn, useConsole } from './visit.ts';

useConsole();

const GTIN = '01234567891234';

type Pack = { readonly 'pack-status': string | null; readonly market: string | null; readonly reason: string | null };
const pack = (serial: string): Promise<Pack> => api('GET', `/api/packs/${GTIN}/${serial}`);

/** A batch as a line sends it, through the channel of the demo company. */
async function commissioned(batch: string, serials: readonly string[]): Promise<void> {
  const [channel] = await api('GET', '/api/shopfloor-channels');
  const { token } = await api('POST', '/api/static-tokens', { name: batch });
  const response = await fetch(`${sandboxUrl()}/v1/manufacturer/v2/api/serials/commission`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'x-channel-key': channel.key, 'content-type': 'application/json' },
    body: JSON.stringify({
      product_code: GTIN,
      product_code_schema: 'GTIN',
      batch,
      expiry_date: '281115',
      serials,
    }),
  });
  assert.equal(response.status, 200, await response.text());
}

test('packs are released, one and a batch, and decommissioned, each after the console has said how many', async () => {
  await commissioned('CONSOLE1', ['CON1', 'CON2', 'CON3']);
  const { page, open, faults } = await signedIn();
  const dialog = page.getByRole('dialog');
  await open(`/serials?gtin=${GTIN}&batch=CONSOLE1`);
  await page.getByRole('checkbox', { name: 'Select CON1' }).check();
  await page.getByRole('button', { name: 'Release', exact: true }).click();
  await dialog.getByRole('button', { name: 'Release', exact: true }).click();
  await dialog.getByText('must have at least 1 character').first().waitFor();
  await dialog.getByLabel('Market').fill('PT');
  await dialog.getByText('1 pack will be released to PT').waitFor();
  await dialog.getByRole('button', { name: 'Release', exact: true }).click();
  await page.getByText('1 pack is released.').waitFor();
  expect(await pack('CON1')).toMatchObject({ 'pack-status': 'Commissioned', market: 'PT' });
  expect(await pack('CON2')).toMatchObject({ 'pack-status': 'Active', market: null });

  await page.getByRole('button', { name: 'Release batch' }).click();
  await dialog.getByLabel('Market').fill('ES');
  await dialog.getByText('2 packs will be released to ES').waitFor();
  await dialog.getByRole('button', { name: 'Release', exact: true }).click();
  await page.getByText('2 packs are released.').waitFor();
  expect(await pack('CON1')).toMatchObject({ market: 'PT' });
  expect(await pack('CON3')).toMatchObject({ 'pack-status': 'Commissioned', market: 'ES' });

  await page.getByRole('checkbox', { name: 'Select CON2' }).check();
  await page.getByRole('button', { name: 'Decommission', exact: true }).click();
  await dialog.getByText('1 pack will be decommissioned').waitFor();
  await dialog.getByRole('button', { name: /Reason/ }).click();
  await page.getByRole('option', { name: 'Damaged' }).click();
  await dialog.getByRole('button', { name: 'Decommission', exact: true }).click();
  await page.getByText('1 pack is decommissioned.').waitFor();
  expect(await pack('CON2')).toMatchObject({ 'pack-status': 'Decommissioned', reason: 'damaged' });

  await open(`/serials/packs/${GTIN}/CON2`);
  await page.getByRole('cell', { name: 'Released' }).waitFor();
  await page.getByRole('cell', { name: 'Decommissioned' }).waitFor();
  assert.deepEqual(await seriousFaults(page), []);
  assert.deepEqual(faults, []);
});

test('the EPCIS export is one document with all events', async () => {
  await commissioned('CONSOLE2', ['EXP1', 'EXP2']);
  const { page, open, faults } = await signedIn();
  await open(`/serials?tab=export&batch=CONSOLE2`);
  await page.getByRole('button', { name: 'Read the events' }).click();
  await page.getByText('1 event.').waitFor();
  const kept = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const document = JSON.parse(readFileSync(await (await kept).path(), 'utf8'));
  assert.equal(document.type, 'EPCISDocument');
  expect(document.epcisBody.eventList).toMatchObject([
    { bizStep: 'commissioning', epcList: [expect.stringContaining('EXP1'), expect.stringContaining('EXP2')] },
  ]);
  assert.deepEqual(faults, []);
});

test('a company is invited as the maker, accepts, and the owner ends it', async () => {
  const name = `Filler ${Date.now()} <img src=x onerror="alert('name')">`;
  const { page, open, faults } = await signedIn();
  const dialog = page.getByRole('dialog');
  await open('/serials?tab=partnerships');
  await page.getByRole('button', { name: 'Invite' }).first().click();
  await dialog.getByLabel('Id of the partner').fill('other');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('textbox', { name: 'Products' }).fill(GTIN);
  await dialog.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('link', { name }).click();
  await page.getByText('The invitation waits for the partner.').first().waitFor();

  const maker = await signedIn({ company: 'other' });
  const invited = (await api('GET', '/api/partnerships', undefined, 'other')).find(
    (one: { readonly status: string }) => one.status === 'invited',
  );
  await maker.open(`/serials/partnerships/${invited.id}`);
  await maker.page.getByText('The partner waits for you to accept.').waitFor();
  await maker.page.getByRole('button', { name: 'Accept' }).click();
  await maker.page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await maker.page.getByText('The partnership is accepted.').waitFor();

  await page.reload();
  await page.getByText('Active', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await dialog.getByText('serials of 1 product no longer').waitFor();
  await dialog.getByRole('button', { name: 'End', exact: true }).click();
  await page.getByText('The partnership has ended.').waitFor();
  assert.equal((await api('GET', `/api/partnerships/${invited.id}`, undefined, 'other')).status, 'ended');
  assert.deepEqual([...faults, ...maker.faults], []);
});
