// The first load an ERP does: a catalogue of products with operations, their bills of materials, and the stock counted.
// node scripts/run.mjs docs/examples/initial-load.ts <base URL> <API key> <API secret> [<products>]
//
// Arrays of 100 make it a few dozen requests, far below the 120 a minute. Each has an Idempotency-Key made of what it
// is, so that a load that was broken off can simply be started again: what was done is answered, not done again.
import { type ArrayPath, connect, type PostedTo } from 'shopfloor-client';

const [baseUrl = '', key = '', secret = '', products = '2000'] = process.argv.slice(2);
const COUNT = Number(products);
const shop = connect({ baseUrl, key, secret });

const codeOf = (number: number) => `LOAD-${String(number).padStart(5, '0')}`;
const numbers = Array.from({ length: COUNT }, (_, position) => position + 1);
/** The first half is bought, the second half is made of it. */
const made = numbers.slice(COUNT / 2);

const product = (number: number) => ({
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

const bom = (number: number) => ({
  'product-code': codeOf(number),
  bom: [0, 1, 2].map((offset) => ({
    'product-code': codeOf(1 + ((number + offset * 7) % Math.floor(COUNT / 2))),
    quantity: 1 + offset * 0.25,
    'operation-code': offset === 0 ? 'CUT' : 'ASSEMBLE',
  })),
});

const stock = (number: number) => ({ 'product-code': codeOf(number), stock: (number * 37) % 500 });

const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(1);

/** Sends elements by the hundred and shows how far it is. */
async function all<P extends ArrayPath>(what: string, path: P, elements: readonly PostedTo<P>[]) {
  let done = 0;
  for await (const _ of shop.postAll(path, elements, { idempotencyKey: `load-${COUNT}-${what}` })) {
    done += 1;
    if (done % 100 === 0 || done === elements.length) {
      console.log(`${seconds().padStart(6)} s  ${what.padEnd(20)} ${done} of ${elements.length}`);
    }
  }
}

await all('products', '/api/products', numbers.map(product));
await all('bills-of-materials', '/api/bom', made.map(bom));
await all('stock', '/api/stock', numbers.map(stock));
console.log(`Loaded ${COUNT} products in ${seconds()} s.`);
