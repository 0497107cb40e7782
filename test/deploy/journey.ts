import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { contracts } from '../../functions/contracts.ts';
import { endpoints } from '../../shared/http/contract.ts';
import { type Client, call, logIn, usageHeader, withSecret } from './client.ts';
import type { OnboardedCompany } from './deployment.ts';
import type { Receiver } from './receiver.ts';

/** The emulator looks at streams and queues about once a second, and starts a function when it is first needed. */
const WEBHOOK_MILLISECONDS = 60_000;
const CHANNEL_MILLISECONDS = 60_000;
const STOCK_MILLISECONDS = 60_000;

const CHANNEL = 'smoke';
const GTIN = '09521234543213';
/** More than a statement batch and a transaction hold. */
const SERIALS = 130;

/** Prints one line as soon as something was seen. */
export type Say = (line: string) => void;

/** Where the way leads, and what a denied caller gets there: 401 by the gateway's responses, 403 where it has none. */
export type Place = { readonly base: string; readonly receiver: Receiver; readonly denied: number };

/**
 * The main job: log in, create an order, receive it by webhook and by change channel, log out. Throws where it breaks.
 */
export async function travel({ base, receiver, denied }: Place, company: OnboardedCompany, say: Say): Promise<void> {
  const client = await logIn(base, company);
  say('logged in with API key and secret');
  await client.expect(201, 'POST', '/api/webhooks', { url: receiver.url, topics: ['productionOrder/create'] });
  await client.expect(201, 'POST', '/api/channels', { name: CHANNEL, type: 'PRODUCTION_ORDER' });
  await client.expect(201, 'POST', '/api/products', [
    { code: 'LEG', name: 'Leg' },
    { code: 'CHAIR', name: 'Chair', operations: [{ code: 'JOIN', name: 'Join' }] },
  ]);
  await client.expect(201, 'POST', '/api/bom', {
    'product-code': 'CHAIR',
    bom: [{ 'product-code': 'LEG', quantity: 4 }],
  });
  await client.expect(201, 'POST', '/api/stock', { 'product-code': 'LEG', stock: 100 });
  const order = await client.expect(201, 'POST', '/api/production-orders', {
    code: 'ORDER-1',
    'start-date': '2030-01-07T08:00:00',
    'due-date': '2030-01-11T17:00:00',
    products: [{ product: 'CHAIR', 'quantity-ordered': 12 }],
  });
  say('created webhook, channel, products with bill of materials and stock, and a production order');
  await beTold(receiver, company.secret, say);
  await readChannel(client, (order as { readonly id: number }).id, say);
  await produce(client, say);
  await serialize(base, company, client, say);
  await readLedger(client, say);
  await readEverything(client, say);
  await logOut(base, company, { client, denied }, say);
}

/** The receiver refuses the first attempt, so the second one shows the whole round through the queue of retries. */
async function beTold(receiver: Receiver, secret: string, say: Say): Promise<void> {
  const first = await receiver.next(WEBHOOK_MILLISECONDS);
  const second = await receiver.next(WEBHOOK_MILLISECONDS);
  for (const { headers, body } of [first, second]) {
    const expected = createHmac('sha256', secret).update(body).digest('base64');
    assert.equal(headers['x-prodsmart-hmac-sha256'], expected, 'the webhook is signed with the secret of the API key');
    assert.match(body, /ORDER-1/);
  }
  assert.equal(second.body, first.body, 'a retry sends the same bytes');
  say('webhook received, signed; refused once and received again');
}

/** Stock follows a production through the queue of bookings, and comes back when the production goes. */
async function produce(client: Client, say: Say): Promise<void> {
  const production = await client.expect(201, 'POST', '/api/productions', {
    'production-order': { code: 'ORDER-1' },
    operation: { code: 'JOIN', 'product-code': 'CHAIR' },
    quantity: 5,
    'start-time': '2026-01-07T08:00:00Z',
    'end-time': '2026-01-07T09:00:00Z',
  });
  await stockBecomes(client, 'CHAIR', 5);
  await stockBecomes(client, 'LEG', 80);
  await client.expect(201, 'DELETE', `/api/productions/${(production as { readonly id: number }).id}`);
  await stockBecomes(client, 'CHAIR', 0);
  await stockBecomes(client, 'LEG', 100);
  say('recorded a production and deleted it: stock followed both times');
}

/** Serials are commissioned with a token of the Manufacturer V2 API; the pool follows through the queue of packs. */
async function serialize(base: string, company: OnboardedCompany, client: Client, say: Say): Promise<void> {
  await client.expect(201, 'POST', '/api/products', { code: 'PILL', name: 'Pill', gtin: GTIN });
  const channel = await client.expect(201, 'POST', '/api/shopfloor-channels', { name: 'Line 1' });
  const { api_key, api_secret } = { api_key: company.key, api_secret: company.secret };
  const signedIn = await call(base, 'POST', '/v1/api_auth', {
    headers: usageHeader(company),
    body: { api_key, api_secret },
  });
  assert.equal(signedIn.status, 200, JSON.stringify(signedIn.body));
  const { token } = signedIn.body as { readonly token: string };
  const headers = {
    ...usageHeader(company),
    'x-access-token': token,
    // Without this header fakecloud refuses by itself, and asks no authorizer.
    authorization: `Bearer ${token}`,
    'x-channel-key': (channel as { readonly key: string }).key,
  };
  const commission = async (serials: readonly string[], batch: string) => {
    const body = { product_code: GTIN, product_code_schema: 'GTIN', batch, expiry_date: '300600', serials };
    return call(base, 'POST', '/v1/manufacturer/v2/api/serials/commission', { headers, body });
  };
  const serials = Array.from({ length: SERIALS }, (_, position) => `S${1_000 + position}`);
  for (const [asked, status] of [
    [await commission(serials, 'B1'), 200],
    [await commission(serials.toReversed(), 'B1'), 200],
    [await commission([...serials.slice(0, 1), 'NEW'], 'B2'), 409],
  ] as const) {
    assert.equal(asked.status, status, JSON.stringify(asked.body));
  }
  await eventually(async () => {
    const packs = (await client.expect(200, 'GET', `/api/packs?gtin=${GTIN}&batch=B1`)) as readonly object[];
    assert.equal(packs.length, 25, 'a page of packs');
  });
  await client.expect(200, 'POST', '/api/packs/release', { gtin: GTIN, serials: serials.slice(0, 2), market: 'DE' });
  say(`${SERIALS} serials commissioned, once; two of them released; the pool followed`);
}

/** Until it holds, or a minute is over. */
export async function eventually(holds: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + STOCK_MILLISECONDS;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(1_000);
    }
  }
}

type Told = { readonly sequence: number; readonly type: string };

/** Everything so far is in the ledger, in a sequence without gaps, and the digest agrees that nothing was produced. */
async function readLedger(client: Client, say: Say): Promise<void> {
  const deadline = Date.now() + STOCK_MILLISECONDS;
  const read = async () => (await client.expect(200, 'GET', '/api/events?after=0&limit=100')) as readonly Told[];
  let events = await read();
  while (!events.some(({ type }) => type === 'productions.deleted')) {
    assert.ok(Date.now() < deadline, `the ledger stays at ${events.length} events`);
    await sleep(1_000);
    events = await read();
  }
  assert.deepEqual(
    events.map(({ sequence }) => sequence),
    events.map((_, position) => position + 1),
  );
  assert.deepEqual(await client.expect(200, 'GET', '/api/digest?from=2026-01-07&entity=productions'), []);
  say(`${events.length} events in the ledger, without a gap`);
}

async function stockBecomes(client: Client, code: string, stock: number): Promise<void> {
  const deadline = Date.now() + STOCK_MILLISECONDS;
  const read = async () =>
    ((await client.expect(200, 'GET', `/api/stock/${code}`)) as { readonly stock: number }).stock;
  let found = await read();
  while (found !== stock) {
    assert.ok(Date.now() < deadline, `the stock of ${code} stays ${found} instead of ${stock}`);
    await sleep(1_000);
    found = await read();
  }
}

async function readChannel(client: Client, id: number, say: Say): Promise<void> {
  const deadline = Date.now() + CHANNEL_MILLISECONDS;
  const read = () => client.expect(200, 'GET', `/api/changes/${CHANNEL}`);
  let found = JSON.stringify(await read());
  while (!found.includes('ORDER-1')) {
    assert.ok(Date.now() < deadline, `the channel stays empty: ${found}`);
    await sleep(1_000);
    found = JSON.stringify(await read());
  }
  assert.ok(found.includes(String(id)));
  assert.ok(!JSON.stringify(await read()).includes('ORDER-1'), 'what was read from the channel is gone');
  say('change channel read: the order, once');
}

/** What some lists must be asked for. */
const ASKED: Readonly<Record<string, string>> = {
  '/api/digest': '?from=2026-01-07',
  '/api/digest/records': '?entity=productions&day=2026-01-07',
  '/api/reports/worker-labor-time': '?start-time=2026-07-20T00:00:00Z&end-time=2026-07-27T00:00:00Z',
};

/** Reaches the functions the journey does not, each under its own role. */
async function readEverything(client: Client, say: Say): Promise<void> {
  const lists = contracts.flatMap(endpoints).filter(({ method, path, route }) => {
    const byToken = route.auth === undefined || route.auth === 'token' || route.auth === 'tokenOrBasic';
    return method === 'GET' && !path.includes('{') && byToken;
  });
  for (const { path, route } of lists) await client.expect(route.status, 'GET', `${path}${ASKED[path] ?? ''}`);
  say(`${lists.length} lists read, of every resource`);
}

type Caller = { readonly client: Client; readonly denied: number };

async function logOut(base: string, company: OnboardedCompany, { client, denied }: Caller, say: Say): Promise<void> {
  await withSecret(base, company).expect(204, 'DELETE', '/api/authorization');
  await client.expect(denied, 'GET', '/api/suppliers');
  say('logged out: the token is refused at once');
}
