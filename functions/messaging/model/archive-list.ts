import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ARCHIVE_VARIABLE } from '../../../shared/archive-variable.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/** Partition of how far the events of each company are in the archive. */
export const ARCHIVE_PARTITION = '~archive';

/** How far the events of a company are in the archive; its place is the id of the company. */
export type ArchiveMark = {
  readonly company: string;
  readonly listedAt: Instant;
  /** The last sequence that is in the archive; nothing before the first. */
  readonly after?: number;
  /** The last day, in UTC, of which all events are in the archive. */
  readonly day?: string;
};

const listed = new Set<string>();

/**
 * Sees to it that the archive knows of a company: the table has no list of companies, and is never scanned. One write for
 * each company an instance meets; none where there is no archive.
 */
export async function listForArchive(company: string): Promise<void> {
  if (!process.env[ARCHIVE_VARIABLE] || listed.has(company)) return;
  await addToArchive(company);
  listed.add(company);
}

/** Lists a company for the archive; one that is listed stays as it is. One write. */
export async function addToArchive(company: string): Promise<void> {
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk: ARCHIVE_PARTITION, sk: company },
    UpdateExpression: 'SET listedAt = if_not_exists(listedAt, :now)',
    ExpressionAttributeValues: { ':now': new Date().toISOString() },
  });
  await db().send(command);
}
