import type { DynamoDBRecord } from 'aws-lambda';
import { tableName } from '../../../shared/db/table.ts';
import { consumeStream } from '../../../shared/queue/consume.ts';
import { publicationOf } from '../model/publication.ts';

/**
 * While a deployment turns from one table to another, records of the table that is left still arrive. They are of no
 * change here (rule sequence-once). A record without a source is one the operator hands over.
 */
function isOwn({ eventSourceARN = '' }: DynamoDBRecord): boolean {
  const [, table = tableName()] = /:table\/([^/]+)\/stream\//.exec(eventSourceARN) ?? [];
  return table === tableName();
}

/**
 * Entry of the consumer of the table's stream, the only source of events: nothing that was committed is forgotten, and
 * nothing that was not is published. What can never be published is set aside, so that no other change waits for it
 * (rule set-aside-alone).
 */
export const handler = consumeStream('set-aside', (records) => publicationOf(records.filter(isOwn)));
