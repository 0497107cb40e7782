import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { lostRace } from '../../../shared/problem.ts';
import { Shippings } from '../shippings/entity.ts';

/** What one element of a request does to a shipping that nothing has named before. */
export type ShippingMention = {
  readonly writes: readonly Write[];
  /** Id of the shipping that it creates or waits for. */
  readonly id?: number;
  /** Elements that mention the same new shipping are written one after another: the first creates it. */
  readonly lane?: string;
};

/**
 * What the elements of a request do to shippings that do not exist yet, by their codes; `undefined` stands for an element
 * that names none, or one that exists (rule created-on-mention). The transaction of the first element that names one
 * creates it; the later ones only pass when it is there. One write for the ids, none without a new code.
 */
export async function shippingMentions(
  store: Store,
  codes: readonly (string | undefined)[],
): Promise<readonly ShippingMention[]> {
  const fresh = [...new Set(codes)].filter((code) => code !== undefined);
  const ids = fresh.length > 0 ? await store.nextIds(Shippings, fresh.length) : [];
  return codes.map((code, position) => {
    if (code === undefined) return { writes: [] };
    const lane = `shipping ${code}`;
    const id = ids[fresh.indexOf(code)] as number;
    if (codes.indexOf(code) < position) {
      return { lane, id, writes: [store.existenceWrite({ entity: Shippings.name, key: code })] };
    }
    const shipping = { id, code, order: null, location: null };
    return {
      lane,
      id,
      writes: store.creationWrites(Shippings, shipping).map((write) => ({ ...write, refused: mentioned })),
    };
  });
}

/** It exists by now: the request is planned again. */
const mentioned = () =>
  lostRace('Another request named the same new shipping at the same moment; send this one again.');
