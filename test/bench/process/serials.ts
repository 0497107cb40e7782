import { createCompany } from '../../../functions/access/company/onboard.ts';
import { startFactory } from '../../../local/factory.ts';
import { db } from '../../../shared/db/table.ts';
import { toGatewayRequest } from '../../support/call.ts';

/**
 * A process of its own: commissions so many serials in one request to the sandbox, for each number given. Prints, as JSON
 * on the last line, the milliseconds of the request and of the pool that follows, calls and write units of the request, and
 * by how many bytes that are in use the heap grew at most; that is looked at in a second request, which collecting slows.
 */
const counts = process.argv.slice(2).map(Number);
const GTIN = '09521234543213';
const SAMPLE_MILLISECONDS = 50;

console.log = () => {};
const factory = await startFactory({ rateLimitPerMinute: 0 });
const { key, secret } = await createCompany({ name: 'Packaging', timeZone: 'UTC' });

async function ask(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}, token?: string) {
  const credentials = token === undefined ? { basic: { key, secret } } : { token };
  const answer = await factory.dispatch(toGatewayRequest({ method: 'POST', path, body, headers, ...credentials }));
  if (answer.status >= 300) throw new Error(`${path}: ${answer.body}`);
  return JSON.parse(answer.body);
}

const scopes = ['company_admin', 'productions_write'];
const { token } = await ask('/api/authorization', { scopes });
await ask('/api/products', { code: 'PACK', name: 'Pack', gtin: GTIN }, {}, token);
const channel = await ask('/api/shopfloor-channels', { name: 'Line' }, {}, token);

type Account = { calls: number; writeUnits: number };
let account: Account | undefined;

/** Units are the engine's own word: its count of single writes is DynamoDB's; a write in a transaction counts twice. */
db().middlewareStack.add(
  (next, { commandName = '' }) =>
    async (request) => {
      const open = account;
      if (!open) return next(request);
      open.calls += 1;
      if (/^(Get|BatchGet|Query)/.test(commandName)) return next(request);
      Object.assign(request.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(request);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: unknown };
      for (const used of [ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[])
        open.writeUnits += used.CapacityUnits ?? 0;
      return result;
    },
  { step: 'initialize', name: 'account' },
);

const inUse = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

let batch = 0;

async function send(count: number): Promise<void> {
  batch += 1;
  const serials = Array.from({ length: count }, (_, position) => `N${batch}S${String(position).padStart(12, '0')}`);
  const body = { product_code: GTIN, product_code_schema: 'GTIN', batch: `B${batch}`, expiry_date: '301231', serials };
  await ask('/v1/manufacturer/v2/api/serials/commission', body, { 'x-channel-key': channel.key }, token);
}

/** By how much the heap in use grows at most while so many are commissioned. */
async function heapOf(count: number): Promise<number> {
  const before = inUse();
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, inUse());
  }, SAMPLE_MILLISECONDS);
  await send(count);
  clearInterval(sampling);
  await factory.settled();
  return peak - before;
}

async function commission(count: number) {
  const counted: Account = { calls: 0, writeUnits: 0 };
  account = counted;
  const began = performance.now();
  await send(count);
  const milliseconds = performance.now() - began;
  account = undefined;
  await factory.settled();
  const background = performance.now() - began - milliseconds;
  return { count, milliseconds, background, ...counted, heapBytes: await heapOf(count) };
}

await commission(10);
const figures = [];
for (const count of counts) figures.push(await commission(count));
await factory.stop();
process.stdout.write(`${JSON.stringify(figures)}\n`);
