import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { staleVersion, unknownEntity } from '../problem.ts';
import { type Entity, type Item, partition, type StoredEntity, shownKey, uniquePartition } from './entity.ts';
import { isThere, readKeys, readMany, storedEntity } from './read.ts';
import { db, tableName } from './table.ts';

/** Something to look up: an entity by its key or, with `unique`, by the unique value of that name; with `index` its place in a tag. */
export type Lookup = {
  readonly entity: string;
  readonly unique?: string;
  readonly index?: string;
  readonly key: string;
};

/** Where a lookup leads to. */
export const lookupPlace = (company: string, { entity, unique, index, key: sk }: Lookup) => ({
  pk: unique === undefined ? partition(company, entity, index) : uniquePartition(company, entity, unique),
  sk,
});

/** The ways to read entities of one company by what they are called; pages of them are read in `page.ts`. */
export function entityReads(company: string) {
  /** The entity under its key (padded id, or code), or nothing. One read. */
  async function get<T>(entity: Entity<T>, key: string): Promise<StoredEntity<T> | undefined> {
    const Key = { pk: partition(company, entity.name), sk: key };
    const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
    return isThere(Item as Item | undefined) ? storedEntity<T>(Item as Item) : undefined;
  }

  /** As `get`; 404 when there is none. `version`, from `If-Match`, must be the current one: 412. */
  async function must<T>(entity: Entity<T>, key: string, version?: number): Promise<StoredEntity<T>> {
    const found = await get(entity, key);
    if (!found) throw unknownEntity(entity.noun, shownKey(key));
    if (version !== undefined && version !== found.version) throw staleVersion(found.version);
    return found;
  }

  /** The entities under these keys, in any order, missing ones left out. One read per 100 keys, in parallel. */
  async function getMany<T>(entity: Entity<T>, keys: Iterable<string>): Promise<Map<string, StoredEntity<T>>> {
    const pk = partition(company, entity.name);
    const items = await readMany([...new Set(keys)].map((sk) => ({ pk, sk })));
    return new Map(items.map((item) => [item.sk, storedEntity<T>(item)]));
  }

  /** Key of the entity with each of these unique values; values of none are left out. */
  async function keysOf<T>(entity: Entity<T>, name: string, values: Iterable<string>): Promise<Map<string, string>> {
    const pk = uniquePartition(company, entity.name, name);
    const items = await readMany([...new Set(values)].map((sk) => ({ pk, sk })));
    return new Map(items.map((item) => [item.sk, String(item.key)]));
  }

  /** The entity with this unique value, or nothing. Two reads. */
  async function find<T>(entity: Entity<T>, name: string, value: string): Promise<StoredEntity<T> | undefined> {
    const key = (await keysOf(entity, name, [value])).get(value);
    return key === undefined ? undefined : get(entity, key);
  }

  /**
   * What lies under each lookup, in their order: `data` of an entity, `key` of the entity that has the unique value;
   * nothing where there is none. Different kinds of entities at once: one read per 100 lookups, in parallel.
   */
  async function lookUp(wanted: readonly Lookup[]): Promise<readonly (Item | undefined)[]> {
    const places = wanted.map((one) => lookupPlace(company, one));
    const distinct = new Map(places.map((place) => [`${place.pk}\n${place.sk}`, place]));
    const found = new Map((await readMany([...distinct.values()])).map((item) => [`${item.pk}\n${item.sk}`, item]));
    return places.map(({ pk, sk }) => found.get(`${pk}\n${sk}`));
  }

  /** Keys of all entities in an index partition (a tag), by their order. One read per about 5,000 of them. */
  const keysIn = (entity: Pick<Entity<never>, 'name'>, index: string): Promise<readonly string[]> =>
    readKeys(partition(company, entity.name, index));

  /** Key of the first entity in an index partition (a tag), or nothing when it is empty. One read. */
  const firstIn = async (entity: Pick<Entity<never>, 'name'>, index: string): Promise<string | undefined> =>
    (await readKeys(partition(company, entity.name, index), 1))[0];

  /** Keys of the entities one of whose unique values of this name begins so. One read per about 5,000 of them. */
  const keysWith = (entity: Pick<Entity<never>, 'name'>, unique: string, prefix: string): Promise<readonly string[]> =>
    readKeys(uniquePartition(company, entity.name, unique), undefined, prefix);

  return { get, must, getMany, keysOf, find, lookUp, keysIn, firstIn, keysWith };
}
