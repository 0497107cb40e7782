import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Database } from '../../local/dynamodb.ts';
import { memoryPosition } from '../../local/pollers/position.ts';
import { openStream } from '../../local/pollers/shards.ts';
import { sandboxClient, sandboxTable } from '../../local/table.ts';
import type { Item } from '../../shared/db/entity.ts';
import { changeOf } from '../../shared/events/change.ts';
import type { Change } from '../../shared/events/definition.ts';

/** What really happened, read from the table and its stream behind the back of the API. */
export type Truth = {
  readonly items: readonly Item[];
  readonly records: readonly DynamoDBRecord[];
  /** Every committed change, once, in the order of the stream. */
  readonly changes: readonly Change<Record<string, unknown>>[];
};

/** Reads everything there is. */
export async function readTruth({ endpoint, streamArn }: Pick<Database, 'endpoint' | 'streamArn'>): Promise<Truth> {
  const items = await readTable(endpoint, '');
  const records: DynamoDBRecord[] = [];
  const read = openStream({ endpoint, streamArn, position: memoryPosition() });
  while (
    (await read(async (_, page) => {
      records.push(...page);
      return true;
    })) > 0
  );
  const changes = records.flatMap((record) => changeOf(record) ?? []);
  return { items, records, changes };
}

/** All items whose partition begins with `prefix`. */
export async function readTable(endpoint: string, prefix: string, TableName = sandboxTable): Promise<readonly Item[]> {
  const client = sandboxClient(endpoint);
  const items: Item[] = [];
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }));
    items.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item));
    ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined;
  } while (ExclusiveStartKey);
  client.destroy();
  return items.filter(({ pk }) => pk.startsWith(prefix));
}

/** The entities of one kind of a company that exist. */
export const entitiesOf = ({ items }: Truth, company: string, entity: string): readonly EntityItem[] =>
  items.filter((item) => item.pk === `${company}#${entity}` && item.entity === entity) as unknown as EntityItem[];

/** An entity as it lies in the table. */
export type EntityItem = Item & { readonly version: number; readonly data: Record<string, unknown> };
