import { createCompany } from '../../functions/access/company/onboard.ts';
import { TOPICS } from '../../functions/messaging/webhooks/schema.ts';
import type { ChannelType } from '../../shared/events/definition.ts';
import { type Client, openClient } from './client.ts';
import { type Endpoint, openEndpoint } from './endpoints.ts';
import type { Random } from './random.ts';

/** What a table is made of; 0.5 screws are used up in the first operation. */
export const BILL = { leg: 4, board: 2, screw: 0.5 } as const;
/** What is made, and everything that has stock. */
export const MADE = 'table';
export const PRODUCTS = [MADE, ...Object.keys(BILL)];

/** The production order that some productions work on. */
export const ORDER = 'O';

/** The machine that stands still, and why. */
export const MACHINE = 'SAW';
export const STOP = 'JAM';

/** A channel and how it is read: acknowledged all the time, or plainly once everything is quiet. */
export type ChannelReading = { readonly name: string; readonly type: ChannelType; readonly ack: boolean };

/** A webhook and the server behind it. */
export type Subscription = { readonly id: number; readonly topics: readonly string[]; readonly endpoint: Endpoint };

/** A company that everything happens to. */
export type ChaosCompany = {
  readonly id: string;
  readonly client: Client;
  readonly channels: readonly ChannelReading[];
  readonly subscriptions: readonly Subscription[];
};

const isOf = (...kinds: readonly string[]) => TOPICS.filter((topic) => kinds.some((kind) => topic.startsWith(kind)));

/** Every topic to one, some to the others: an event reaches several endpoints or one. */
const AUDIENCES = [TOPICS, isOf('productionOrder'), isOf('internal_inventory_movement', 'lot')];

/** Creates a company with endpoints, channels, and then its master data: every change makes an event. */
export async function foundCompany(
  baseUrl: string,
  channels: readonly ChannelReading[],
  random: Random,
): Promise<ChaosCompany> {
  const { company: id, key, secret } = await createCompany({ name: 'Chaos', timeZone: 'UTC' });
  const client = openClient(baseUrl, { key, secret });
  for (const { name, type } of channels) {
    await client.must({ method: 'POST', path: '/api/channels', body: { name, type } });
  }
  const subscriptions: Subscription[] = [];
  for (const topics of AUDIENCES) subscriptions.push(await subscribe(client, secret, topics, random));
  await makeProducts(client);
  return { id, client, channels, subscriptions };
}

async function makeProducts(client: Client): Promise<void> {
  await client.must({ method: 'POST', path: '/api/workers', body: { number: 7, name: 'Worker 7' } });
  await client.must({ method: 'POST', path: '/api/machines', body: { code: MACHINE, name: 'Saw' } });
  await client.must({ method: 'POST', path: '/api/downtime-types', body: { code: STOP, name: 'Jam' } });
  const operations = [
    { code: 'CUT', name: 'Cut' },
    { code: 'JOIN', name: 'Join' },
  ];
  const parts = Object.keys(BILL).map((code) => ({ code, name: code }));
  const bom = Object.entries(BILL).map(([code, quantity]) => ({
    'product-code': code,
    quantity,
    'operation-code': 'JOIN',
  }));
  const order = {
    code: ORDER,
    'start-date': '2026-01-01T00:00:00Z',
    'due-date': '2999-01-01T00:00:00Z',
    products: [{ product: MADE, 'quantity-ordered': 1_000_000 }],
  };
  const body = [...parts, { code: MADE, name: 'Table', operations }];
  await client.must({ method: 'POST', path: '/api/products', body });
  await client.must({ method: 'POST', path: '/api/bom', body: { 'product-code': MADE, bom } });
  await client.must({ method: 'POST', path: '/api/production-orders', body: order });
}

async function subscribe(client: Client, key: string, topics: readonly string[], random: Random) {
  const endpoint = await openEndpoint(random.fork());
  const { body } = await client.must<{ id: number; secret: string }>({
    method: 'POST',
    path: '/api/webhooks',
    body: { url: endpoint.url, topics },
  });
  endpoint.secrets = { standard: body.secret, key };
  return { id: body.id, topics, endpoint };
}
