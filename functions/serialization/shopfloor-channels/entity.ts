import { type Entity, padId } from '../../../shared/db/entity.ts';
import { countedWithin, heldLimit } from '../../../shared/db/limit.ts';
import type { Store } from '../../../shared/db/store.ts';

/** Source of the channels through which serials are commissioned (rule channel-source). */
export const MANUFACTURER_V2 = 'Manufacturer V2 API';

/** Where serials come in from the shop floor. */
export type ShopfloorChannel = {
  readonly id: number;
  readonly name: string;
  /** What requests send as `x-channel-key`. It is of no use without a token of the company. */
  readonly key: string;
  /** Who sends through it; only `MANUFACTURER_V2` takes serials. */
  readonly source: string;
  /** Number of the partnership whose products are commissioned through it; without one, own products come first. */
  readonly partnership?: number | null | undefined;
};

/** Shopfloor channels a company may have (rule limits-hold). */
export const SHOPFLOOR_CHANNELS_LIMIT = heldLimit('shopfloor-channels', 'shopfloor channel', 100);

/** Key: the channel key, so that a request finds its channel with one read. Listed by id. */
export const ShopfloorChannels: Entity<ShopfloorChannel> = {
  name: 'shopfloor-channels',
  noun: 'shopfloor channel',
  key: ({ key }) => key,
  order: ({ id }) => padId(id),
  unique: { id: ({ id }) => padId(id) },
  pointers: { code: '/key' },
  counted: countedWithin(SHOPFLOOR_CHANNELS_LIMIT),
};

/**
 * The caller's channel with this key, if it is one that takes serials; nothing for one that is unknown, another
 * company's, or of another source: one answer for all three (rule channel-error). One read.
 */
export async function channelByKey(store: Store, key: string): Promise<ShopfloorChannel | undefined> {
  const data = (await store.get(ShopfloorChannels, key))?.data;
  return data?.source === MANUFACTURER_V2 ? data : undefined;
}
