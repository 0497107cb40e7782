// The first load an ERP does: a catalogue of products with operations, their bills of materials, and the stock counted.
// node initial-load.mjs <base URL> <API key> <API secret> [<products>]
//
// Arrays of 100 make it a few dozen requests, far below the 120 a minute. Each has an Idempotency-Key made of what it
// is, so that a load that was broken off can simply be started again: what was done is answered, not done again.
import { setTimeout as sleep } from 'node:timers/promises';

const [base, key, secret, products = '2000'] = process.argv.slice(2);
const COUNT = Number(products);
const ARRAY = 100;
const load = `load-${COUNT}`;

const basic = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
let token = '';

/** Sends a request; logs in when the token has expired, and waits as long as it is told when there were too many. */
async function send(path, body, idempotencyKey) {
  for (;;) {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': idempotencyKey };
    const response = await fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.status === 401) await logIn();
    else if (response.status === 429) await sleep(1000 * Number(response.headers.get('retry-after')));
    else if (response.ok) return response.json();
    else throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
}

async function logIn() {
  const response = await fetch(`${base}/api/authorization`, { method: 'POST', headers: { authorization: basic } });
  if (!response.ok) throw new Error(`No token: ${response.status} ${await response.text()}`);
  token = (await response.json()).token;
}

const codeOf = (number) => `LOAD-${String(number).padStart(5, '0')}`;
const numbers = Array.from({ length: COUNT }, (_, position) => position + 1);
/** The first half is bought, the second half is made of it. */
const made = numbers.slice(COUNT / 2);

const product = (number) => ({
  code: codeOf(number),
  name: `Product ${number}`,
  'unit-cost': (number % 97) + 0.5,
  ...(number > COUNT / 2 && {
    operations: [
      { code: 'CUT', name: 'Cut', 'task-durations': [{ duration: '00H02m30s' }] },
      { code: 'ASSEMBLE', name: 'Assemble', 'task-durations': [{ duration: '00H10m00s' }], 'times-per-product': 1 },
    ],
  }),
});

const bom = (number) => ({
  'product-code': codeOf(number),
  bom: [0, 1, 2].map((offset) => ({
    'product-code': codeOf(1 + ((number + offset * 7) % Math.floor(COUNT / 2))),
    quantity: 1 + offset * 0.25,
    'operation-code': offset === 0 ? 'CUT' : 'ASSEMBLE',
  })),
});

const stock = (number) => ({ 'product-code': codeOf(number), stock: (number * 37) % 500 });

const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(1);

/** Sends elements by the hundred, one array after another, and shows how far it is. */
async function all(what, path, elements) {
  for (let first = 0; first < elements.length; first += ARRAY) {
    await send(path, elements.slice(first, first + ARRAY), `${load}-${what}-${first}`);
    const done = Math.min(first + ARRAY, elements.length);
    console.log(`${seconds().padStart(6)} s  ${what.padEnd(20)} ${done} of ${elements.length}`);
  }
}

await all('products', '/api/products', numbers.map(product));
await all('bills of materials', '/api/bom', made.map(bom));
await all('stock', '/api/stock', numbers.map(stock));
console.log(`Loaded ${COUNT} products in ${seconds()} s.`);
