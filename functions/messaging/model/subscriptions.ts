import { partition } from '../../../shared/db/entity.ts';
import { queryAll, storedEntity } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import { Channels } from '../channels/entity.ts';
import type { Channel } from '../channels/schema.ts';
import { Webhooks } from '../webhooks/entity.ts';
import type { Webhook } from '../webhooks/schema.ts';

/** Every receiver of a company's changes. */
export type Subscriptions = {
  readonly webhooks: readonly Webhook[];
  readonly channels: readonly Channel[];
};

type Known = { readonly version: number; readonly until: number; readonly subscriptions: Promise<Subscriptions> };

/** What an instance has read of the companies it works for; the one it has not met for longest goes first. */
const known = new Map<string, Known>();
const KNOWN_MAX = 500;
/** What a former version of a function writes while a deployment is under way has no version: it is heard after this. */
const KNOWN_MILLISECONDS = 30_000;

/**
 * The webhooks and channels of a company at a version of its subscriptions, all of them however many. Two reads at once;
 * none while the version is the one that was read last.
 */
export async function subscriptionsOf(company: string, version: number): Promise<Subscriptions> {
  const before = known.get(company);
  known.delete(company);
  const isGood = before !== undefined && before.version === version && Date.now() < before.until;
  const good = isGood ? before : { version, until: Date.now() + KNOWN_MILLISECONDS, subscriptions: read(company) };
  known.set(company, good);
  const [oldest] = known.keys();
  if (known.size > KNOWN_MAX && oldest !== undefined) known.delete(oldest);
  try {
    return await good.subscriptions;
  } catch (error) {
    known.delete(company);
    throw error;
  }
}

async function read(company: string): Promise<Subscriptions> {
  const [webhooks, channels] = await Promise.all([
    all<Webhook>(company, Webhooks.name),
    all<Channel>(company, Channels.name),
  ]);
  return { webhooks, channels };
}

async function all<T>(company: string, entity: string): Promise<readonly T[]> {
  const pk = partition(company, entity);
  const items = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  return items.map((item) => storedEntity<T>(item).data);
}

/** The channel of this name, or nothing. One read. */
export async function channelByName(store: Store, name: string): Promise<Channel | undefined> {
  return (await store.get(Channels, name))?.data;
}
