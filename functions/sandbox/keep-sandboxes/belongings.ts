import { type Entity, type Item, indexItems, partition } from '../../../shared/db/entity.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { readPartition } from '../../../shared/db/rows.ts';
import { apiKeyKey, tokenKeyOfHash } from '../../../shared/identity.ts';
import { ApiKeys } from '../../access/api-keys/entity.ts';
import { StaticTokens } from '../../access/static-tokens/entity.ts';
import { Products } from '../../catalogue/products/entity.ts';
import type { Product } from '../../catalogue/products/schema.ts';
import { stockPartsPartition } from '../../inventory/model/stock.ts';
import { Stocks } from '../../inventory/stock/entity.ts';
import { everyEntity } from './every-entity.ts';

/** Where an item lies. */
export type Place = { readonly pk: string; readonly sk: string };

/** What is removed together: what is found by `found` first, so that what broke off is found again. */
export type Belongings = {
  readonly places: readonly Place[];
  readonly found: readonly Item[];
  /** Records that another company may have by now: removed as long as they are this company's. */
  readonly credentials: readonly Place[];
};

const ENTITIES = 25;

/** Partitions of a company that hold nothing but items without an end of their own. */
const PARTITIONS = ['inventory-movements#unique-made', 'live-packs', 'serial-shortcuts', 'packs', 'counters'] as const;

/**
 * What a company has and what does not go by itself, by keys that lead from one to another; nothing is walked. What is
 * removed between two parts is not found again.
 */
export async function* belongingsOf(company: string): AsyncGenerator<Belongings> {
  for (const entity of everyEntity) yield* entitiesOf(company, entity);
  yield* serialsOf(company);
  yield* digestOf(company);
  for (const name of PARTITIONS) yield* allOf(partition(company, name));
  yield* allOf(`~admission#${company}`);
}

/** One part after the other, until there is no more; each is read once the one before is removed. */
async function* allOf(pk: string, beside?: (item: Item) => Promise<Partial<Belongings>>): AsyncGenerator<Belongings> {
  let last: Place | undefined;
  do {
    const page = await readPartition(pk, last && { sk: last.sk }, ENTITIES);
    const found = page.items.filter(({ ttl }) => ttl === undefined);
    const parts = await Promise.all(found.map(async (item) => (await beside?.(item)) ?? {}));
    if (found.length > 0) {
      const of = (name: 'places' | 'credentials') => parts.flatMap((part) => part[name] ?? []);
      yield { found, places: of('places'), credentials: of('credentials') };
    }
    last = page.last;
  } while (last);
}

const entitiesOf = (company: string, entity: Entity<never>) =>
  allOf(partition(company, entity.name), async ({ data }) => ({
    places: [...indexItems(company, entity, data as never), ...(await besideEntity(company, entity, data as never))],
    credentials: credentialsOf(entity, data as never),
  }));

async function besideEntity(company: string, entity: Pick<Entity<never>, 'name'>, data: { readonly code: string }) {
  if (entity.name === Stocks.name) return placesIn(stockPartsPartition(company, data.code));
  if (entity.name === Products.name) {
    const { code, components } = data as Product;
    const ids = await placesIn(partition(company, Products.name, `used-in=${code}`));
    const own = components.map((component) => partition(company, Products.name, `used-in=${component.code}`));
    return [...ids, ...(await Promise.all(own.map((pk) => placesIn(pk)))).flat()];
  }
  return [];
}

function credentialsOf({ name }: Pick<Entity<never>, 'name'>, data: { readonly key: string; readonly hash: string }) {
  if (name === ApiKeys.name) return [apiKeyKey(data.key)];
  return name === StaticTokens.name ? [tokenKeyOfHash(data.hash)] : [];
}

async function placesIn(pk: string): Promise<readonly Place[]> {
  const items = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  return items.map(({ sk }) => ({ pk, sk }));
}

/** The attempts at serials; each leads to its chunks, these to what is kept of each serial. */
const serialsOf = (company: string) =>
  allOf(partition(company, 'serial-attempts'), async ({ sk, gtin }) => {
    const pk = partition(company, `serial-chunks=${sk}`);
    const chunks = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
    const serials = chunks.flatMap((chunk) => String(chunk.serials ?? '').split(' '));
    const claims = serials
      .filter(Boolean)
      .map((serial) => ({ pk: partition(company, `serial=${gtin}#${serial}`), sk: '-' }));
    return { places: [...claims, ...chunks.map((chunk) => ({ pk, sk: chunk.sk }))] };
  });

/** The totals of days; each leads to the records of its day, in blocks. */
const digestOf = (company: string) =>
  allOf(partition(company, 'digest'), async ({ sk }) => {
    const [day = '', entity = ''] = sk.split('#');
    return { places: await placesIn(partition(company, 'digest', `${entity}#${day}#blocks`)) };
  });
