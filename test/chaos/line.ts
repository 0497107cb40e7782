import { setTimeout as pause } from 'node:timers/promises';
import { type Client, isFinal, type Outcome } from './client.ts';
import type { Random } from './random.ts';

/** The product whose packs the line makes. */
export const GTIN = '09521234543213';

const COMMISSION = '/v1/manufacturer/v2/api/serials/commission';
const PATHS = { pool: '/api/packs', release: '/api/packs/release', decommission: '/api/packs/decommission' } as const;
/** The same words every time: whatever is so already changes nothing. */
const WORDS = { pool: {}, release: { market: 'PT' }, decommission: { reason: 'sampled' } } as const;

const THINKING_MILLISECONDS = [10, 80] as const;
/** However slow the machine is. */
const STEPS_MIN = 6;
/** More than a chunk of 500 now and then, and mostly more than the 25 of one call to the table. */
const SERIALS_MAX = 700;
const SMALL_MAX = 60;

/** `conflict`: the answer names serials that stand in the way; `refused`: others were faster, and nothing was done. */
type Fate = 'done' | 'conflict' | 'refused' | 'unknown';

/** One request of a line: all its serials under a batch of its own, so that its outcome can be seen. */
export type Commissioning = {
  readonly batch: string;
  readonly serials: readonly string[];
  /** Some serials are those of an earlier request: it has to be refused as a whole. */
  readonly overlaps: boolean;
  readonly outcome: Fate;
};

/** A request that puts serials into the pool, releases packs or decommissions them. */
export type SerialsChange = {
  readonly kind: keyof typeof PATHS;
  readonly serials: readonly string[];
  readonly outcome: Fate;
  /** What was answered. */
  readonly answer: { readonly operation: number | null; readonly changed: number } | undefined;
};

/** A packaging line that makes the packs of a company, its own or a partner's. */
export type Line = {
  readonly client: Client;
  readonly channelKey: string;
  readonly commissionings: Commissioning[];
  /** Batches that were commissioned once more, in another order. */
  readonly repetitions: Commissioning[];
  readonly changings: SerialsChange[];
  /** Serials in the pool that are not commissioned yet. */
  readonly pooled: (readonly string[])[];
  /** Makes packs for the company too, which may do anything with them; a partner only commissions. */
  readonly partner?: Line;
};

type Company = { readonly id: string; readonly client: Client };

/** Registers the product and the channel of a line of a company. */
export async function setUpLine({ client }: Company): Promise<Line> {
  const product = { code: 'PACKED', name: 'Packed', gtin: GTIN };
  await client.must({ method: 'POST', path: '/api/products', body: product });
  return openLine(client, { name: 'Line' });
}

/** Has the actor make the product of the owner. */
export async function setUpPartner(owner: Company, actor: Company): Promise<Line> {
  const invitation = { partner: actor.id, role: 'owner', products: [GTIN] };
  await owner.client.must({ method: 'POST', path: '/api/partnerships', body: invitation });
  const { body } = await actor.client.must<readonly { id: number; role: string }[]>({
    method: 'GET',
    path: '/api/partnerships',
  });
  const partnership = body.find(({ role }) => role === 'actor')?.id;
  await actor.client.must({ method: 'POST', path: `/api/partnerships/${partnership}/accept` });
  return openLine(actor.client, { name: 'Partner', partnership });
}

async function openLine(client: Client, channel: object): Promise<Line> {
  const { body } = await client.must<{ key: string }>({
    method: 'POST',
    path: '/api/shopfloor-channels',
    body: channel,
  });
  return { client, channelKey: body.key, commissionings: [], repetitions: [], changings: [], pooled: [] };
}

/** Sends requests about serials until `until`: mostly new ones, and about what was made before. */
export async function runLine(line: Line, name: string, random: Random, until: number): Promise<void> {
  for (let number = 1; number <= STEPS_MIN || performance.now() < until; number++) {
    await step(line, `${name}-${number}`, random);
    await pause(random.between(...THINKING_MILLISECONDS));
  }
}

async function step(line: Line, batch: string, random: Random): Promise<void> {
  const taken = pickDone(line, random);
  const chance = random();
  if (!taken || chance < 0.5) return commissionNew(line, batch, random, random() < 0.2 ? taken : undefined);
  if (chance < 0.6 || !line.partner) return repeat(line, taken, random);
  if (chance < 0.7) return void line.pooled.push(...(await change(line, 'pool', fresh(batch, random), random)));
  const made = (random() < 0.4 && pickDone(line.partner, random)) || taken;
  await change(line, chance < 0.85 ? 'release' : 'decommission', partOf(made.serials, random), random);
}

const pickDone = ({ commissionings }: Line, random: Random): Commissioning | undefined =>
  random.pick(commissionings.filter(({ outcome }) => outcome === 'done'));

const fresh = (batch: string, random: Random) =>
  Array.from({ length: random.between(1, random() < 0.15 ? SERIALS_MAX : SMALL_MAX) }, (_, at) => `${batch}-${at}`);

function partOf(serials: readonly string[], random: Random): readonly string[] {
  const from = random.between(0, serials.length - 1);
  return serials.slice(from, random.between(from + 1, serials.length));
}

async function commissionNew(line: Line, batch: string, random: Random, taken: Commissioning | undefined) {
  const serials = [
    ...fresh(batch, random),
    ...((random() < 0.5 && line.pooled.pop()) || []),
    ...(taken ? [random.pick(taken.serials)] : []),
  ];
  const outcome = await commission(line, batch, serials, random);
  line.commissionings.push({ batch, serials, overlaps: taken !== undefined, outcome });
}

/** The same serials in another order, as a request of its own. */
async function repeat(line: Line, before: Commissioning, random: Random): Promise<void> {
  const outcome = await commission(line, before.batch, before.serials.toReversed(), random);
  line.repetitions.push({ ...before, outcome });
}

async function commission({ client, channelKey }: Line, batch: string, serials: readonly string[], random: Random) {
  const headers = { 'x-channel-key': channelKey };
  const body = { product_code: GTIN, product_code_schema: 'GTIN', batch, expiry_date: '291115', serials };
  return fateOf(await client.ask({ method: 'POST', path: COMMISSION, headers, body, impatient: random() < 0.1 }));
}

/** Answers the serials, if the line knows that it was done. */
async function change(line: Line, kind: SerialsChange['kind'], serials: readonly string[], random: Random) {
  const outcome = await line.client.ask<NonNullable<SerialsChange['answer']>>({
    method: 'POST',
    path: PATHS[kind],
    body: { gtin: GTIN, serials, ...WORDS[kind] },
    impatient: random() < 0.1,
  });
  const answer = outcome.kind === 'done' ? outcome.body : undefined;
  line.changings.push({ kind, serials, outcome: fateOf(outcome), answer });
  return answer ? [serials] : [];
}

const fateOf = (outcome: Outcome<unknown>): Fate =>
  outcome.kind === 'refused' && isFinal(outcome) ? 'conflict' : outcome.kind;
