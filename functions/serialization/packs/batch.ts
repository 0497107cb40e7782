import { partition } from '../../../shared/db/entity.ts';
import { queryAll } from '../../../shared/db/read.ts';
import type { Store } from '../../../shared/db/store.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { SERIALS_MAX } from '../model/serials-input.ts';
import { Packs, packKeyPrefix } from './entity.ts';
import { packsOfItems } from './listed.ts';

/**
 * The serials of a batch that can be released to a market, or are already, as far as they are listed. Throws 400 when there
 * are none, or more than one request takes. One read per MB.
 */
export async function releasableSerials(
  store: Store,
  gtin: string,
  batch: string,
  market: string,
): Promise<readonly string[]> {
  const items = await queryAll(
    {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :batch)',
      ExpressionAttributeValues: { ':pk': partition(store.company, Packs.name), ':batch': packKeyPrefix(gtin, batch) },
    },
    undefined,
  );
  const serials = packsOfItems(items)
    .filter(({ status, market: at }) => status === 'Active' || (status === 'Commissioned' && at === market))
    .map(({ serial }) => serial);
  if (serials.length === 0)
    throw invalidContent([{ pointer: '/batch', message: 'must have packs that can be released' }]);
  if (serials.length <= SERIALS_MAX) return serials;
  const message = `must have at most ${SERIALS_MAX} packs to release: name the serials, in several requests`;
  throw invalidContent([{ pointer: '/batch', message }]);
}
