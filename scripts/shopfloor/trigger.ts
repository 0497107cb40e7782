import { randomBytes, randomInt } from 'node:crypto';
import type { Shopfloor, Topic } from 'shopfloor-client';

/** Makes a thing, with what it needs, and says how it is changed and removed. */
type Subject = (shop: Shopfloor, mark: string) => Promise<Thing>;
type Thing = { readonly id: number; change(): Promise<unknown>; remove(): Promise<unknown> };

type Stem<T extends string> = T extends
  | `${infer S}/${string}`
  | `${infer S}_created`
  | `${infer S}_updated`
  | `${infer S}_deleted`
  ? S
  : never;

/** The one topic that is no creation, change or removal of its own: stock follows movements. */
const STOCK = 'stock_changed';

/** A day that is always ahead, and one that is always over. */
const AHEAD = { 'start-date': '2999-03-04T06:00:00Z', 'due-date': '2999-03-08T14:00:00Z' };
const OVER = { 'start-time': '2026-01-05T08:00:00Z', 'end-time': '2026-01-05T08:02:00Z' };

async function madeProduct(shop: Shopfloor, mark: string): Promise<string> {
  return (await shop.post('/api/products', { body: { code: `PRODUCT-${mark}`, name: 'Made by shopfloor trigger' } }))
    .code;
}

async function madeOrder(shop: Shopfloor, mark: string, product: string) {
  const products = [{ product, 'quantity-ordered': 100 }];
  return shop.post('/api/production-orders', { body: { code: `ORDER-${mark}`, ...AHEAD, products } });
}

async function madeWorker(shop: Shopfloor): Promise<number> {
  const number = randomInt(100_000, 1_000_000);
  await shop.post('/api/workers', { body: { number, name: 'Worker' } });
  return number;
}

/** A movement of the kind that `more` makes it. */
const movement =
  (type: 'in' | 'out', more: (mark: string) => { readonly shipping?: string; readonly receiving?: string }): Subject =>
  async (shop, mark) => {
    const product = await madeProduct(shop, mark);
    const named = more(mark);
    if (named.shipping) await shop.post('/api/shippings', { body: { code: named.shipping } });
    if (named.receiving) await shop.post('/api/receivings', { body: { code: named.receiving } });
    const body = { 'product-code': product, type, quantity: 10, ...named } as const;
    const { id } = await shop.post('/api/inventory-movements', { body });
    const path = { id };
    return {
      id,
      change: () => shop.put('/api/inventory-movements/{id}', { path, body: { comment: 'Changed' } }),
      remove: () => shop.delete('/api/inventory-movement/{id}', { path }),
    };
  };

/** An order that comes before its product, as a parked request, and what happens before the product is there. */
const parkedOrder =
  (meanwhile: (shop: Shopfloor, mark: string) => Promise<unknown>, open = unchanged): Subject =>
  async (shop, mark) => {
    const { headers, close } = await open(shop, mark);
    const products = [{ product: `PRODUCT-${mark}`, 'quantity-ordered': 100 }];
    const body = { code: `ORDER-${mark}`, ...AHEAD, products };
    const parked = await shop.postOrPark('/api/production-orders', 1, { body, headers });
    await close();
    await meanwhile(shop, mark);
    await madeProduct(shop, mark);
    return { id: parked.body.id, change: async () => {}, remove: async () => {} };
  };

/** In whose name an order is sent: headers, and what ends that. */
type Sender = { readonly headers: Readonly<Record<string, string>>; readonly close: () => Promise<unknown> };

const unchanged = async (_shop: Shopfloor, _mark: string): Promise<Sender> => ({ headers: {}, close: async () => {} });

/** An API key of its own: a request that waits expires where that is removed, without its hour. */
async function passingKey(shop: Shopfloor, mark: string): Promise<Sender> {
  const { key, secret } = await shop.post('/api/api-keys', { body: { name: `KEY-${mark}` } });
  const asked = { method: 'post', path: '/api/authorization', body: {} } as const;
  const authorization = `Basic ${btoa(`${key}:${secret}`)}`;
  const { body } = await shop.request<{ readonly token: string }>({ ...asked, headers: { authorization } });
  return {
    headers: { authorization: `Bearer ${body.token}` },
    close: () => shop.delete('/api/api-keys/{key}', { path: { key } }),
  };
}

const nothing = async () => {};
const codeTaken = async (shop: Shopfloor, mark: string) =>
  madeOrder(shop, mark, await madeProduct(shop, `${mark}-TOO`));

const subjects: Readonly<Record<Stem<Topic>, Subject>> = {
  productionOrder: async (shop, mark) => {
    const { id } = await madeOrder(shop, mark, await madeProduct(shop, mark));
    const path = { id };
    return {
      id,
      change: () => shop.put('/api/production-orders/{id}', { path, body: { description: 'Changed' } }),
      remove: () => shop.delete('/api/production-orders/{id}', { path }),
    };
  },
  shipping_inventory_movement: movement('out', (mark) => ({ shipping: `SHIPPING-${mark}` })),
  receiving_inventory_movement: movement('in', (mark) => ({ receiving: `RECEIVING-${mark}` })),
  internal_inventory_movement: movement('in', () => ({})),
  lot: async (shop, mark) => {
    const product = { code: await madeProduct(shop, mark) };
    const { id } = await shop.post('/api/lots', { body: { code: `LOT-${mark}`, product } });
    const path = { id };
    return {
      id,
      change: () => shop.put('/api/lots/{id}', { path, body: { 'supplier-lot': 'Changed' } }),
      remove: () => shop.delete('/api/lots/{id}', { path }),
    };
  },
  material_staging: async (shop, mark) => {
    const product = await madeProduct(shop, mark);
    const { code } = await madeOrder(shop, mark, product);
    const body = { product, quantity: 10, 'production-order': code };
    const { id } = await shop.post('/api/material-stagings', { body });
    const path = { id };
    return {
      id,
      change: () => shop.put('/api/material-stagings/{id}', { path, body: { quantity: 20 } }),
      remove: () => shop.delete('/api/material-stagings/{id}', { path }),
    };
  },
  downTime: async (shop, mark) => {
    const type = await shop.post('/api/downtime-types', { body: { code: `STOP-${mark}`, name: 'Stop' } });
    const machine = await shop.post('/api/machines', {
      body: { code: `MACHINE-${mark}`, name: 'Machine', 'downtime-types': [type.code] },
    });
    const body = { 'downtime-type': type.code, machines: [machine.code], ...OVER };
    const { id } = await shop.post('/api/downtimes', { body });
    const path = { id };
    return {
      id,
      change: () => shop.put('/api/downtimes/{id}', { path, body: { 'end-time': '2026-01-05T08:03:00Z' } }),
      remove: () => shop.delete('/api/downtimes/{id}', { path }),
    };
  },
  production: async (shop, mark) => {
    const operations = [{ code: 'MAKE', name: 'Make' }];
    const product = { code: `PRODUCT-${mark}`, name: 'Made by shopfloor trigger', operations };
    const { code } = await shop.post('/api/products', { body: product });
    const order = await madeOrder(shop, mark, code);
    const number = await madeWorker(shop);
    const { id } = await shop.post('/api/productions', {
      body: {
        'production-order': { code: order.code },
        operation: { code: 'MAKE', 'product-code': code },
        worker: { number },
        quantity: 10,
        ...OVER,
      },
    });
    const path = { id };
    return {
      id,
      change: () => shop.put('/api/productions/{id}', { path, body: { quantity: 20 } }),
      remove: () => shop.delete('/api/productions/{id}', { path }),
    };
  },
  punchClock: async (shop) => {
    const number = await madeWorker(shop);
    const body = { worker: { number }, type: 1, date: '2026-01-05T08:00:00Z' } as const;
    const { id } = await shop.post('/api/punchclocks', { body });
    const path = { id };
    return {
      id,
      change: () => shop.put('/api/punchclocks/{id}', { path, body: { date: '2026-01-05T08:01:00Z' } }),
      remove: () => shop.delete('/api/punchclocks/{id}', { path }),
    };
  },
};

const verbs = {
  create: ['/create', '_created'],
  update: ['/update', '_updated'],
  delete: ['/delete', '_deleted'],
} as const;

type Verb = keyof typeof verbs;

/** Every topic, by what it is made of. */
const ways = new Map<string, readonly [subject: Subject, verb: Verb]>([
  ...Object.entries(subjects).flatMap(([stem, subject]) => {
    const style = stem === 'productionOrder' ? 0 : 1;
    return (Object.keys(verbs) as Verb[]).map((verb) => [`${stem}${verbs[verb][style]}`, [subject, verb]] as const);
  }),
  [STOCK, [subjects.internal_inventory_movement, 'create']],
  ['parked_request_done', [parkedOrder(nothing), 'create']],
  ['parked_request_refused', [parkedOrder(codeTaken), 'create']],
  ['parked_request_expired', [parkedOrder(nothing, passingKey), 'create']],
]);

/** Every topic there is: of each `triggered` can make an event. */
export const triggerTopics: readonly string[] = [...ways.keys()];

/** Makes a real event of a topic, on a thing of its own; the id of that. Throws for what is none of `triggerTopics`. */
export async function triggered(shop: Shopfloor, topic: string): Promise<number> {
  const way = ways.get(topic);
  if (!way) throw new Error(`There is no topic "${topic}", only ${triggerTopics.join(', ')}.`);
  const [subject, verb] = way;
  const thing = await subject(shop, randomBytes(4).toString('hex').toUpperCase());
  if (verb === 'update') await thing.change();
  if (verb === 'delete') await thing.remove();
  return thing.id;
}
