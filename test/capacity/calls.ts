import assert from 'node:assert/strict';
import { type Asking, ask, bodyFor, prepare, type Row, rows, type Subject, subjectOf } from '../batteries/rows.ts';
import { settled, type TestCompany } from '../support/factory.ts';

/** More than a page. */
const ENTITIES = 30;
const SEED = 11;
/** Companies have 3 channels at most. */
const ENTITIES_MAX: Readonly<Record<string, number>> = { 'channels.list': 3 };

/** A request the ledger has a line for: a row of the route table, and how it is asked. */
export type Sample = {
  /** The operation; after it, what is special about this request. */
  readonly title: string;
  readonly row: Row;
  readonly asking?: Asking;
};

const proper = rows.filter(({ method, path, route }) => method === route.method && path === route.path);

/** Other ways to ask that cost something else. */
const variants: Readonly<Record<string, Readonly<Record<string, Asking>>>> = {
  'suppliers.create': { 'with Idempotency-Key': { headers: { 'idempotency-key': 'ledger' } } },
  'production-orders.create': { 'with Idempotency-Key': { headers: { 'idempotency-key': 'ledger' } } },
  'suppliers.list': {
    'by id': { query: { id: 1 } },
    'by code': { query: { code: 'code-100' } },
    'page=2, no bookmark': { query: { page: 2 } },
  },
  'products.list': {
    'by family': { query: { 'product-family-code': 'code-100' } },
    'by date': { query: { 'modification-date': '2020-01-01' } },
  },
  'production-orders.list': {
    'by product': { query: { product: 'EXAMPLE-PRODUCT' } },
    'by machine and active': { query: { machine: 'EXAMPLE-MACHINE', active: true } },
    'by running status': { query: { 'running-status': 'notstarted' } },
    'by start date': { query: { 'start-date-after': '2020-01-01' } },
    'by product and due date': { query: { product: 'EXAMPLE-PRODUCT', 'due-date-after': '2020-01-01' } },
    'by both dates': { query: { 'start-date-after': '2020-01-01', 'due-date-after': '2020-01-01' } },
  },
  'changes.read': { 'with ack=manual': { query: { ack: 'manual' } } },
};

/** One sample per row, and its variants. */
export const samples: readonly Sample[] = proper.flatMap((row) => [
  { title: row.operation, row },
  ...Object.entries(variants[row.operation] ?? {}).map(([special, asking]) => ({
    title: `${row.operation} ${special}`,
    row,
    asking,
  })),
]);

/** The request of a sample, once everything it needs is there: a list has more than a page, a channel a full one. */
export async function arrange({ row, asking }: Sample, company: TestCompany): Promise<[Subject, Asking]> {
  await prepare(row, company);
  const subject = await subjectOf(row, company, SEED);
  if (row.route.paged) await fill(row, company, subject);
  if (row.operation === 'changes.read') await fillWith('production-orders.create', company, ENTITIES);
  await settled();
  return [subject, { body: bodyFor(row, SEED + 1), ...asking }];
}

async function fill(row: Row, company: TestCompany, subject: Subject): Promise<void> {
  if (row.operation === 'webhooks.deliveries') return ping(company, subject);
  const creating = `${row.contract.resource}.create`;
  await fillWith(creating, company, ENTITIES_MAX[row.operation] ?? ENTITIES);
}

async function fillWith(operation: string, company: TestCompany, count: number): Promise<void> {
  const creating = rowOf(operation);
  await prepare(creating, company);
  const body = Array.from({ length: count }, (_, position) => bodyFor(creating, 100 + position));
  const { status, text } = await ask(creating, company, {}, { body });
  assert.equal(status, creating.route.status, text);
}

async function ping(company: TestCompany, subject: Subject): Promise<void> {
  const test = rowOf('webhooks.test');
  for (let count = 0; count < ENTITIES; count += 1) await ask(test, company, subject);
}

function rowOf(operation: string): Row {
  const found = proper.find((row) => row.operation === operation);
  assert.ok(found, `there is no operation ${operation}`);
  return found;
}
