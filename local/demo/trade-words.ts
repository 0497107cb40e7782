type Sent = { readonly code: string; readonly [member: string]: unknown };

/** Entities by the id they get, in the words of a request. */
export type DemoRequests = readonly (readonly [id: number, sent: Sent])[];

const address = (code: string, more: object = {}) => ({
  code,
  name: code,
  address: 'Address 1 Street',
  city: 'Lisbon',
  'post-code': '111-111',
  state: 'Lisbon',
  country: 'PT',
  ...more,
});

const partner = (code: string, more: object = {}) => ({ code, name: code, ...more });

/** The first of the printed lists is called `Supplier`: none here is, because the printed request creates that one. */
const first = partner('Supplier1', {
  number: '213455',
  contacts: [{ name: 'Contact1', 'phone-number': '12345678', email: 'supplier@supplier.com' }],
  addresses: [address('Address1')],
});

/** The second of the printed lists, which are the same for suppliers and clients. */
const second = partner('Supplier2', {
  number: '213457',
  'expiration-date': '2020-01-01T00:00:00Z',
  contacts: [
    { name: 'Contact1', 'phone-number': '12345678', email: 'supplier3@supplier3.com' },
    { name: 'Contact2', 'phone-number': '123456789', email: 'supplier4@supplier4.com' },
  ],
  addresses: [
    address('Address3', { address: 'Address 3 Street', city: 'Paris', state: 'Paris', country: 'FR' }),
    address('Address4', { address: 'Address 4 Street', city: 'Madrid', state: 'Madrid', country: 'ES' }),
  ],
});

export const suppliers: DemoRequests = [
  [987356121, partner('supplierCode')],
  [
    987356122,
    partner('Supplier X', {
      contacts: [{ name: 'Orders', email: 'orders@supplier.example' }],
      addresses: [address('Lisbon')],
    }),
  ],
  [987356123, first],
  [987356124, second],
];

/** The addresses of Client X are those the printed client orders name. */
export const clients: DemoRequests = [
  [987356121, partner('clientCode')],
  [
    987356122,
    partner('Client X', {
      'phone-number': '+351 210 000 000',
      email: 'orders@client.example',
      addresses: ['San Francisco', 'Los Angeles', 'Delivery address code'].map((code) => address(code)),
    }),
  ],
  [987356123, first],
  [987356124, second],
];

const requested = { 'requested-date': '2019-01-16T15:19:54Z' };
const vessels = (quantity: number, more: object) => ({ code: 'V23076', quantity, ...requested, ...more });
const lids = (quantity: number, more: object) => ({ code: 'V23077', quantity, ...requested, ...more });
const parameters = (value: string) => [{ name: 'Sales Order Type', value }];

/** None is called `CO123 - Week 47`: that one the printed request creates, and another one updates. */
export const clientOrders: DemoRequests = [
  [987356122, { code: 'clientOrderCode', client: 'clientCode', products: [{ code: 'ProductCode', quantity: 10 }] }],
  [
    987356123,
    {
      code: 'CO123 - Week 46',
      'creation-date': '2022-04-19T08:30:01Z',
      client: 'Client X',
      observations: 'Ready next week',
      products: [
        vessels(100, { 'due-date': '2019-08-16T17:15:15Z', price: 200.3 }),
        lids(99, { 'due-date': '2016-08-16T17:15:15Z' }),
      ],
      parameters: parameters('Priority'),
    },
  ],
  [
    987356124,
    {
      code: 'CO123 - Week 48',
      client: 'Client X',
      products: [
        vessels(70, { 'due-date': '2019-08-23T18:00:00Z', price: 140 }),
        lids(69, { 'due-date': '2016-08-23T18:00:00Z' }),
      ],
      parameters: parameters('Priority'),
    },
  ],
];

const later = { 'due-date': '2023-08-23T18:00:00Z', 'requested-date': '2023-01-16T15:19:54Z' };

/** None is called `PO123 - Week 47`, which the printed request creates, or `CO123 - Week 47`, as another one renames. */
export const purchaseOrders: DemoRequests = [
  [
    987356122,
    { code: 'purchaseOrderCode', supplier: 'supplierCode', products: [{ code: 'ProductCode', quantity: 10 }] },
  ],
  [
    987356123,
    {
      code: 'PO123 - Week 46',
      'creation-date': '2022-04-19T08:30:01Z',
      supplier: 'Supplier X',
      observations: 'Ready next week',
      products: [
        vessels(100, { 'due-date': '2019-08-16T17:15:15Z', cost: 200.3 }),
        lids(99, { 'due-date': '2023-08-16T17:15:15Z' }),
      ],
    },
  ],
  [
    987356124,
    {
      code: 'PO123 - Week 48',
      supplier: 'Supplier X',
      products: [vessels(70, { ...later, cost: 140 }), lids(69, later)],
    },
  ],
];
