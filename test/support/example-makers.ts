import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memo } from '../../shared/memo.ts';
import { eventually } from './eventually.ts';
import {
  commissioningBody,
  ENDPOINT,
  GTIN,
  line,
  machine,
  order,
  packedProduct,
  product,
  productionBody,
  shiftWorker,
  warehouse,
} from './example-bodies.ts';
import { call, newCompany, type TestCompany, untilSettled } from './factory.ts';
import { walk } from './walk.ts';

/** More than a page, together with what else there is. */
const MANY = 30;
/** An array holds as many, and so does what a webhook is sent again by one request. */
const ORDERS = 100;

/** Creates an entity, or several, unless it is there. */
export async function create(company: TestCompany, resource: string, body: object): Promise<void> {
  const { status, text } = await company.call({ method: 'POST', path: `/api/${resource}`, body });
  assert.ok(status === 201 || /exists already/.test(text), text);
}

/** A session of the console as its browser has it. */
export async function signedIn({
  key,
  secret,
}: TestCompany): Promise<{ readonly id: string; readonly cookie: string }> {
  const { status, body, headers, text } = await call<{ id: string }>({
    method: 'POST',
    path: '/api/sessions',
    body: { key, secret },
  });
  assert.equal(status, 201, text);
  return { id: body.id, cookie: headers['set-cookie']?.split(';')[0] ?? '' };
}

/** A session of the company, by its id. */
export const sessionOf = async (company: TestCompany): Promise<string> => (await signedIn(company)).id;

export async function createStorehouse(company: TestCompany): Promise<void> {
  await create(company, 'products', product);
  await create(company, 'warehouses', warehouse);
}

/** Creates many of a resource, and what comes of it. */
export function many(
  resource: string,
  body: (count: number) => object,
  length = MANY,
): (company: TestCompany) => Promise<Record<string, string>> {
  return async (company) => {
    const bodies = Array.from({ length }, (_, position) => body(position + 1));
    await create(company, resource, bodies);
    await untilSettled();
    return {};
  };
}

export async function manyProductions(company: TestCompany) {
  await createWorkplace(company);
  const done = { 'start-time': '2026-07-20T09:15:15Z', 'end-time': '2026-07-20T09:15:15Z', quantity: 1 };
  return many('productions', () => ({ ...productionBody, ...done }))(company);
}

export async function manyOperations(company: TestCompany) {
  for (let count = 1; count <= MANY; count += 1) await packOf(company);
  return {};
}

export async function manyPacks(company: TestCompany) {
  const serials = Array.from({ length: MANY }, (_, position) => `EXAMPLE-MANY-${position}`);
  await commission(company, serials);
  return {};
}

/** Counts from 1 in every company. */
function nextCount({ counts }: TestCompany, kind: string): number {
  const next = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, next);
  return next;
}

/** A product family that was not there before. */
export async function familyOf(company: TestCompany): Promise<string> {
  const code = `EXAMPLE-FAMILY-${nextCount(company, 'family')}`;
  await create(company, 'product-families', { code, name: 'Example' });
  return code;
}

/** The id of a request that was refused. */
export async function refusedRequest(company: TestCompany): Promise<string> {
  const { status, headers, text } = await company.call({ path: '/api/products/EXAMPLE-UNKNOWN' });
  assert.equal(status, 404, text);
  return headers['x-request-id'] ?? '';
}

export async function manyRefusals(company: TestCompany) {
  for (let count = 1; count <= MANY; count += 1) await refusedRequest(company);
  return {};
}

/** A product of its own. */
export async function productOf(company: TestCompany): Promise<string> {
  const own = { ...product, code: `EXAMPLE-OF-${company.id}` };
  await create(company, 'products', own);
  return own.code;
}

/** Id of an entity created with this body. */
export async function firstOf(company: TestCompany, resource: string, body: object): Promise<string> {
  const made = await company.call<{ id: number }>({ method: 'POST', path: `/api/${resource}`, body });
  return String(made.body.id);
}

/** A product that is packed, the line that packs it, and two packs. */
export async function createPackagingLine(company: TestCompany): Promise<void> {
  await create(company, 'products', packedProduct);
  await create(company, 'shopfloor-channels', line);
  await commission(company, ['EXAMPLE-MADE-A', 'EXAMPLE-MADE-B']);
}

async function commission(company: TestCompany, serials: readonly string[]): Promise<void> {
  const { status, text } = await company.call({
    method: 'POST',
    path: '/v1/manufacturer/v2/api/serials/commission',
    headers: { 'x-channel-key': line.key },
    body: { ...commissioningBody(0), serials },
  });
  assert.equal(status, 200, text);
}

/** A pack that was not there before. */
export async function packOf(company: TestCompany): Promise<string> {
  const serial = `EXAMPLE-PACK-${nextCount(company, 'pack')}`;
  await commission(company, [serial]);
  return serial;
}

/** The operation that made such a pack. */
export async function operationOf(company: TestCompany): Promise<string> {
  await packOf(company);
  const { body } = await company.call<readonly { id: number }[]>({ path: '/api/serial-operations' });
  return String(body.at(-1)?.id);
}

/** A delivery that was tried, and failed. */
export async function deliveryOf(company: TestCompany): Promise<string> {
  const created = await company.call<{ id: number }>({
    method: 'POST',
    path: '/api/webhooks',
    body: { url: ENDPOINT, topics: ['productionOrder/create'] },
  });
  const path = `/api/webhooks/${created.body.id}/test`;
  const { body } = await company.call<{ uuid: string }>({ method: 'POST', path });
  await untilSettled();
  return body.uuid;
}

/** More orders than one replay sends. */
async function manyOrders(company: TestCompany): Promise<void> {
  await create(company, 'products', product);
  await many('production-orders', (count) => ({ ...order, code: `EXAMPLE-MANY-${count}` }), ORDERS)(company);
  await create(company, 'production-orders', { ...order, code: 'EXAMPLE-ONE-MORE' });
  await untilSettled();
}

/** A webhook without deliveries of them, as it came later. */
export async function webhookWithMissedEvents(company: TestCompany): Promise<{ id: string }> {
  await manyOrders(company);
  return { id: await firstOf(company, 'webhooks', { url: ENDPOINT, topics: ['productionOrder/create'] }) };
}

/** A webhook whose deliveries of them failed. Its endpoint is gone, so nothing is tried again by itself. */
export async function webhookWithFailures(company: TestCompany): Promise<{ id: string }> {
  await manyOrders(company);
  const id = await firstOf(company, 'webhooks', { url: await goneEndpoint(), topics: ['productionOrder/create'] });
  const path = `/api/webhooks/${id}`;
  const resume = () => company.call({ method: 'PUT', path, body: { active: true } });
  const asked: { since: string; cursor?: string } = { since: '2026-07-20T00:00:00Z' };
  do {
    await resume();
    const { body } = await company.call<{ cursor: string }>({ method: 'POST', path: `${path}/replay`, body: asked });
    asked.cursor = body.cursor;
    await untilSettled();
  } while (asked.cursor);
  // On a slow machine some were put off for seconds, as the calls before them took long.
  await eventually(async () => {
    const { body } = await company.call({ path: `${path}/deliveries`, query: { status: 'pending' } });
    assert.deepEqual(body, []);
  });
  await resume();
  return { id };
}

/** Address of an endpoint that answers that it is gone for good: it is not called again. */
const goneEndpoint = memo(async () => {
  const server = createServer((_, response) => void response.writeHead(410, { connection: 'close' }).end());
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});

/** An invitation by another company to have something made there; who is invited owns the product. */
export async function invitationTo(company: TestCompany): Promise<string> {
  const manufacturer = await newCompany();
  const body = { partner: company.id, role: 'actor', products: [GTIN] };
  await manufacturer.call({ method: 'POST', path: '/api/partnerships', body });
  const all = await walk<{ id: number }>(company, '/api/partnerships');
  return String(all.flat().at(-1)?.id);
}

/** A channel in which a production order waits. */
export async function channelOf(company: TestCompany): Promise<string> {
  const count = nextCount(company, 'order');
  // Once: of channels a company may have a few only.
  if (count === 1) await create(company, 'channels', { name: 'EXAMPLE-CHANNEL', type: 'PRODUCTION_ORDER' });
  await create(company, 'products', product);
  await create(company, 'production-orders', { ...order, code: `EXAMPLE-ORDER-${count}` });
  await untilSettled();
  return 'EXAMPLE-CHANNEL';
}

/** A receipt of that channel that waits for its acknowledgement. */
export function receiptOf(company: TestCompany): Promise<string> {
  return eventually(async () => {
    const { headers } = await company.call({ path: '/api/changes/EXAMPLE-CHANNEL', query: { ack: 'manual' } });
    assert.ok(headers['x-receipt'], 'the order has reached the channel');
    return headers['x-receipt'];
  });
}

/** What a production names. */
export async function createWorkplace(company: TestCompany): Promise<void> {
  await create(company, 'products', product);
  await create(company, 'machines', machine);
  await create(company, 'workers', shiftWorker);
}

/** A lot that waits for its product, by the id of the parked request: either scope may ask for lots. */
export async function parkedOf(company: TestCompany): Promise<string> {
  const code = `EXAMPLE-PARKED-${nextCount(company, 'parked')}`;
  const { status, body, text } = await company.call<{ id: number }>({
    method: 'POST',
    path: '/api/lots',
    body: { code, product: 'EXAMPLE-NOT-YET' },
    headers: { prefer: 'wait=24' },
  });
  assert.equal(status, 202, text);
  return String(body.id);
}

export async function manyParked(company: TestCompany) {
  for (let count = 1; count <= MANY; count += 1) await parkedOf(company);
  await untilSettled();
  return {};
}
