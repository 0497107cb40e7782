import { setTimeout as pause } from 'node:timers/promises';
import { type Client, isFinal } from './client.ts';
import type { Random } from './random.ts';

/** The product whose packs the line makes. */
export const GTIN = '09521234543213';

const PATH = '/v1/manufacturer/v2/api/serials/commission';
const THINKING_MILLISECONDS = [10, 80] as const;
/** However slow the machine is. */
const STEPS_MIN = 2;
/** More than a chunk of 500 now and then, and mostly more than the 25 of one call to the table. */
const SERIALS_MAX = 700;
const SMALL_MAX = 60;

/** One request of a line: all its serials under a batch of its own, so that whatever becomes of it can be told. */
export type Commissioning = {
  readonly batch: string;
  readonly serials: readonly string[];
  /** Some serials are those of an earlier request: it has to be refused as a whole. */
  readonly overlaps: boolean;
  /** `conflict`: the answer names serials of others; `refused`: others were faster, and nothing was done. */
  outcome: 'done' | 'conflict' | 'refused' | 'unknown';
};

/** A packaging line of a company. */
export type Line = { readonly client: Client; readonly channelKey: string; readonly commissionings: Commissioning[] };

/** Registers the product and the channel of a line. */
export async function setUpLine(client: Client): Promise<Line> {
  const product = { code: 'PACKED', name: 'Packed', gtin: GTIN };
  await client.must({ method: 'POST', path: '/api/products', body: product });
  const channel = { method: 'POST', path: '/api/shopfloor-channels', body: { name: 'Line' } } as const;
  const { body } = await client.must<{ key: string }>(channel);
  return { client, channelKey: body.key, commissionings: [] };
}

/** Commissions serials until `until`: mostly new ones, sometimes some that others have, and the same request again. */
export async function runLine(line: Line, name: string, random: Random, until: number): Promise<void> {
  for (let number = 1; number <= STEPS_MIN || performance.now() < until; number++) {
    const taken = random.pick(line.commissionings.filter(({ outcome }) => outcome === 'done'));
    if (taken && random() < 0.15) await repeat(line, taken, random);
    else await commissionNew(line, `${name}-${number}`, random, random() < 0.2 ? taken : undefined);
    await pause(random.between(...THINKING_MILLISECONDS));
  }
}

async function commissionNew(line: Line, batch: string, random: Random, taken: Commissioning | undefined) {
  const count = random.between(1, random() < 0.15 ? SERIALS_MAX : SMALL_MAX);
  const fresh = Array.from({ length: count }, (_, position) => `${batch}-${position}`);
  const serials = taken ? [...fresh, random.pick(taken.serials)] : fresh;
  const outcome = await send(line, batch, serials, random() < 0.1);
  line.commissionings.push({ batch, serials, overlaps: taken !== undefined, outcome });
}

/** The same serials in another order, as a request of its own. */
async function repeat(line: Line, before: Commissioning, random: Random): Promise<void> {
  const outcome = await send(line, before.batch, before.serials.toReversed(), random() < 0.1);
  if (outcome === 'conflict') before.outcome = outcome;
}

async function send({ client, channelKey }: Line, batch: string, serials: readonly string[], impatient: boolean) {
  const headers = { 'x-channel-key': channelKey };
  const body = { product_code: GTIN, product_code_schema: 'GTIN', batch, expiry_date: '291115', serials };
  const outcome = await client.ask({ method: 'POST', path: PATH, headers, body, impatient });
  return outcome.kind === 'refused' && isFinal(outcome) ? 'conflict' : outcome.kind;
}
