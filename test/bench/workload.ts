/** A supplier as an ERP sends it: 2 KB of JSON, every field used but the date. */
const supplier = {
  code: 'S-100244',
  name: 'Metalúrgica do Vale, S.A.',
  number: 'PT501234567',
  contacts: Array.from({ length: 5 }, (_, position) => ({
    name: `Contact ${position} for orders, invoices and returned goods`,
    'phone-number': `+351 253 000 00${position}`,
    email: `orders.${position}@supplier.example`,
    default: position === 0,
  })),
  addresses: Array.from({ length: 5 }, (_, position) => ({
    code: `W${position}`,
    name: `Warehouse ${position}`,
    address: `Rua da Indústria ${position}, Lote ${position}, Zona Industrial`,
    city: 'Braga',
    'post-code': `4700-00${position}`,
    state: 'Braga',
    country: 'PT',
    default: position === 0,
  })),
};

/** The same with a date, which is read and written in the zone of the company. */
const dated = { ...supplier, 'expiration-date': '2027-03-31T00:00:00Z' };

/** The request most rows are measured with, as API Gateway hands it to the function. */
const createSupplier = {
  resource: '/api/suppliers',
  path: '/api/suppliers',
  httpMethod: 'POST',
  headers: {
    Accept: 'application/json',
    'Accept-Encoding': 'gzip, deflate',
    Authorization: `Bearer bench.${'x'.repeat(43)}`,
    'Content-Type': 'application/json; charset=utf-8',
    Host: 'abcdefghij.execute-api.eu-west-1.amazonaws.com',
    'User-Agent': 'erp-connector/4.2',
    'X-Amzn-Trace-Id': 'Root=1-00000000-000000000000000000000000',
    'X-Forwarded-For': '198.51.100.7',
    'X-Forwarded-Port': '443',
    'X-Forwarded-Proto': 'https',
  },
  multiValueHeaders: { Accept: ['application/json'], Host: ['abcdefghij.execute-api.eu-west-1.amazonaws.com'] },
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  pathParameters: null,
  stageVariables: null,
  requestContext: {
    accountId: '000000000000',
    apiId: 'abcdefghij',
    authorizer: {
      company: 'bench',
      timeZone: 'Europe/Lisbon',
      usageKey: 'shopfloor-company-bench',
      allowNegativeStock: 'true',
      key: 'bench-key',
      via: 'token',
      admin: 'false',
      scopes: 'productions_write',
      principalId: 'bench/bench-key',
      integrationLatency: 12,
    },
    httpMethod: 'POST',
    identity: { sourceIp: '198.51.100.7', userAgent: 'erp-connector/4.2' },
    path: '/v1/api/suppliers',
    protocol: 'HTTP/1.1',
    requestId: '00000000-0000-4000-8000-000000000000',
    requestTimeEpoch: 1_767_225_600_000,
    resourceId: 'abcdef',
    resourcePath: '/api/suppliers',
    stage: 'v1',
  },
  body: JSON.stringify(supplier),
  isBase64Encoded: false,
};

/** What functions are invoked with, by the name of the file it is kept in. */
export const events = {
  create: createSupplier,
  createDated: { ...createSupplier, body: JSON.stringify(dated) },
} as const;
