import { DescribeTableCommand, DynamoDBClient, type GlobalSecondaryIndexDescription } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../shared/db/schema.ts';

/** What deploying would do to the indexes of a table, and whether DynamoDB takes it. */
export type IndexFinding = { readonly verdict: 'ready' | 'refused'; readonly seen: string };

/** One change that an update of the table would have to make. */
type IndexChange = { readonly what: 'add' | 'remove'; readonly name: string };

/**
 * Compares the indexes of a deployed table with those the stack gives it. DynamoDB adds or removes one in an update, and
 * CloudFormation would fail half-way; an index that is to be another under its name is removed and added. To a table that
 * was restored the stack gives none.
 */
export async function lookAtIndexes(TableName: string, isRestored: boolean): Promise<IndexFinding> {
  const { Table } = await new DynamoDBClient().send(new DescribeTableCommand({ TableName }));
  const there = Table?.GlobalSecondaryIndexes ?? [];
  const busy = there.filter(({ IndexStatus = 'ACTIVE' }) => IndexStatus !== 'ACTIVE');
  if (busy.length > 0) {
    const named = busy.map(({ IndexName, IndexStatus }) => `${IndexName} is ${IndexStatus}`).join(', ');
    return { verdict: 'refused', seen: `${named}: wait until DynamoDB is done with it` };
  }
  const changes = changesOf(there);
  const named = changes.map(({ what, name }) => `${what} ${name}`).join(', ');
  if (changes.length === 0) return { verdict: 'ready', seen: 'as they are to be' };
  if (isRestored) {
    const how =
      'the table was restored, and no stack changes it: do it by hand, one at a time (docs/runbook.md, Restore)';
    return { verdict: 'refused', seen: `${named}: ${how}` };
  }
  return changes.length === 1
    ? { verdict: 'ready', seen: `one change: ${named}` }
    : { verdict: 'refused', seen: `${named}: DynamoDB takes one change of an update; release them one by one` };
}

function changesOf(there: readonly GlobalSecondaryIndexDescription[]): readonly IndexChange[] {
  const present = new Map(there.map((index) => [index.IndexName ?? '', formOf(index)]));
  const wanted = new Map<string, string>(tableDefinition.dateIndexes.map((index) => [index.name, wantedForm(index)]));
  const gone = [...present].filter(([name, form]) => wanted.get(name) !== form);
  const fresh = [...wanted].filter(([name, form]) => present.get(name) !== form);
  return [
    ...gone.map(([name]) => ({ what: 'remove' as const, name })),
    ...fresh.map(([name]) => ({ what: 'add' as const, name })),
  ];
}

/** Keys and projection, of which none can be changed. */
function formOf({ KeySchema = [], Projection }: GlobalSecondaryIndexDescription): string {
  const keys = KeySchema.toSorted((a) => (a.KeyType === 'HASH' ? -1 : 1)).map(({ AttributeName }) => AttributeName);
  return JSON.stringify([keys, Projection?.ProjectionType, Projection?.NonKeyAttributes?.toSorted() ?? []]);
}

const wantedForm = ({ sortKey }: (typeof tableDefinition.dateIndexes)[number]) =>
  JSON.stringify([
    [tableDefinition.partitionKey, sortKey],
    'INCLUDE',
    tableDefinition.dateIndexProjection.toSorted((a, b) => (a < b ? -1 : 1)),
  ]);
