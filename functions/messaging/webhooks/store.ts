import { partition } from '../../../shared/db/entity.ts';
import { queryAll, storedEntity } from '../../../shared/db/read.ts';
import { Webhooks } from './entity.ts';
import type { Webhook } from './schema.ts';

/** Every webhook of the company, by id. One read. */
export async function listWebhooks(company: string): Promise<Webhook[]> {
  const pk = partition(company, Webhooks.name);
  const found = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
  return (await queryAll(found)).map((item) => storedEntity<Webhook>(item).data);
}
