import { type Client, openClient } from '../chaos/client.ts';
import type { Random } from '../chaos/random.ts';
import type { Listener } from './listener.ts';

/** How much there is of everything in one company. */
export type Size = { readonly machines: number; readonly workers: number; readonly webhooks: number };

const PRODUCTS_MAX = 20;
/** An order is made on so many machines. */
const MACHINES_PER_ORDER = 10;
const ARRAY_LENGTH_MAX = 100;
/** What a product is made of. */
export const COMPONENTS = ['STEEL', 'PAINT', 'SCREW'];
/** Of each, for one piece. */
export const COMPONENT_QUANTITY = 2;
export const REASON = 'JAM';
/** Counts are totals: one that got no answer on a busy machine is sent again, however long that takes. */
const PATIENCE_SECONDS = 900;
export const WASTE = 'SCRAP';

/** What one webhook after the other listens to: what changes by the second is heard by few, as in a plant. */
const LISTENED: readonly (readonly string[])[] = [
  ['production_updated'],
  ['stock_changed'],
  ['productionOrder/update'],
  ...Array.from({ length: 17 }, () => ['downTime_created', 'downTime_updated']),
  ...Array.from({ length: 17 }, () => ['punchClock_created', 'punchClock_updated']),
  ...Array.from({ length: 13 }, () => ['productionOrder/create', 'productionOrder/delete', 'lot_created']),
];

/** A company whose machines count. */
export type Hall = {
  readonly client: Client;
  readonly size: Size;
  /** What each machine has counted, by its code. */
  readonly counts: Map<string, { good: number; waste: number }>;
  /** Topics of each webhook, by the name its listener has for it. */
  readonly webhooks: ReadonlyMap<string, { readonly id: number; readonly topics: readonly string[] }>;
};

export const machineCode = (number: number) => `M${number}`;

/** The elements in arrays as long as a request takes. */
export const arraysOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / ARRAY_LENGTH_MAX) }, (_, position) =>
    all.slice(position * ARRAY_LENGTH_MAX, (position + 1) * ARRAY_LENGTH_MAX),
  );

const numbers = (count: number) => Array.from({ length: count }, (_, position) => position + 1);

/** Sets up a company: machines, workers, products, orders, a production that runs on each machine, and who listens. */
export async function openHall(
  baseUrl: string,
  { key, secret }: { readonly key: string; readonly secret: string },
  { size, listener, random }: { readonly size: Size; readonly listener: Listener; readonly random: Random },
): Promise<Hall> {
  const client = openClient(baseUrl, { key, secret }, PATIENCE_SECONDS);
  const post = (path: string, body: unknown) => client.must({ method: 'POST', path: `/api/${path}`, body });
  const postAll = async (path: string, all: readonly unknown[]) => {
    for (const part of arraysOf(all)) await post(path, part);
  };
  const named = (code: string) => ({ code, name: code });
  const orders = Math.ceil(size.machines / MACHINES_PER_ORDER);
  const products = numbers(Math.min(orders, PRODUCTS_MAX)).map((number) => `P${number}`);
  await postAll('products', [...COMPONENTS, ...products].map(named));
  for (const code of products) {
    await post('bom', {
      'product-code': code,
      bom: COMPONENTS.map((part) => ({ 'product-code': part, quantity: COMPONENT_QUANTITY })),
    });
  }
  await post('downtime-types', { code: REASON });
  await post('waste-types', { code: WASTE });
  await postAll(
    'workers',
    numbers(size.workers).map((number) => ({ number, name: `Worker ${number}` })),
  );
  const machines = numbers(size.machines).map(machineCode);
  await postAll(
    'machines',
    machines.map((code) => ({ ...named(code), 'downtime-types': [REASON] })),
  );
  const orderOf = (position: number) => `O${Math.floor(position / MACHINES_PER_ORDER)}`;
  const productOf = (position: number) =>
    products[Math.floor(position / MACHINES_PER_ORDER) % products.length] as string;
  await postAll(
    'production-orders',
    machines.flatMap((_, position) =>
      position % MACHINES_PER_ORDER ? [] : [newOrder(orderOf(position), productOf(position))],
    ),
  );
  await postAll(
    'productions',
    machines.map((machine, position) => ({
      'production-order': { code: orderOf(position) },
      operation: { code: productOf(position), 'product-code': productOf(position) },
      worker: random.between(1, size.workers),
      machine,
      'start-time': '2026-07-20T06:00:00Z',
    })),
  );
  const webhooks = new Map<string, { id: number; topics: readonly string[] }>();
  for (const number of numbers(size.webhooks)) {
    const topics = LISTENED[(number - 1) % LISTENED.length] as readonly string[];
    const { name, url } = listener.address();
    const { body } = await client.must<{ id: number }>({
      method: 'POST',
      path: '/api/webhooks',
      body: { url, topics },
    });
    webhooks.set(name, { id: body.id, topics });
  }
  return { client, size, webhooks, counts: new Map(machines.map((code) => [code, { good: 0, waste: 0 }])) };
}

const newOrder = (code: string, product: string) => ({
  code,
  'start-date': '2026-07-20T06:00:00Z',
  'due-date': '2999-01-01T00:00:00Z',
  products: [{ product, 'quantity-ordered': 1_000_000 }],
});
