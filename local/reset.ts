import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { subscriptionVersionKey } from '../functions/messaging/model/subscription-version.ts';
import { companyKey } from '../shared/identity.ts';
import type { GatewayResponseMessage } from './gateway/request.ts';
import type { Dispatch } from './gateway.ts';

/** The sandbox's own route; the deployed API has none of it. */
const RESET_PATH = '/api/sandbox/reset';

const BATCH_ITEMS_MAX = 25;

type Key = Record<string, AttributeValue>;

/** What a reset works on. */
export type Resettable = {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Resolves when every change has been followed. */
  readonly settled: () => Promise<void>;
  /** Fills the empty table. */
  readonly seed: () => Promise<unknown>;
  /** Is told that it is as after the first start. */
  readonly refilled: () => Promise<void>;
};

/**
 * Adds `POST /api/sandbox/reset` to a gateway: everything is as at the first start again, tokens are gone. Requests that come
 * meanwhile wait, those under way end first. A page of another origin is refused: no key is asked for.
 */
export function withReset(route: Dispatch, sandbox: Resettable): Dispatch {
  const underWay = new Set<Promise<GatewayResponseMessage>>();
  let resetting: Promise<void> | undefined;
  const reset = async () => {
    await Promise.allSettled(underWay);
    await sandbox.settled();
    await empty(sandbox);
    await sandbox.settled();
    // What consumers have noted of the end of something is about ids that are given again.
    await empty(sandbox);
    await sandbox.seed();
    // An early subscriber must not receive what is there from the start.
    await sandbox.settled();
    await sandbox.refilled();
  };
  return async (request) => {
    const isReset = request.method === 'POST' && request.url.split('?')[0] === RESET_PATH;
    if (isReset && isForeign(request.headers)) return answer(403, 'Another origin may not reset the sandbox.');
    if (isReset) {
      resetting ??= reset().finally(() => {
        resetting = undefined;
      });
      await resetting;
      return answer(200, 'The sandbox is as it was at its start.');
    }
    await resetting?.catch(() => {});
    const answered = route(request);
    underWay.add(answered);
    return answered.finally(() => underWay.delete(answered));
  };
}

function isForeign(headers: Readonly<Record<string, string | readonly string[]>> = {}): boolean {
  const of = (wanted: string) => Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1];
  const [origin, host] = [of('origin'), of('host')].map((value) => (typeof value === 'string' ? value : value?.[0]));
  return origin !== undefined && origin.replace(/^https?:\/\//, '') !== host;
}

const answer = (status: number, message: string): GatewayResponseMessage => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
});

/** Companies first: what follows from the end of all the rest is then no company's, and told to none. */
async function empty({ client, table, settled }: Resettable): Promise<void> {
  const keys: Key[] = [];
  for (let start: Key | undefined, first = true; first || start; first = false) {
    const page = await client.send(
      new ScanCommand({ TableName: table, ProjectionExpression: 'pk, sk', ExclusiveStartKey: start }),
    );
    keys.push(...((page.Items ?? []) as Key[]));
    start = page.LastEvaluatedKey as Key | undefined;
  }
  const isAt = (place: { readonly pk: string; readonly sk: string }) => (key: Key) =>
    key.sk?.S === place.sk && key.pk?.S?.endsWith(place.pk) === true;
  const isCompany = isAt(companyKey(''));
  await remove(client, table, keys.filter(isCompany));
  await settled();
  // How often subscriptions were written is what instances know them by: it only ever grows.
  const isVersion = isAt(subscriptionVersionKey(''));
  await remove(
    client,
    table,
    keys.filter((key) => !isCompany(key) && !isVersion(key)),
  );
  await Promise.all(keys.filter(isVersion).map((Key) => raise(client, table, Key)));
}

async function remove(client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<void> {
  for (let first = 0; first < keys.length; first += BATCH_ITEMS_MAX) {
    const some = keys.slice(first, first + BATCH_ITEMS_MAX).map((Key) => ({ DeleteRequest: { Key } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: some } }));
  }
}

async function raise(client: DynamoDBClient, TableName: string, Key: Key): Promise<void> {
  const ExpressionAttributeValues = { ':one': { N: '1' } };
  await client.send(
    new UpdateItemCommand({ TableName, Key, UpdateExpression: 'ADD version :one', ExpressionAttributeValues }),
  );
}
