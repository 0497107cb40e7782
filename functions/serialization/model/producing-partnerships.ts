import { padId, partition } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { lostRace } from '../../../shared/problem.ts';
import { type Partnership, Partnerships, producingPartnershipKeys } from '../partnerships/entity.ts';

/**
 * The partnerships that let the company make another company's product: the one with this id, or all it is active in.
 * One read, or two.
 */
export async function partnershipsFor(
  store: Store,
  gtin: string,
  id: number | undefined,
): Promise<readonly Partnership[]> {
  const keys = id === undefined ? await producingPartnershipKeys(store) : [padId(id)];
  const found = await store.getMany(Partnerships, keys);
  return [...found.values()]
    .map(({ data }) => data)
    .filter(({ role, status, products }) => role === 'actor' && status === 'active' && products.includes(gtin));
}

/**
 * Writes nothing, but lets the others be written only while the partnership is active and names the product. Both sides
 * change as one, so the side of the company speaks for the other. What else changes about it does not matter.
 */
export function stillProducingWrite({ company }: Store, { id }: Partnership, gtin: string): Write {
  const ConditionCheck = {
    TableName: tableName(),
    Key: { pk: partition(company, Partnerships.name), sk: padId(id) },
    ConditionExpression: '#data.#status = :active AND contains(#data.#products, :gtin)',
    ExpressionAttributeNames: { '#data': 'data', '#status': 'status', '#products': 'products' },
    ExpressionAttributeValues: { ':active': 'active', ':gtin': gtin },
  };
  return { action: { ConditionCheck }, refused: () => lostRace('The partnership changed at the same moment.') };
}
