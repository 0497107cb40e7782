import { brotliDecompressSync, constants } from 'node:zlib';
import { type AttributeValue, DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { tableName } from '../../shared/db/table.ts';
import { memo } from '../../shared/memo.ts';

/** An item exactly as the table holds it, also numbers that JavaScript cannot. */
export type RawItem = Readonly<Record<string, AttributeValue>>;

/** The client of the operator's programs, which take their time and try for longer. */
export const rawDb = memo(() => new DynamoDBClient({ maxAttempts: 12 }));

/**
 * Whatever lies under the company, and what lies elsewhere and is its own: API keys, tokens, places in the clock,
 * retries, the counter of requests. What other companies have that names it is theirs.
 */
const OWN = 'begins_with(pk, :own) OR company = :company OR delivery.company = :company OR pk = :admission';
/** The same of all sandboxes it ever had: their ids begin with its own and a letter that no id has (decision 0036). */
const OF_SANDBOXES =
  'begins_with(pk, :twin) OR begins_with(company, :twin) OR begins_with(delivery.company, :twin) OR begins_with(pk, :twinAdmission)';
const ASIDE = '~aside#';

/**
 * All items of a company, page by page, in no order. Walks the whole table, half a read unit per 4 KB of all companies:
 * only so is nothing forgotten that some version has written under a key no list knows. Consistent where `consistent`,
 * for twice as much; with `sandboxes` also what its sandboxes have or have left.
 */
export async function* itemPagesOf(
  company: string,
  { consistent = false, sandboxes = false } = {},
): AsyncGenerator<readonly RawItem[]> {
  let from: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await rawDb().send(
      new ScanCommand({
        TableName: tableName(),
        ConsistentRead: consistent,
        ExclusiveStartKey: from,
        FilterExpression: [OWN, 'begins_with(pk, :aside)', ...(sandboxes ? [OF_SANDBOXES] : [])].join(' OR '),
        ExpressionAttributeValues: {
          ':own': { S: `${company}#` },
          ':company': { S: company },
          ':admission': { S: `~admission#${company}` },
          ':aside': { S: ASIDE },
          ...(sandboxes && { ':twin': { S: `${company}s` }, ':twinAdmission': { S: `~admission#${company}s` } }),
        },
      }),
    );
    const own: RawItem[] = [];
    for (const item of Items) {
      if (item.pk?.S?.startsWith(ASIDE)) own.push(...(await ownParts(item, company)));
      else own.push(item);
    }
    if (own.length > 0) yield own;
    from = LastEvaluatedKey;
  } while (from);
}

/**
 * A record that was set aside does not say whose it is where it lies; its key does, which is in the first part. The parts
 * are found from the last to the first, so that the first, without which the others say nothing, can be removed last.
 */
async function ownParts(first: RawItem, company: string): Promise<readonly RawItem[]> {
  if (first.sk?.S !== '0') return [];
  const known = brotliDecompressSync(first.bytes?.B ?? '', { finishFlush: constants.BROTLI_OPERATION_FLUSH });
  if (!known.includes(`"pk":{"S":"${company}#`)) return [];
  const { Items = [] } = await rawDb().send(
    new QueryCommand({
      TableName: tableName(),
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': first.pk ?? { S: '' } },
      ScanIndexForward: false,
    }),
  );
  return Items;
}

/**
 * What an item is: `suppliers` of a supplier and all that leads to it, `events`, `api-key-records` … Kinds that are made
 * per channel, webhook or serial count as one.
 */
export function kindOf({ pk, expiresAt }: RawItem): string {
  const [first = '', second = ''] = (pk?.S ?? '').split('#');
  if (first === '~key') return 'api-key-records';
  if (first === '~token') return expiresAt ? 'tokens' : 'static-token-records';
  if (first.startsWith('~')) return first.slice(1);
  return second.replace(/=.*$/, '').replace(/^(changes|change-receipts)-.*$/, '$1');
}
