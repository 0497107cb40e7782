import { setTimeout as pause } from 'node:timers/promises';
import {
  DescribeTableCommand,
  ListTagsOfResourceCommand,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../shared/db/schema.ts';
import { rawDb } from '../company/walk.ts';

const LOOK_SECONDS = 10;

/** From which table a new one is made, as of when (an instant), and its name. */
export type TableRestore = { readonly source: string; readonly name: string; readonly point: Date };

/** A table as the service can use it. */
export type RestoredTable = { readonly streamArn: string; readonly indexes: readonly string[] };

/**
 * Makes a table with the state of another at an instant, unless there is one of this name, and waits for it; a large one takes
 * hours. Then it gets what a restored table has not (RestoreTableToPointInTime: stream, expiry, point-in-time recovery,
 * tags, protection). `say` is told each step. Broken off, it goes on where it was.
 */
export async function restoreTable({ source, name, point }: TableRestore, say: (step: string) => void) {
  const from = await mustDescribe(source);
  if (!(await describe(name))) {
    say(`Restoring ${source} as of ${point.toISOString()} to ${name} …`);
    await rawDb().send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: source,
        TargetTableName: name,
        RestoreDateTime: point,
        BillingModeOverride: 'PAY_PER_REQUEST',
        // Said although it is the default: the functions may use this key and no other.
        ...(from.SSEDescription?.KMSMasterKeyArn && {
          SSESpecificationOverride: {
            Enabled: true,
            SSEType: 'KMS',
            KMSMasterKeyId: from.SSEDescription.KMSMasterKeyArn,
          },
        }),
      }),
    );
  }
  await untilActive(name);
  return equip(from, name, say);
}

async function equip(from: TableDescription, name: string, say: (step: string) => void): Promise<RestoredTable> {
  const table = await mustDescribe(name);
  if (!table.StreamSpecification?.StreamEnabled) {
    // First of all, and before any write: what consumers are to read begins here.
    await update({
      TableName: name,
      StreamSpecification: { StreamEnabled: true, StreamViewType: tableDefinition.stream },
    });
    say('The stream is on.');
  }
  if (from.DeletionProtectionEnabled && !table.DeletionProtectionEnabled) {
    await update({ TableName: name, DeletionProtectionEnabled: true });
    say('It is protected from deletion.');
  }
  const TimeToLiveSpecification = { Enabled: true, AttributeName: tableDefinition.expiry };
  await unlessSo(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification }));
  await rawDb().send(
    new UpdateContinuousBackupsCommand({
      TableName: name,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    }),
  );
  say('Expiry and point-in-time recovery are on.');
  await copyTags(from.TableArn, table.TableArn);
  const { LatestStreamArn, GlobalSecondaryIndexes = [] } = await mustDescribe(name);
  if (!LatestStreamArn) throw new Error(`The table ${name} has no stream.`);
  return { streamArn: LatestStreamArn, indexes: GlobalSecondaryIndexes.map(({ IndexName }) => IndexName ?? '') };
}

/** One change of a table at a time; each takes it out of `ACTIVE` for a while. */
async function update(change: UpdateTableCommandInput): Promise<void> {
  await rawDb().send(new UpdateTableCommand(change));
  await untilActive(change.TableName ?? '');
}

/** DynamoDB refuses to set an expiry that is set already. */
async function unlessSo(command: UpdateTimeToLiveCommand): Promise<void> {
  await rawDb()
    .send(command)
    .catch((error: Error) => {
      if (!/already enabled/.test(error.message)) throw error;
    });
}

/** Those that AWS itself has put there can be put by no other. */
async function copyTags(from: string | undefined, to: string | undefined): Promise<void> {
  const { Tags = [] } = await rawDb().send(new ListTagsOfResourceCommand({ ResourceArn: from }));
  const own = Tags.filter(({ Key }) => !Key?.startsWith('aws:'));
  if (own.length > 0) await rawDb().send(new TagResourceCommand({ ResourceArn: to, Tags: own }));
}

/** The table of a name, or nothing. */
export async function describe(TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await rawDb().send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function mustDescribe(name: string): Promise<TableDescription> {
  const table = await describe(name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

async function untilActive(name: string): Promise<void> {
  while ((await mustDescribe(name)).TableStatus !== 'ACTIVE') await pause(LOOK_SECONDS * 1_000);
}
