import type { Store } from '../../shared/db/store.ts';
import type { Write } from '../../shared/db/write.ts';
import { Problem } from '../../shared/http/problem.ts';
import type { ShopfloorChannel } from './channel.ts';

/** Whose product a caller deals with, and what must still hold when its request is committed. */
export type Ownership = {
  /** Company of the product. */
  readonly owner: string;
  /** Conditions for the transaction of the commit. */
  readonly joining: readonly Write[];
  /** The partnership in which it is another company's product, by its ids there and here. */
  readonly partnership?: { readonly ofOwner: number; readonly ofActor: number };
};

/**
 * Decides whose product a GTIN of 14 digits is to a caller, and so whose serials a request is about; nothing when it is
 * none of the caller's: whoever asks learns no more about other companies' products. One read.
 */
export async function ownerOf(store: Store, gtin: string, _channel?: ShopfloorChannel): Promise<Ownership | undefined> {
  const registered = { entity: 'products', unique: 'gtin', key: gtin };
  const [own] = await store.lookUp([registered]);
  return own && { owner: store.company, joining: [store.requiring(registered)] };
}

/** What a GTIN that is none of the caller's is answered with (decisions A305, A323). */
export const unknownProduct = (gtin: string) =>
  new Problem(404, 'unknown-product', 'Unknown product', `There is no product with the GTIN ${JSON.stringify(gtin)}.`, {
    error: 'ProductError',
  });
