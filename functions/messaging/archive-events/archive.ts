import { DeleteCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { readMany } from '../../../shared/db/read.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { type Company, companyKey } from '../../../shared/identity.ts';
import { logError } from '../../../shared/log.ts';
import { mapBounded } from '../../../shared/map-bounded.ts';
import { DAY_MILLISECONDS, HOUR_MILLISECONDS } from '../../../shared/time/units.ts';
import { ARCHIVE_PARTITION, type ArchiveMark } from '../model/archive-list.ts';
import { putObject } from './bucket.ts';
import { type Chunk, chunksAfter, dayOf, objectBody, objectName } from './chunks.ts';

/** Companies at once: each has one object of some megabytes in memory. */
const COMPANIES_AT_ONCE = 4;
/** After this long no further object is begun: the function may run for 300 s. */
const RUN_MILLISECONDS = 200_000;
/** A company whose events wait for longer than this rings (docs/runbook.md). */
const LATE_DAYS = 2;

/** What one run is about: the last day that is over, and when to stop. */
type Run = { readonly through: string; readonly ends: number };

/**
 * Puts the events of all companies, of each day that is over, into the archive; answers how many. A day is over an hour after
 * its end: whatever began to record events before has ended. A company that fails keeps no other from its turn; what was
 * wrong is thrown at the end.
 */
export async function archiveDue(now: Date): Promise<number> {
  const through = dayOf(new Date(now.getTime() - HOUR_MILLISECONDS - DAY_MILLISECONDS).toISOString());
  const due = (await marks()).filter(({ day = '' }) => day < through);
  const run = { through, ends: Date.now() + RUN_MILLISECONDS };
  const errors: unknown[] = [];
  const counts = await mapBounded(due, COMPANIES_AT_ONCE, (mark) =>
    archiveCompany(mark, run).catch((error: unknown) => {
      errors.push(error);
      return 0;
    }),
  );
  if (errors.length > 0)
    throw new AggregateError(errors, `Events of ${errors.length} companies could not be archived.`);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function marks(): Promise<readonly ArchiveMark[]> {
  const found: ArchiveMark[] = [];
  const pages = paginateQuery(
    { client: db() },
    {
      TableName: tableName(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': ARCHIVE_PARTITION },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    found.push(...Items.map((item) => ({ ...item, company: String(item.sk) }) as unknown as ArchiveMark));
  }
  return found;
}

/** Object after object, each followed by the mark: what breaks off in between is put again, under the same name. */
async function archiveCompany(mark: ArchiveMark, { through, ends }: Run): Promise<number> {
  const { company } = mark;
  const [record] = await readMany([companyKey(company)]);
  // What is tried in a sandbox is kept no longer than the sandbox; a former version has listed them.
  if (!record || (record.data as Company).sandbox !== undefined) return forget(company);
  let count = 0;
  let reached = mark.day ?? dayOf(mark.listedAt);
  try {
    for await (const chunk of chunksAfter(company, mark.after ?? 0, through)) {
      if (Date.now() > ends) return count;
      await putObject(objectName(company, chunk), objectBody(chunk));
      await moveMark(company, chunk);
      count += chunk.lines.length;
      reached = chunk.day;
    }
    await closeDay(company, through);
    reached = through;
  } finally {
    if (Date.parse(through) - Date.parse(reached) > LATE_DAYS * DAY_MILLISECONDS) {
      logError({ metric: 'ArchiveLate', company, day: reached });
    }
  }
  return count;
}

/** Of a company that is removed, and of a sandbox, nothing is left to do. */
async function forget(company: string): Promise<number> {
  await db().send(new DeleteCommand({ TableName: tableName(), Key: { pk: ARCHIVE_PARTITION, sk: company } }));
  return 0;
}

/** Another run that has come further stays. */
const moveMark = (company: string, { last }: Chunk) => advance(company, 'after', last);
const closeDay = (company: string, day: string) => advance(company, 'day', day);

async function advance(company: string, attribute: 'after' | 'day', value: number | string): Promise<void> {
  const command = new UpdateCommand({
    TableName: tableName(),
    Key: { pk: ARCHIVE_PARTITION, sk: company },
    UpdateExpression: 'SET #attribute = :value',
    ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#attribute) OR #attribute < :value)',
    ExpressionAttributeNames: { '#attribute': attribute },
    ExpressionAttributeValues: { ':value': value },
  });
  await db().send(command).catch(itemInTheWay);
}
