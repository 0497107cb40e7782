import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { partition } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Write } from '../../../shared/db/write.ts';
import { lostRace } from '../../../shared/problem.ts';

/** Numbers that grow with every change of what a company's products are made of. */
export type Structure = {
  /** Bills of materials written, and products that have one renamed. */
  readonly boms: number;
  /** Products that no longer have the code they had. */
  readonly gone: number;
};

const structureKey = ({ company }: Store) => ({ pk: partition(company, 'counters'), sk: 'bom-structure' });

/** The structure as it is; read it before any decision about it. One read. */
export async function readStructure(store: Store): Promise<Structure> {
  const { Item } = await db().send(
    new GetCommand({ TableName: tableName(), Key: structureKey(store), ConsistentRead: true }),
  );
  return { boms: Number(Item?.boms ?? 0), gone: Number(Item?.gone ?? 0) };
}

/** The write of a bill of materials: it lets its transaction pass only if the structure is the one that was read. */
export const bomStructureWrite = (store: Store, read: Structure): Write =>
  structureWrite(store, read, { boms: 1, gone: 0 }, ['boms', 'gone']);

/** The write of a product that goes: whether a bill of materials names it must have been decided on the latest ones. */
export const removalStructureWrite = (store: Store, read: Structure): Write =>
  structureWrite(store, read, { boms: 0, gone: 1 }, ['boms']);

/** As `removalStructureWrite`, of a product that goes on under another code, where its bill of materials is found. */
export const renameStructureWrite = (store: Store, read: Structure): Write =>
  structureWrite(store, read, { boms: 1, gone: 1 }, ['boms']);

type Name = keyof Structure;

/** Adds rather than sets: products that go need not know of one another. */
function structureWrite(store: Store, read: Structure, added: Structure, watched: readonly Name[]): Write {
  const same = watched.map((name) => `#${name} = :read_${name}`).join(' AND ');
  const nothingYet = watched.every((name) => read[name] === 0);
  const Update = {
    TableName: tableName(),
    Key: structureKey(store),
    UpdateExpression: 'ADD #boms :boms, #gone :gone',
    ConditionExpression: nothingYet ? `attribute_not_exists(pk) OR (${same})` : same,
    ExpressionAttributeNames: { '#boms': 'boms', '#gone': 'gone' },
    ExpressionAttributeValues: {
      ':boms': added.boms,
      ':gone': added.gone,
      ...Object.fromEntries(watched.map((name) => [`:read_${name}`, read[name]])),
    },
  };
  return { action: { Update }, refused: changedStructure };
}

const changedStructure = () =>
  lostRace('Another request changed a bill of materials or a product in one at the same moment; send this one again.');
