import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { HOUR_SECONDS } from '../time/units.ts';
import type { Asked } from './cursor.ts';
import { partition } from './entity.ts';
import { db, tableName } from './table.ts';

/** How long page N − 1 remembers where page N begins. */
const BOOKMARK_RETENTION_SECONDS = HOUR_SECONDS;

/** Key of the last row before a place in a list. */
export type RowPosition = Readonly<Record<string, string>>;

/** What a list is read within. */
export type ReadContext = Asked & {
  readonly now: Date;
  /** Resolves when the request is within its company's budget; no write is sent before. */
  readonly admitted: Promise<unknown>;
};

type Bookmark = { readonly position: RowPosition; readonly ttl: number };

/** Where the pages of one list begin, for those who ask by number; `mark` names the list. */
export function openBookmarks({ company, now, admitted }: ReadContext, mark: string) {
  const seconds = Math.floor(now.getTime() / 1_000);
  const keyOf = (page: number) => ({ pk: partition(company, 'bookmarks'), sk: `${mark}#${page}` });

  /** Where the page begins, if the page before was read within the last hour. One read. */
  async function find(page: number): Promise<Bookmark | undefined> {
    const { Item } = await db().send(
      new GetCommand({ TableName: tableName(), Key: keyOf(page), ConsistentRead: true }),
    );
    return Item && Number(Item.ttl) > seconds ? (Item as unknown as Bookmark) : undefined;
  }

  /** Says where the page begins: nowhere when the one before was the last. `known` is what was said before. */
  async function leave(page: number, position: RowPosition | undefined, known: Bookmark | undefined): Promise<void> {
    const same = position && known && isDeepStrictEqual(position, known.position);
    if (same && known.ttl > seconds + BOOKMARK_RETENTION_SECONDS / 2) return;
    if (!position && !known) return;
    await admitted;
    const TableName = tableName();
    if (!position) await db().send(new DeleteCommand({ TableName, Key: keyOf(page) }));
    else {
      await db().send(
        new PutCommand({ TableName, Item: { ...keyOf(page), position, ttl: seconds + BOOKMARK_RETENTION_SECONDS } }),
      );
    }
  }

  return { find, leave };
}
