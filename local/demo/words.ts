/** The only location: orders of the samples are made there. */
export const locations = [{ code: 'location code', name: 'location name' }] as const;

/** Its members are exactly workers 1 to 4. */
export const groups = [{ code: 'ALL', name: 'All' }];

const weekdays = { start: '08:00', end: '17:00', days: [1, 2, 3, 4, 5] };

export const workers = [
  { number: 0, name: 'John', shift: weekdays },
  { number: 1, name: 'Mary', groups: ['ALL'], shift: weekdays },
  { number: 2, name: 'Worker 2', groups: ['ALL'], section: 'CUT', shift: weekdays },
  { number: 3, name: 'Worker 3', groups: ['ALL'], section: 'CUT', shift: weekdays },
  { number: 4, name: 'Worker 4', groups: ['ALL'], section: 'specialsection', shift: weekdays },
  { number: 6, name: 'Worker 6' },
  { number: 10, name: 'Worker 10' },
  { number: 11, name: 'Worker 11' },
  { number: 120, name: 'Worker 120' },
  { number: 1000, name: 'worker example' },
];

const stops = ['Maintenance', 'Malfunction'];

export const machines = [
  {
    code: 'exampleMachine',
    name: 'Example machine',
    section: 'CUT',
    'downtime-types': stops,
    parameters: [{ code: 'temperature', name: 'Temperature' }, { code: 'valid' }],
  },
  { code: 'F1', name: 'Furnace 1', 'downtime-types': stops },
  { code: 'A32', name: 'Assembly 32', 'downtime-types': stops },
  { code: 'OVEN02', name: 'Oven 2', 'downtime-types': stops },
  { code: 'WJC', name: 'Water jet cutter', section: 'CUT', 'downtime-types': stops },
  { code: 'M2', name: 'Machine 2', 'downtime-types': stops },
  { code: 'Machine Code', 'downtime-types': stops },
];

const operation = (code: string, more: object = {}) => ({ code, name: code, ...more });

const minute = { duration: '00H01m00s', 'duration-customer': '00H01m00s', 'ratio-quantity': 1 };
const since2022 = { validSince: '01/01/2022 - 13:00', validUntil: '01/01/2100 - 13:00', ...minute };

export const products: readonly (readonly [id: number, sent: object])[] = [
  // First, so that its operation has the printed id.
  [
    24,
    {
      code: 'P11',
      name: 'Product 11',
      color: '#8b0000',
      observations: 'observations',
      operations: [
        operation('op1', { 'task-durations': [since2022], section: { name: 'specialsection' } }),
        operation('MIXING'),
      ],
      parameters: [
        { name: 'parameter1', value: 'value1' },
        { name: 'parameter2', value: '2022-12-19T00:00:00Z' },
        { name: 'parameter3', value: 1 },
      ],
      label: { code: 'labelCode' },
      serializable: true,
      'unit-price': 4.32,
    },
  ],
  [1, { code: 'productExample', name: 'Product example', operations: [operation('assemble')] }],
  [2, { code: 'exampleProduct', name: 'Example product', operations: [operation('assemble')] }],
  [3, { code: 'V23076', name: 'Vessel', operations: [operation('weld', { machines: [{ code: 'A32' }] })] }],
  [4, { code: 'V23077', name: 'Vessel lid' }],
  [5, { code: 'RN2', name: 'RN2' }],
  [6, { code: 'P1', name: 'P1', operations: [operation('CUT3', { machines: [{ code: 'WJC' }], section: 'CUT' })] }],
  [7, { code: 'ProdX', name: 'ProdX' }],
  [8, { code: 'bicycle', name: 'Bicycle', families: [{ code: 'FG' }], operations: [operation('assemble')] }],
  [9, { code: 'wheel', name: 'Wheel' }],
  [10, { code: 'seat', name: 'Seat' }],
  [11, { code: 'SUGAR', name: 'Sugar' }],
  [12, { code: 'VANILLA', name: 'Vanilla' }],
  [13, { code: 'Example', name: 'Example' }],
  [14, { code: 'ProductCode', name: 'Product code' }],
  [
    15,
    { code: 'productcodeexample001', name: 'Product code example 1', operations: [operation('operationexample0001')] },
  ],
  [16, { code: 'otherProductCode', name: 'Other product', operations: [operation('OtherOperationCode')] }],
  [17, { code: 'Product 1', name: 'Product 1', operations: [operation('1'), operation('2')] }],
  // The printed GTIN, whose check digit would be 1.
  [18, { code: 'tablets', name: 'Tablets', gtin: '01234567891234', 'waive-gtin-check': true, serializable: true }],
  [19, { code: 'capsules', name: 'Capsules', gtin: '09521234543213', serializable: true }],
];

type Sent = {
  readonly products: readonly { readonly product: string; readonly 'quantity-produced'?: number }[];
} & Readonly<Record<string, unknown>>;

const spring = { 'start-date': '2023-04-20T09:15:15Z', 'due-date': '2023-05-16T17:15:15Z' };
const summer = { 'start-date': '2023-07-20T09:15:15Z', 'due-date': '2023-08-16T17:15:15Z' };

const line = (product: string, ordered: number, produced = 0) => ({
  product,
  'quantity-ordered': ordered,
  observations: '',
  'quantity-produced': produced,
});

/** None is called `exampleCode`: that one the printed request creates. */
export const orders: readonly (readonly [id: number, sent: Sent])[] = [
  [
    1,
    {
      ...spring,
      code: 'Test Production Order',
      products: [line('V23076', 3500, 700)],
      shipping: 'shipping 45',
      'workers-assigned': [120, 11, 10, 1].map((number) => ({ number })),
      machines: [{ code: 'A32' }, { code: 'F1' }],
      'pieces-by-box': 20,
    },
  ],
  [2, { ...spring, code: 'OP XPTO', products: [line('ProdX', 100)], machines: [{ code: 'M2' }] }],
  [3641, { ...spring, code: 'P1 - Week 14', products: [line('P1', 100)], machines: [{ code: 'WJC' }] }],
  [
    3990,
    {
      ...spring,
      code: 'V23076 - Week 33/34',
      products: [line('V23076', 3500, 700)],
      shipping: { code: 'shipping 45' },
      description: 'Woodworks Ltd.',
      'custom-fields': [{ 'Order Type': 'No changeover' }],
      'workers-assigned': [{ number: 1 }, { number: 2 }],
      machines: [{ code: 'A32' }],
      'pieces-by-box': 20,
      notes: '',
      location: 'location code',
      'material-staging-complete': true,
    },
  ],
  // Not active yet: the one to try the activation on.
  [11110, { ...summer, code: 'exampleCode - Week 31', products: [line('productExample', 4500)], active: false }],
  [36530, { ...summer, code: 'PO1', products: [line('Product 1', 100)], machines: [{ code: 'Machine Code' }] }],
  [
    365315,
    {
      ...summer,
      code: 'productionorderexample00',
      products: [line('productcodeexample001', 200), line('otherProductCode', 200)],
    },
  ],
  [1379919, { ...spring, code: 'Production Order 123', products: [line('RN2', 30)] }],
  [
    8763990,
    {
      ...summer,
      code: 'exampleCode - Week 30',
      products: [line('exampleProduct', 4500)],
      shipping: 'Shipping 45',
      'workers-assigned': [{ number: 10 }, { number: 1 }],
      machines: [{ code: 'exampleMachine' }, { code: 'F1' }],
      'pieces-by-box': 20,
      location: 'location code',
    },
  ],
];
