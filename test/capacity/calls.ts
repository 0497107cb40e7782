import assert from 'node:assert/strict';
import { vi } from 'vitest';
import { deliveryRecord } from '../../functions/messaging/model/deliveries.ts';
import { apply } from '../../shared/db/apply.ts';
import { fingerprint } from '../../shared/db/read.ts';
import {
  askRow,
  bodyFor,
  cookieFor,
  prepareRow,
  properRows,
  type Row,
  type RowRequest,
  type Subject,
  subjectOf,
} from '../batteries/rows.ts';
import { stopDate } from '../support/clock.ts';
import { manyParked, manyRefusals } from '../support/example-makers.ts';
import { type TestCompany, untilSettled } from '../support/factory.ts';

/** One more than a page. */
const ENTITIES = 26;
const SEED = 11;
const MINUTE_MILLISECONDS = 60_000;
/** Companies have 3 channels and 3 sandboxes at most. */
const ENTITIES_MAX: Readonly<Record<string, number>> = { 'channels.list': 3, 'sandboxes.list': 3 };

/** A request the ledger has a line for: a row of the route table, and how it is asked. */
export type Sample = {
  /** The operation; after it, what is special about this request. */
  readonly title: string;
  readonly row: Row;
  readonly asking?: Variant;
};

/** What is special about a request; an update keeps code or number of its entity unless it is `renaming`. */
type Variant = RowRequest & { readonly renaming?: true };

/** What creates the entities of a list, where that is not its own resource. */
const listedFrom: Readonly<Record<string, string>> = {
  'reports.workerLaborTime': 'workers.create',
  'stock.list': 'products.create',
  'events.list': 'suppliers.create',
  'digest.list': 'productions.create',
  'digest.records': 'productions.create',
  'serial-operations.list': 'serials.commission',
  'packs.list': 'packs.pool',
  'epcis.events': 'serials.commission',
};

const FAMILY = 'EXAMPLE-FAMILY';

/** Members of entities a list is filled with, by the operation that creates them. */
const filling: Readonly<Record<string, (position: number) => Readonly<Record<string, unknown>>>> = {
  'products.create': () => ({ families: [FAMILY] }),
  'production-orders.create': (position) => activity(position % 2 === 0),
};

const activity = (active: boolean) => ({ active, 'is-active': active });

const bareMovement = { 'product-code': 'EXAMPLE-PRODUCT', type: 'in', quantity: 1 };

const parts = Array.from({ length: 10 }, (_, position) => ({
  'product-code': `EXAMPLE-PART-${position}`,
  quantity: 1,
}));

/** Other ways to ask that cost something else. */
const variants: Readonly<Record<string, Readonly<Record<string, Variant>>>> = {
  'suppliers.create': { 'with Idempotency-Key': { headers: { 'idempotency-key': 'ledger' } } },
  'production-orders.create': {
    'with Idempotency-Key': { headers: { 'idempotency-key': 'ledger' } },
    'that may wait': { headers: { prefer: 'wait=24' } },
  },
  'suppliers.list': {
    'by id': { query: { id: 1 } },
    'by code': { query: { code: 'code-100' } },
    'page=1': { query: { page: 1 } },
    'page=2 without a bookmark': { query: { page: 2 } },
  },
  'suppliers.update': { 'with another code': { renaming: true } },
  'clients.update': { 'with another code': { renaming: true } },
  'client-orders.list': {
    'by id': { query: { id: 1 } },
    'by code': { query: { code: 'code-100' } },
    'by client': { query: { client: 'EXAMPLE-CLIENT' } },
    'by due date': { query: { 'due-date-after': '2020-01-01' } },
    'by client and due date': { query: { client: 'EXAMPLE-CLIENT', 'due-date-after': '2020-01-01' } },
  },
  'client-orders.update': {
    'of the observations': { body: { observations: 'Other observations' } },
    'with another code': { renaming: true },
  },
  'purchase-orders.list': {
    'by supplier': { query: { supplier: 'EXAMPLE-SUPPLIER' } },
    'by due date': { query: { 'due-date-before': '2030-01-01' } },
  },
  'products.update': { 'with another code': { renaming: true } },
  'boms.update': {
    'clearing 10 components': { body: { 'product-code': 'EXAMPLE-CLEARED', bom: [] } },
    'of 10 components': { body: { 'product-code': 'EXAMPLE-ASSEMBLED', bom: parts } },
    'of the same components': { body: { 'product-code': 'EXAMPLE-CLEARED', bom: parts } },
  },
  'production-orders.update': {
    'of the description': { body: { description: 'Another description' } },
    'of the due date': { body: { 'due-date': '2030-01-01' } },
    'with a new shipping': { body: { shipping: 'NEW' } },
  },
  'punchclocks.list': {
    'by worker': { query: { worker: 900 } },
    'by worker and date': { query: { worker: 900, 'date-after': '2020-01-01' } },
  },
  'downtimes.list': {
    'by machine': { query: { machine: 'EXAMPLE-MACHINE' } },
    'by id of the machine': { query: { machine: 1 } },
    'by machine and start': { query: { machine: 'EXAMPLE-MACHINE', 'start-time-after': '2020-01-01' } },
    'by both times': { query: { 'start-time-after': '2020-01-01', 'end-time-after': '2020-01-01' } },
  },
  'machines.startstop': { 'that says nothing new': { body: { type: 'EXAMPLE-STOP', running: 1 } } },
  'machines.list': { 'by code': { query: { code: 'code-100' } } },
  'machines.update': { 'with another code': { renaming: true } },
  'workers.update': { 'with another number': { renaming: true } },
  'products.list': {
    'by family': { query: { 'product-family-code': FAMILY } },
    'by date': { query: { 'modification-date': '2020-01-01' } },
    'by gtin': { query: { gtin: '04006380001008' } },
    'by code': { query: { code: 'code-100' } },
  },
  'production-orders.list': {
    'by code': { query: { code: 'code-100' } },
    'by product': { query: { product: 'EXAMPLE-PRODUCT' } },
    'by machine and active': { query: { machine: 'EXAMPLE-MACHINE', active: true } },
    'by running status': { query: { 'running-status': 'notstarted' } },
    'by start date': { query: { 'start-date-after': '2020-01-01' } },
    'by product and due date': { query: { product: 'EXAMPLE-PRODUCT', 'due-date-after': '2020-01-01' } },
    'by both dates': { query: { 'start-date-after': '2020-01-01', 'due-date-after': '2020-01-01' } },
  },
  'reports.workerLaborTime': { 'of one worker': { query: { 'worker-number': '901' } } },
  'inventory-movements.list': {
    'by product': { query: { 'product-code': 'EXAMPLE-PRODUCT' } },
    'by product and type': { query: { 'product-code': 'EXAMPLE-PRODUCT', type: 'in' } },
  },
  'inventory-movements.create': { 'without a lot': { body: bareMovement } },
  'stock.list': {
    'by family': { query: { 'product-family-code': FAMILY } },
    'by change': { query: { 'changed-after': '2020-01-01' } },
    'by family and change': { query: { 'product-family-code': FAMILY, 'changed-after': '2020-01-01' } },
  },
  'stock.count': { 'as of a date': { body: { 'product-code': 'EXAMPLE-PRODUCT', stock: 1, date: '2020-01-01' } } },
  'events.list': { 'after a sequence': { query: { after: 3 } } },
  'packs.list': {
    'by gtin': { query: { gtin: '04006381333955' } },
    'by gtin and serial': { query: { gtin: '04006381333955', serial: 'EXAMPLE-100-A' } },
  },
  'epcis.events': { 'by gtin and time': { query: { gtin: '04006381333955', from: '2020-01-01' } } },
  'changes.read': { 'with ack=manual': { query: { ack: 'manual' } } },
};

/** One sample per row, and its variants. */
export const samples: readonly Sample[] = properRows.flatMap((row) => [
  { title: row.operation, row },
  ...Object.entries(variants[row.operation] ?? {}).map(([special, asking]) => ({
    title: `${row.operation} ${special}`,
    row,
    asking,
  })),
]);

/** The request of a sample, once everything it needs is there: a list has more than a page, a channel a full one. */
export async function arrange({ row, asking }: Sample, company: TestCompany): Promise<[Subject, RowRequest]> {
  const isHistory = row.contract.resource === 'history';
  if (isHistory) stopDate(Date.now());
  await prepareRow(row, company);
  if (isHistory) await beginMinute();
  const subject = await subjectOf(row, company, SEED);
  if (row.route.paged || listedFrom[row.operation] || row.operation === 'webhooks.recover')
    await fill(row, company, subject);
  if (row.operation === 'changes.read') await fillWith('production-orders.create', company, ENTITIES);
  await untilSettled();
  const { renaming, ...said } = asking ?? {};
  const headers = await cookieFor(row, company);
  return [subject, { body: bodyOf(row, renaming), ...(headers && { headers }), ...said }];
}

/** A history looks for a creation from its minute on: how much else happened in that must not depend on the clock. */
async function beginMinute(): Promise<void> {
  await untilSettled();
  vi.setSystemTime(Date.now() + MINUTE_MILLISECONDS);
}

function bodyOf(row: Row, renaming = false): unknown {
  const body = bodyFor(row, SEED + 1);
  if (row.operation === 'production-orders.create') return { ...(body as object), ...activity(true) };
  if (row.name !== 'update' || renaming) return body;
  const same = bodyFor(row, SEED) as Readonly<Record<string, unknown>>;
  const kept = Object.entries(same).filter(([member]) => member === 'code' || member === 'number');
  return { ...(body as object), ...Object.fromEntries(kept) };
}

async function fill(row: Row, company: TestCompany, subject: Subject): Promise<void> {
  if (row.contract.resource === 'history') return;
  if (row.operation === 'webhooks.deliveries' || row.operation === 'webhooks.recover')
    return remember(company, subject);
  if (row.operation === 'requests.list') return void (await manyRefusals(company));
  if (row.operation === 'parked-requests.list') return void (await manyParked(company));
  const creating = listedFrom[row.operation] ?? `${row.contract.resource}.create`;
  await fillWith(creating, company, ENTITIES_MAX[row.operation] ?? ENTITIES);
}

async function fillWith(operation: string, company: TestCompany, count: number): Promise<void> {
  const creating = rowOf(operation);
  await prepareRow(creating, company);
  const body = Array.from({ length: count }, (_, position) => ({
    ...(bodyFor(creating, 100 + position) as object),
    ...filling[operation]?.(position),
  }));
  for (const sent of creating.route.bulk ? [body] : body) {
    const { status, text } = await askRow(creating, company, {}, { body: sent });
    assert.equal(status, creating.route.status, text);
  }
}

/** Deliveries that wait; nothing attempts them, so that they stay as they are while they are counted. */
async function remember(company: TestCompany, subject: Subject): Promise<void> {
  const body = { topic: 'productionOrder/create', body: bodyFor(rowOf('production-orders.create'), SEED) };
  const deliveries = Array.from({ length: ENTITIES }, (_, position) =>
    deliveryRecord({
      company: company.id,
      webhook: Number(subject.id),
      eventId: fingerprint('ledger', position),
      topic: body.topic,
      body,
      triggeredAt: new Date(Date.now() - position * 1_000).toISOString(),
    }),
  );
  await apply(deliveries.map(({ write }) => write));
}

function rowOf(operation: string): Row {
  const found = properRows.find((row) => row.operation === operation);
  assert.ok(found, `there is no operation ${operation}`);
  return found;
}
