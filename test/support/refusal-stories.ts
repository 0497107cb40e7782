import assert from 'node:assert/strict';
import type { Example } from '../../shared/http/words.ts';
import { partners, type Stage } from './example-stories.ts';
import { untilSettled } from './factory.ts';

/** Brings a company into the state in which a request is refused; answers what is asked otherwise than in the example. */
type Refusal = (stage: Stage) => Promise<Pick<Example, 'params' | 'request' | 'headers'>>;

/** A request that must succeed: its answer. */
async function done<T>({ company }: Stage, method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<T> {
  const answer = await company.call<T>({ method, path, body });
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.text}`);
  return answer.body;
}

const GTIN = '04006381333955';
const one = { params: { id: 1 } };
const line = { code: 'V23076', quantity: 10 };
const vessel = { code: 'V23076', name: 'Vessel' };

const supplierInUse: Refusal = async (stage) => {
  await done(stage, 'POST', '/api/products', vessel);
  await done(stage, 'POST', '/api/suppliers', { code: 'ACME', name: 'Acme' });
  await done(stage, 'POST', '/api/purchase-orders', { code: 'PO-2001', supplier: 'ACME', products: [line] });
  return one;
};

const clientInUse: Refusal = async (stage) => {
  await done(stage, 'POST', '/api/products', vessel);
  await done(stage, 'POST', '/api/clients', { code: 'NORTH', name: 'North' });
  await done(stage, 'POST', '/api/client-order', { code: 'CO-1001', client: 'NORTH', products: [line] });
  return one;
};

const clientOrderInUse: Refusal = async (stage) => {
  await done(stage, 'POST', '/api/client-order', { code: 'CO-1001', client: 'Client X', products: [line] });
  await done(stage, 'POST', '/api/shippings', { code: 'S-1', 'client-order': 'CO-1001' });
  return one;
};

const purchaseOrderInUse: Refusal = async (stage) => {
  await done(stage, 'POST', '/api/purchase-orders', { code: 'PO-2001', supplier: 'Supplier X', products: [line] });
  await done(stage, 'POST', '/api/receivings', { code: 'R-1', 'purchase-order': 'PO-2001' });
  return one;
};

const endedOrder: Refusal = async (stage) => {
  await done(stage, 'POST', '/api/production-orders', {
    code: 'PO-300',
    'start-date': '2026-07-20T08:00:00Z',
    'due-date': '2026-07-31T17:00:00Z',
    products: [{ product: 'productExample', 'quantity-ordered': 500 }],
  });
  await done(stage, 'PUT', '/api/production-orders/1', { ended: true });
  return one;
};

const hook = (stage: Stage, more: object = {}) =>
  done(stage, 'POST', '/api/webhooks', { url: stage.endpoint, topics: ['lot_created'], ...more });

const carriedOut: Refusal = async (stage) => {
  await done(stage, 'POST', '/api/products', { code: 'BREAD', name: 'Bread' });
  await untilSettled();
  return one;
};

const paused: Refusal = async (stage) => {
  await hook(stage, { active: false });
  return one;
};

const manySecrets: Refusal = async (stage) => {
  await hook(stage);
  for (let times = 0; times < 5; times += 1) await done(stage, 'POST', '/api/webhooks/1/rotate-secret', {});
  return one;
};

const pausedDelivery: Refusal = async (stage) => {
  await hook(stage);
  await done(stage, 'POST', '/api/products', vessel);
  await done(stage, 'POST', '/api/lots', { code: 'L-1', product: 'V23076' });
  await untilSettled();
  await done(stage, 'PUT', '/api/webhooks/1', { active: false });
  const { body } = await stage.company.call<{ uuid: string }[]>({ path: '/api/webhooks/1/deliveries' });
  stage.standIns.set('019e2f6a-3b1c-7d4e-8f90-a1b2c3d4e5f6', body[0]?.uuid ?? '');
  return {};
};

const invitation = (stage: Stage) =>
  done(stage, 'POST', '/api/partnerships', {
    partner: stage.standIns.get('partner0id'),
    role: 'owner',
    name: 'Filler in Porto',
    products: [GTIN],
  });

const ownInvitation: Refusal = async (stage) => {
  await invitation(stage);
  return one;
};

const activePartnership: Refusal = async (stage) => {
  await invitation(stage);
  const accepted = await partners.get(stage.company)?.call({ method: 'POST', path: '/api/partnerships/1/accept' });
  assert.equal(accepted?.status, 200, accepted?.text);
  return one;
};

const endedPartnership: Refusal = async (stage) => {
  await invitation(stage);
  await done(stage, 'POST', '/api/partnerships/1/end');
  return { ...one, request: { products: [] } };
};

const decommissioned = (stage: Stage) =>
  done(stage, 'POST', '/api/packs/decommission', { gtin: GTIN, serials: ['F6G7H8J9K0'], reason: 'damaged' });

const decommissionedPack: Refusal = async (stage) => {
  await decommissioned(stage);
  return { request: { gtin: GTIN, serials: ['F6G7H8J9K0'], market: 'PT' } };
};

const otherReason: Refusal = async (stage) => {
  await decommissioned(stage);
  return { request: { gtin: GTIN, serials: ['F6G7H8J9K0'], reason: 'stolen' } };
};

const takenSerial: Refusal = async () => ({ request: { gtin: GTIN, serials: ['A1B2C3D4E5'] } });

const otherBatch: Refusal = async (stage) => {
  const commission = (batch: string) => ({
    product_code: '01234567891234',
    product_code_schema: 'GTIN',
    batch,
    expiry_date: '221115',
    serials: ['ZQGR6410LZTYTAQJ9V9L'],
  });
  const headers = { 'x-channel-key': 'LINE-1-CHANNEL-KEY' };
  const path = '/v1/manufacturer/v2/api/serials/commission';
  const first = await stage.company.call({ method: 'POST', path, headers, body: commission('BATCH002') });
  assert.equal(first.status, 200, first.text);
  return { headers, request: commission('BATCH003') };
};

/** Refusals that a state of the company decides, by resource, operation and status: each in a company of its own. */
export const refusalStories: Readonly<Record<string, Readonly<Record<string, Readonly<Record<number, Refusal>>>>>> = {
  'parked-requests': { remove: { 409: carriedOut } },
  suppliers: { remove: { 412: supplierInUse } },
  clients: { remove: { 412: clientInUse } },
  'client-orders': { remove: { 409: clientOrderInUse } },
  'purchase-orders': { remove: { 409: purchaseOrderInUse } },
  'production-orders': { activate: { 405: endedOrder } },
  webhooks: {
    rotateSecret: { 409: manySecrets },
    redeliver: { 409: pausedDelivery },
    recover: { 409: paused },
    replay: { 409: paused },
  },
  partnerships: {
    update: { 405: endedPartnership },
    accept: { 405: ownInvitation },
    remove: { 405: activePartnership },
  },
  serials: { commission: { 409: otherBatch } },
  packs: { pool: { 409: takenSerial }, release: { 409: decommissionedPack }, decommission: { 409: otherReason } },
};
