import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, partition } from '../../../shared/db/entity.ts';
import { queryAll, readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';

/** Serials of one chunk: small enough to be worked through at once, and 11 KB at most. */
const CHUNK_SERIALS = 500;

const chunkPartition = (owner: string, attempt: string) => partition(owner, `serial-chunks=${attempt}`);
const chunkKey = (owner: string, attempt: string, chunk: number) => ({
  pk: chunkPartition(owner, attempt),
  sk: String(chunk).padStart(4, '0'),
});

/** How many chunks so many serials take. */
export const chunkCount = (serials: number) => Math.ceil(serials / CHUNK_SERIALS);

/** Set 82 has no blank: a chunk is one text, which is quick to read and pays for nothing but the serials. */
const put = (owner: string, attempt: string, chunk: number, serials: readonly string[]) =>
  db().send(
    new PutCommand({
      TableName: tableName(),
      Item: { ...chunkKey(owner, attempt, chunk), serials: serials.join(' ') },
    }),
  );

const serialsIn = (item: Item | undefined): readonly string[] => {
  const text = String(item?.serials ?? '');
  return text === '' ? [] : text.split(' ');
};

/** Keeps the serials of an attempt in their order, 500 a chunk, all at once: a write unit per KB. */
export async function writeChunks(owner: string, attempt: string, serials: readonly string[]): Promise<void> {
  await Promise.all(eachChunk(serials).map((part, chunk) => put(owner, attempt, chunk, part)));
}

/** Takes serials out of the chunks that have them: a chunk may become smaller, or empty. Takes all that were kept. */
export async function removeFromChunks(
  owner: string,
  attempt: string,
  serials: readonly string[],
  without: ReadonlySet<string>,
): Promise<void> {
  await Promise.all(
    eachChunk(serials).map(async (part, chunk) => {
      const left = part.filter((serial) => !without.has(serial));
      if (left.length < part.length) await put(owner, attempt, chunk, left);
    }),
  );
}

const eachChunk = (serials: readonly string[]) =>
  Array.from({ length: chunkCount(serials.length) }, (_, chunk) =>
    serials.slice(chunk * CHUNK_SERIALS, (chunk + 1) * CHUNK_SERIALS),
  );

/**
 * The serials of one chunk of an operation, counted from 0, ascending by code point; none of a chunk that became empty,
 * since serials that were commissioned before are no part of the operation. One read.
 */
export async function serialsOfChunk(owner: string, attempt: string, chunk: number): Promise<readonly string[]> {
  const Key = chunkKey(owner, attempt, chunk);
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
  return serialsIn(Item as Item | undefined);
}

/** As `serialsOfChunk`, of several chunks at once, in their order. One read per 100. */
export async function serialsOfChunks(
  owner: string,
  chunks: readonly { readonly attempt: string; readonly chunk: number }[],
): Promise<readonly (readonly string[])[]> {
  const keys = chunks.map(({ attempt, chunk }) => chunkKey(owner, attempt, chunk));
  const found = new Map((await readMany(keys)).map((item) => [`${item.pk} ${item.sk}`, item]));
  return keys.map(({ pk, sk }) => serialsIn(found.get(`${pk} ${sk}`)));
}

/** All serials of an attempt, and the numbers of the chunks that are there. One read. */
export async function readChunks(owner: string, attempt: string) {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': chunkPartition(owner, attempt) },
  });
  return { serials: items.flatMap(serialsIn), chunks: items.map(({ sk }) => Number(sk)) };
}

/** Removes what was kept of an attempt that is over and has left no claim. */
export async function removeChunks(owner: string, attempt: string, chunks: readonly number[]): Promise<void> {
  await Promise.all(
    chunks.map((chunk) =>
      db().send(new DeleteCommand({ TableName: tableName(), Key: chunkKey(owner, attempt, chunk) })),
    ),
  );
}
