import assert from 'node:assert/strict';
import { type TestCompany, untilSettled } from '../../support/factory.ts';

/** Posts what must succeed; what was answered. */
async function made(company: TestCompany, path: string, body: unknown): Promise<Readonly<Record<string, unknown>>[]> {
  const { status, body: answer, text } = await company.call({ method: 'POST', path, body });
  assert.ok(status < 300, `${path}: ${status} ${text}`);
  return [answer].flat() as Readonly<Record<string, unknown>>[];
}

const at = (day: number, hour: number) =>
  `2026-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;

/** Gives a company a past: something of every kind that moves, and what makes moving hard. */
export async function livePast(company: TestCompany): Promise<void> {
  await made(company, '/api/sections', [{ code: 'CUT', name: 'CUT' }]);
  await made(company, '/api/locations', [{ code: 'Porto', name: 'Plant of Porto' }]);
  await made(company, '/api/downtime-types', [{ code: 'Jam' }]);
  await made(company, '/api/waste-types', [
    { code: 'BROKEN', description: 'Broken', flaw: 'Crack', recoverable: true },
  ]);
  await made(company, '/api/checklists', [{ code: 'Safety' }]);
  await made(company, '/api/labels', [{ code: 'Box' }]);
  await made(company, '/api/custom-fields', [{ name: 'Colour', entity: 'product', type: 'text' }]);
  await made(company, '/api/workers', [
    { number: 7, name: 'Ana' },
    { number: 8, name: 'Rui' },
  ]);
  await made(company, '/api/machines', [{ code: 'SAW/1', name: 'Saw', 'downtime-types': ['Jam'] }]);
  await made(company, '/api/warehouses', [{ code: 'MAIN', 'warehouse-locations': [{ code: 'R1' }] }]);
  await makeCatalogue(company);
  await makeOrders(company);
  await work(company);
  await untilSettled();
}

async function makeCatalogue(company: TestCompany): Promise<void> {
  await made(company, '/api/product-families', [{ code: 'FG', name: 'Finished' }]);
  const home = { code: 'Home', address: 'Street 1', country: 'PT' };
  await made(company, '/api/suppliers', [
    { code: 'S 1', name: 'Oak & Co', 'expiration-date': '2031-02-01', addresses: [home] },
  ]);
  await made(company, '/api/clients', [{ code: 'C1', name: 'Chairs', contacts: [{ email: 'a@chairs.example' }] }]);
  const sawing = {
    code: 'SAW',
    name: 'Saw',
    machines: [{ code: 'SAW/1' }],
    waste: [{ code: 'BROKEN' }],
    checklists: [{ code: 'Safety' }],
    section: { name: 'CUT' },
  };
  const products = [
    { code: 'leg/A', name: 'Leg', 'unit-cost': 2.5, uom: 'piece' },
    { code: 'glue', name: 'Glue' },
    {
      code: 'chair',
      name: 'Chair',
      families: [{ code: 'FG' }],
      'custom-fields': [{ name: 'Colour' }],
      label: { code: 'Box' },
      parameters: [{ name: 'height', value: 45 }],
      operations: [
        { ...sawing, 'task-durations': [{ duration: '00H10m00s' }] },
        { code: 'JOIN', name: 'Join' },
      ],
    },
    // More than a page.
    ...Array.from({ length: 24 }, (_, index) => ({ code: `part ${index}`, name: `Part ${index}` })),
  ];
  await made(company, '/api/products', products);
  await made(company, '/api/bom', {
    'product-code': 'chair',
    bom: [
      { 'product-code': 'leg/A', quantity: 4, 'operation-code': 'SAW' },
      { 'product-code': 'glue', quantity: 0.0125, 'operation-code': 'JOIN' },
    ],
  });
}

async function makeOrders(company: TestCompany): Promise<void> {
  await made(company, '/api/client-order/', [
    {
      code: 'CO1',
      client: 'C1',
      location: 'Porto',
      products: [{ code: 'chair', quantity: 12.5, price: 80, 'due-date': at(20, 8) }],
      parameters: [{ name: 'Priority', value: 'high' }],
    },
  ]);
  await made(company, '/api/purchase-orders/', [
    {
      code: 'PO1',
      supplier: 'S 1',
      'approval-status': 'confirmed',
      products: [{ code: 'leg/A', quantity: 400, cost: 2.25, uom: 'piece' }],
    },
  ]);
  const dates = { 'start-date': at(2, 6), 'due-date': at(6, 18) };
  await made(company, '/api/production-orders/', [
    {
      code: 'OPEN',
      ...dates,
      products: [{ product: 'chair', 'quantity-ordered': 50 }],
      'workers-assigned': [{ number: 7 }],
      machines: [{ code: 'SAW/1' }],
      location: 'Porto',
      parameters: [{ name: 'Shade', value: 'dark' }],
      notes: 'Mind the grain',
    },
    { code: 'DONE', ...dates, products: [{ product: 'chair', 'quantity-ordered': 5 }] },
    { code: 'ASIDE', ...dates, products: [{ product: 'chair', 'quantity-ordered': 5 }], active: false },
    { code: 'GONE', ...dates, products: [{ product: 'chair', 'quantity-ordered': 5 }] },
  ]);
}

async function work(company: TestCompany): Promise<void> {
  await made(company, '/api/stock', { 'product-code': 'leg/A', stock: 1000, date: at(1, 5) });
  await made(company, '/api/inventory-movements/', [
    {
      'product-code': 'glue',
      type: 'in',
      quantity: '7.000001',
      lot: 'G1',
      'date-time': at(1, 6),
      warehouse: 'MAIN',
      'warehouse-location': 'R1',
      receiving: 'R-1',
      'purchase-order': 'PO1',
    },
    {
      'product-code': 'glue',
      type: 'consumption',
      quantity: 0.5,
      lot: 'G1',
      'date-time': at(2, 6),
      comment: 'by hand',
    },
    {
      'product-code': 'chair',
      type: 'out',
      quantity: 3,
      'date-time': at(7, 6),
      shipping: 'SH-1',
      'client-order': 'CO1',
    },
  ]);
  const run = (order: string, operation: string, quantity: number, day: number) => ({
    'production-order': order,
    operation: { code: operation, 'product-code': 'chair' },
    worker: { number: 7 },
    machine: 'SAW/1',
    quantity,
    'start-time': at(day, 8),
    'end-time': at(day, 12),
    parameters: [{ name: 'humidity', value: 40 }],
  });
  const waste = [{ code: 'BROKEN', quantity: 2 }];
  const productions = await made(company, '/api/productions', [
    { ...run('OPEN', 'SAW', 20, 3), 'produced-waste': waste },
    { ...run('OPEN', 'JOIN', 18, 4), 'lot-number': 'C-1', finished: true },
    run('DONE', 'JOIN', 5, 4),
    run('GONE', 'JOIN', 1, 5),
    {
      operation: { code: 'JOIN', 'product-code': 'chair' },
      worker: { number: 8 },
      quantity: 1,
      'start-time': at(9, 8),
    },
  ]);
  assert.equal(productions.length, 5);
  await made(company, '/api/downtimes', [
    {
      machines: ['SAW/1'],
      'downtime-type': 'Jam',
      'start-time': at(3, 9),
      'end-time': at(3, 10),
      'started-by': 7,
      'production-order': 'OPEN',
    },
  ]);
  await made(company, '/api/punchclocks', [
    { worker: 7, type: 1, date: at(3, 8) },
    { worker: 7, type: 0, date: at(3, 17) },
  ]);
  await orderCalls(company);
}

async function orderCalls(company: TestCompany): Promise<void> {
  const { body } = await company.call<{ id: number; code: string }[]>({ path: '/api/production-orders/' });
  const pathOf = (code: string) => `/api/production-orders/${body.find((order) => order.code === code)?.id}`;
  await company.call({ method: 'PUT', path: pathOf('DONE'), body: { 'running-status': 'closed' } });
  await company.call({ method: 'DELETE', path: pathOf('GONE') });
}
