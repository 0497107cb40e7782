import type { Dispatch } from '../gateway.ts';
import { receiverPath } from '../receiver.ts';
import { type Caller, signedInCaller } from './caller.ts';
import { CAPSULES, printedChannelKey, printedToken } from './serialization.ts';

/** Where the sandbox is reached from within and from without. */
type RunningSandbox = { readonly dispatch: Dispatch; readonly baseUrl: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TABLETS = '01234567891234';
/** Workers and machines of the demo that no printed list is about. */
const workers = [0, 1, 3, 4];
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
const ahead = (milliseconds: number) => ago(-milliseconds);

/**
 * What has happened in Demo Factory lately, so that every page of the console has something to show: sent over the API like
 * anything else, after all that the printed samples refer to, and under names that no sample uses. Ids go on from there.
 */
export async function playToday({ dispatch, baseUrl }: RunningSandbox): Promise<void> {
  const [demo, other] = await Promise.all([
    signedInCaller(dispatch, 'demo-key', 'demo-secret'),
    signedInCaller(dispatch, 'other-key', 'other-secret'),
  ]);
  await integrate(demo, baseUrl);
  await Promise.all([stock(demo), order(demo), punch(demo), serialize(demo, other)]);
  await produce(demo);
  await Promise.all([demo.end(), other.end()]);
}

/** Who hears of it: an endpoint that answers, one that does not, and a channel that was read once. */
async function integrate(demo: Caller, baseUrl: string): Promise<void> {
  await Promise.all([
    demo.post('/api/api-keys', [
      { name: 'ERP', admin: false },
      { name: 'Packaging line', admin: false },
    ]),
    // At once, so that their ids are in this order.
    demo.post('/api/webhooks', [
      {
        url: `${baseUrl}${receiverPath}`,
        topics: ['productionOrder/create', 'productionOrder/update', 'production_created', 'lot_created'],
      },
      { url: `${baseUrl}${receiverPath}/503`, topics: ['downTime_created'] },
    ]),
    // One of three: samples create two at most.
    demo.post('/api/channels', { name: 'erp-orders', type: 'PRODUCTION_ORDER' }),
    demo.post('/api/custom-fields', { name: 'Customer reference', entity: 'production order', type: 'text' }),
    // What an integrator looks up in the request log.
    demo.refused('/api/sections', {}),
    demo.refused('/api/lots', { code: 'L-1', product: { code: 'NOWHERE' } }),
    // And what waits for a product that its system sends later.
    demo.post('/api/lots', { code: 'BERRY-1', product: { code: 'STRAWBERRY' } }, { prefer: 'wait=24' }),
  ]);
  await demo.get('/api/changes/erp-orders');
}

async function stock(demo: Caller): Promise<void> {
  await demo.post('/api/lots', [
    { code: 'SUGAR-31', product: { code: 'SUGAR' }, 'supplier-lot': 'S-88' },
    { code: 'WHEELS-7', product: { code: 'wheel' } },
  ]);
  const moved = (product: string, days: number, type: string, quantity: number, more: object = {}) => ({
    'product-code': product,
    'date-time': ago(days * DAY),
    type,
    quantity,
    ...more,
  });
  const place = { warehouse: 'A', 'warehouse-location': 'Zone2' };
  await demo.post('/api/inventory-movements', [
    moved('SUGAR', 6, 'in', 40, { lot: 'SUGAR-31', 'total-cost': '52', ...place }),
    moved('SUGAR', 3, 'out', 4, { lot: 'SUGAR-31', comment: 'Sample' }),
    moved('VANILLA', 6, 'in', 12),
    moved('wheel', 6, 'in', 400, { lot: 'WHEELS-7', ...place }),
    moved('wheel', 4, 'out', 120, { lot: 'WHEELS-7' }),
    moved('wheel', 2, 'out', 90, { lot: 'WHEELS-7' }),
    moved('wheel', 1, 'in', 200),
  ]);
}

/** Orders of every status: on schedule, delayed, completed, scheduled. */
async function order(demo: Caller): Promise<void> {
  const of = (code: string, product: string, quantity: number, [start, due]: readonly [number, number], more = {}) => ({
    code,
    products: [{ product, 'quantity-ordered': quantity }],
    'start-date': ahead(start * DAY),
    'due-date': ahead(due * DAY),
    ...more,
  });
  await demo.post('/api/production-orders', [
    of('PO-2601', 'bicycle', 120, [-2, 3], { machines: [{ code: 'OVEN02' }], 'workers-assigned': [{ number: 1 }] }),
    of('PO-2602', 'P11', 500, [-3, -1], { machines: [{ code: 'F1' }], notes: 'Waits for vanilla' }),
    of('PO-2603', 'P1', 60, [-2, 1], { machines: [{ code: 'WJC' }] }),
    of('PO-2604', 'bicycle', 200, [5, 9]),
    of('PO-2605', 'V23076', 80, [6, 12], { machines: [{ code: 'A32' }] }),
  ]);
}

/** The last days of the shift: every worker comes in the morning and goes in the afternoon. */
async function punch(demo: Caller): Promise<void> {
  const at = (days: number, time: string) => `${ago(days * DAY).slice(0, 10)}T${time}:00Z`;
  await demo.post(
    '/api/punchclocks',
    [3, 2, 1].flatMap((days) =>
      workers.flatMap((number) => [
        { worker: { number }, type: 1, date: at(days, `07:5${number}`) },
        { worker: { number }, type: 0, date: at(days, `16:${30 + number}`) },
      ]),
    ),
  );
}

async function produce(demo: Caller): Promise<void> {
  const made = (code: string, [product, step]: readonly [string, string], more: object) => ({
    'production-order': { code },
    operation: { 'product-code': product, code: step },
    ...more,
  });
  const done = (worker: number, machine: string, [from, to]: readonly [number, number], quantity: number) => ({
    worker: { number: worker },
    machine: { code: machine },
    'start-time': ago(from * HOUR),
    'end-time': ago(to * HOUR),
    quantity,
  });
  const bicycle = ['bicycle', 'assemble'] as const;
  const drink = ['P11', 'MIXING'] as const;
  const plate = ['P1', 'CUT3'] as const;
  await demo.post('/api/productions', [
    made('PO-2601', bicycle, { ...done(1, 'OVEN02', [30, 25], 48), 'lot-number': 'B-1' }),
    made('PO-2601', bicycle, done(3, 'OVEN02', [6, 3], 26)),
    made('PO-2602', drink, { ...done(4, 'F1', [52, 46], 210), 'lot-number': 'M-17' }),
    made('PO-2602', drink, {
      ...done(4, 'F1', [28, 24], 100),
      'produced-waste': [{ quantity: 6, waste: { code: 'BROKEN' } }],
    }),
    made('PO-2603', plate, done(0, 'WJC', [26, 22], 60)),
    made('PO-2601', bicycle, {
      worker: { number: 1 },
      machine: { code: 'OVEN02' },
      'start-time': ago(2 * HOUR),
      parameters: [{ name: 'temperature', value: 21 }],
    }),
  ]);
  const stop = (machine: string, type: string, [from, to]: readonly [number, number?]) => ({
    machines: [machine],
    'downtime-type': type,
    'started-by': 3,
    'start-time': ago(from * HOUR),
    ...(to !== undefined && { 'end-time': ago(to * HOUR), 'closed-by': 3 }),
  });
  await Promise.all([
    demo.post('/api/downtimes', [
      stop('F1', 'Maintenance', [50, 49]),
      stop('OVEN02', 'Malfunction', [27, 26.5]),
      stop('WJC', 'Malfunction', [0.7]),
    ]),
    demo.post('/api/machines/OVEN02/counter', { count: 18 }),
    demo.post('/api/lots', { code: 'B-2', product: { code: 'bicycle' } }),
  ]);
}

/** Packs of every status: in the pool, commissioned by the own line and by the partner, released, decommissioned. */
async function serialize(demo: Caller, other: Caller): Promise<void> {
  const serials = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, position) => `${prefix}${String(position + 1).padStart(4, '0')}`);
  const commission = (gtin: string, batch: string, names: readonly string[]) => ({
    product_code: gtin,
    product_code_schema: 'GTIN',
    batch,
    expiry_date: '281231',
    serials: names,
  });
  const path = '/v1/manufacturer/v2/api/serials/commission';
  await demo.post('/api/packs', { gtin: TABLETS, serials: serials('TAB', 24) });
  await Promise.all([
    demo.post(path, commission(TABLETS, 'T-2641', serials('TAB', 16)), {
      authorization: `Bearer ${printedToken}`,
      'x-channel-key': printedChannelKey,
    }),
    other.post(path, commission(CAPSULES, 'C-0788', serials('CAP', 12)), { 'x-channel-key': 'other-line-1' }),
  ]);
  await demo.post('/api/packs/release', { gtin: TABLETS, serials: serials('TAB', 9), market: 'PT' });
  await demo.post('/api/packs/decommission', { gtin: TABLETS, serials: ['TAB0016'], reason: 'damaged' });
}
