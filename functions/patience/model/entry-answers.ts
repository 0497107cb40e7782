import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '../../../shared/db/condition.ts';
import { padId, partition, type StoredEntity } from '../../../shared/db/entity.ts';
import { db, tableName } from '../../../shared/db/table.ts';
import { changedEntity } from '../../../shared/db/write.ts';
import type { Answer } from '../../../shared/http/handler.ts';
import { receiptsOf, requestParts } from '../../../shared/http/receipt.ts';
import { Problem } from '../../../shared/problem.ts';
import { ParkedRequests } from '../parked-requests/entity.ts';
import { holderOf, type ParkedRequest } from '../parked-requests/schema.ts';
import { unpacked } from './packed.ts';

/**
 * What the entries of a parked request were answered, of an array one for each, nothing for what was not carried out: read
 * from the receipts they were written with. One read for each entry.
 */
export async function entryAnswers(
  company: string,
  parked: ParkedRequest,
  now: Date,
): Promise<readonly (Answer | undefined)[]> {
  const { said, apiKey, scopes, key } = parked;
  const text = unpacked(said.body ?? '');
  const identity = { company: { id: company }, key: apiKey, scopes };
  const request = requestParts(said.operation, said.pathParameters, text);
  const receipts = receiptsOf({ identity, key, request, credential: undefined, holder: holderOf(parked) }, now);
  const json: unknown = said.list === false ? {} : JSON.parse(text || '{}');
  const found = (Array.isArray(json) ? json : [json]).map((_, position) =>
    // A key that another request has used has done nothing of this one.
    receipts.find(position).catch((error) => {
      if (!(error instanceof Problem)) throw error;
      return undefined;
    }),
  );
  return (await Promise.all(found)).map((one) => one?.answer);
}

/**
 * The request in a version that none of its transactions passes any more, though one be under way: what its entries were
 * answered is final then. Throws 409 when it has changed. One write, which is no change of the entity.
 */
export async function fencedRequest(
  company: string,
  parked: StoredEntity<ParkedRequest>,
): Promise<StoredEntity<ParkedRequest>> {
  try {
    await db().send(
      new UpdateCommand({
        TableName: tableName(),
        Key: { pk: partition(company, ParkedRequests.name), sk: padId(parked.data.id) },
        UpdateExpression: 'SET #version = #version + :one',
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': parked.version, ':one': 1 },
      }),
    );
  } catch (error) {
    itemInTheWay(error);
    throw changedEntity();
  }
  return { ...parked, version: parked.version + 1 };
}
