import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { PurgeQueueCommand } from '@aws-sdk/client-sqs';
import { createCompany } from '../../../functions/access/company/onboard.ts';
import { Lots } from '../../../functions/inventory/lots/entity.ts';
import { Webhooks } from '../../../functions/messaging/webhooks/entity.ts';
import type { Webhook } from '../../../functions/messaging/webhooks/schema.ts';
import { startFactory } from '../../../local/factory.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import { sqs } from '../../../shared/queue/queue.ts';

/**
 * A process of its own: events flow through the sandbox to a well endpoint while another one is well or hangs, in turns.
 * Arguments: blocks, events per block, events per second. Prints the milliseconds from each event to its delivery at the
 * well endpoint, and how many calls hung, as JSON on the last line.
 */
const [blocks = 2, events = 200, rate = 40] = process.argv.slice(2).map(Number);
/** Events at the beginning of a block whose deliveries are not counted: nothing hangs yet. */
const WARM_UP = Math.min(50, events / 4);
const HANG_SECONDS = 15;

type Endpoint = { readonly url: string; readonly server: Server };

const arrivals = new Map<string, number>();
const hanging = new Set<ServerResponse>();
let hung = 0;

async function endpoint(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Endpoint> {
  const server = createServer((request, response) => {
    request.resume().once('end', () => answer(request, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

const well = await endpoint((request, response) => {
  const at = Date.parse(String(request.headers['x-prodsmart-triggered-at']));
  arrivals.set(String(request.headers['webhook-id']), Date.now() - at);
  response.writeHead(204).end();
});
const other = await endpoint((_request, response) => void response.writeHead(204).end());
const stuck = await endpoint((_request, response) => {
  hung += 1;
  hanging.add(response);
  setTimeout(() => response.destroy(), HANG_SECONDS * 1_000).unref();
});

console.log = () => {};
console.error = () => {};
const factory = await startFactory({ rateLimitPerMinute: 0 });

function webhook(id: number, url: string, apiKey: string): Webhook {
  return { id, url, topics: ['lot_created'], active: true, apiKey, secret: `whsec_${'A'.repeat(43)}=` };
}

function lot(id: number, at: string) {
  const product = { id: 1, code: 'P', uom: null };
  return { id, code: `L${id}`, product, creationDate: at, expirationDate: null, supplierLot: null };
}

async function create(company: string, id: number): Promise<void> {
  const store: Store = openStore({ company, now: new Date(), admitted: Promise.resolve() });
  await store.commit(store.creationWrites(Lots, lot(id, store.at)), undefined);
}

/** A company of its own, so that every block begins with closed circuits. */
async function block(number: number, second: Endpoint): Promise<readonly number[]> {
  const { company, key } = await createCompany({ name: `Block ${number}`, timeZone: 'UTC', id: `block${number}` });
  const store = openStore({ company, now: new Date(), admitted: Promise.resolve() });
  for (const [position, { url }] of [well, second].entries()) {
    await store.commit(store.creationWrites(Webhooks, webhook(position + 1, url, key)), undefined);
  }
  arrivals.clear();
  const begun = performance.now();
  const writes: Promise<void>[] = [];
  for (let event = 1; event <= events; event += 1) {
    const due = begun + (event * 1_000) / rate;
    await pause(Math.max(0, due - performance.now()));
    writes.push(create(company, event));
  }
  await Promise.all(writes);
  while (arrivals.size < events) await pause(20);
  const times = [...arrivals.values()];
  await end();
  return times.slice(WARM_UP);
}

/** What hung is over, and what it left to be tried again later is no burden to the next block. */
async function end(): Promise<void> {
  for (const response of hanging) response.destroy();
  hanging.clear();
  await sqs().send(new PurgeQueueCommand({ QueueUrl: factory.queues.urls.retries }));
  await factory.settled();
  await sqs().send(new PurgeQueueCommand({ QueueUrl: factory.queues.urls.retries }));
}

const without: number[] = [];
const beside: number[] = [];
await block(0, other);
for (let number = 1; number <= blocks; number += 1) {
  if (number % 2) without.push(...(await block(number, other)));
  else beside.push(...(await block(number, stuck)));
}
for (const { server } of [well, other, stuck]) server.closeAllConnections();
process.stdout.write(`\n${JSON.stringify({ without, beside, hung })}\n`, () => process.exit(0));
