import assert from 'node:assert/strict';
import { test } from 'vitest';
import { digitalLink } from '../../../shared/gs1.ts';
import { newCompany, type TestCompany, useFactory } from '../../support/factory.ts';
import { openPartnership } from '../partnerships/partners.ts';
import { GTIN, serialsFrom } from './operations.ts';
import { assertProfile } from './profile.ts';

useFactory({ rateLimitPerMinute: 0 });

const links = (serials: readonly string[]) => serials.map((serial) => digitalLink(GTIN, serial));

async function line(): Promise<TestCompany> {
  const company = await newCompany({ timeZone: 'Asia/Tokyo' });
  await post(company, '/api/products', { code: 'P', name: 'P', gtin: GTIN }, 201);
  await post(company, '/api/shopfloor-channels', { name: 'line', key: 'line-key' }, 201);
  return company;
}

async function post(company: TestCompany, path: string, body: object, status = 200): Promise<void> {
  const answer = await company.call({ method: 'POST', path, body, headers: { 'x-channel-key': 'line-key' } });
  assert.equal(answer.status, status, answer.text);
}

const commission = (company: TestCompany, serials: readonly string[]) =>
  post(company, '/v1/manufacturer/v2/api/serials/commission', {
    product_code: GTIN,
    product_code_schema: 'GTIN',
    batch: 'BATCH002',
    expiry_date: '270200',
    serials,
  });

async function told(company: TestCompany) {
  const { body } = await company.call({ path: '/api/epcis/events' });
  return assertProfile(body).map(({ eventID: _, eventTime: __, ...event }) => event);
}

test('what a line commissions, repeats and adds is one event each, with what becomes of the packs', async () => {
  const company = await line();
  const serials = serialsFrom(0, 600);
  await commission(company, serials.toReversed());
  await commission(company, serials);
  await commission(company, [...serials, 'ONE', 'MORE']);
  const destroyed = { gtin: GTIN, serials: ['ONE', 'S000000000'], reason: 'destroyed' };
  await post(company, '/api/packs/decommission', destroyed);
  await post(company, '/api/packs/decommission', destroyed);
  await post(company, '/api/packs/decommission', { gtin: GTIN, serials: ['MORE'], reason: 'sampled' });
  const always = { type: 'ObjectEvent', eventTimeZoneOffset: '+09:00' };
  const made = {
    ...always,
    action: 'ADD',
    bizStep: 'commissioning',
    disposition: 'active',
    ilmd: { 'cbvmda:lotNumber': 'BATCH002', 'cbvmda:itemExpirationDate': '2027-02-28' },
  };
  const gone = { ...always, action: 'DELETE' };
  assert.deepEqual(await told(company), [
    { ...made, epcList: links(serials.slice(0, 500)) },
    { ...made, epcList: links(serials.slice(500)) },
    { ...made, epcList: links(['MORE', 'ONE']) },
    { ...gone, bizStep: 'destroying', disposition: 'destroyed', epcList: links(['ONE', 'S000000000']) },
    { ...gone, bizStep: 'decommissioning', disposition: 'inactive', epcList: links(['MORE']) },
  ]);
});

test('an event keeps the offset of when and where it happened, whatever zone the company has later', async () => {
  const company = await line();
  await commission(company, ['A', 'B']);
  await post(company, '/api/packs/decommission', { gtin: GTIN, serials: ['B'], reason: 'other' });
  const before = await company.call<{ epcisBody: unknown }>({ path: '/api/epcis/events' });
  for (const zone of ['Asia/Kolkata', 'America/New_York']) {
    const moved = await company.call({ method: 'PUT', path: '/api/company', body: { 'time-zone': zone } });
    assert.equal(moved.status, 200, moved.text);
    const after = await company.call<{ epcisBody: unknown }>({ path: '/api/epcis/events' });
    assert.deepEqual(after.body.epcisBody, before.body.epcisBody);
  }
  await commission(company, ['C']);
  assert.deepEqual(
    (await told(company)).map(({ eventTimeZoneOffset }) => eventTimeZoneOffset),
    ['+09:00', '+09:00', offsetNow('America/New_York')],
  );
});

const offsetNow = (zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(new Date()).replace(/.*GMT/, '');

test('packs leave with the disposition of the reason they leave for', async () => {
  const company = await line();
  const reasons = {
    destroyed: ['destroying', 'destroyed'],
    damaged: ['decommissioning', 'damaged'],
    stolen: ['decommissioning', 'stolen'],
    expired: ['decommissioning', 'expired'],
    recalled: ['decommissioning', 'recalled'],
    sampled: ['decommissioning', 'inactive'],
    other: ['decommissioning', 'inactive'],
  };
  await commission(company, Object.keys(reasons));
  for (const reason of Object.keys(reasons)) {
    await post(company, '/api/packs/decommission', { gtin: GTIN, serials: [reason], reason });
  }
  const [, ...ends] = await told(company);
  const shown = ends.map(({ bizStep, disposition, epcList }) => [epcList, [bizStep, disposition]]);
  assert.deepEqual(
    shown,
    Object.entries(reasons).map(([reason, meaning]) => [links([reason]), meaning]),
  );
});

test('a request that is refused, and serials that wait in the pool, are in no event', async () => {
  const company = await line();
  await post(company, '/api/packs', { gtin: GTIN, serials: ['WAITS', 'COMES'] }, 201);
  await commission(company, ['COMES']);
  const again = { product_code: GTIN, product_code_schema: 'GTIN', batch: 'OTHER', expiry_date: '270200' };
  const path = '/v1/manufacturer/v2/api/serials/commission';
  await post(company, path, { ...again, serials: ['NEW', 'COMES'] }, 409);
  assert.deepEqual(
    (await told(company)).flatMap(({ epcList }) => epcList),
    links(['COMES']),
  );
});

test('what a partner commissions is shown to the company of the product, and not to the partner', async () => {
  const [owner, actor] = [await line(), await newCompany()];
  await post(actor, '/api/shopfloor-channels', { name: 'line', key: 'line-key' }, 201);
  await openPartnership(owner, actor, GTIN);
  await commission(actor, ['BY-PARTNER']);
  await commission(owner, ['BY-OWNER']);
  assert.deepEqual(
    (await told(owner)).flatMap(({ epcList }) => epcList),
    links(['BY-PARTNER', 'BY-OWNER']),
  );
  assert.deepEqual(await told(actor), []);
});
