import { partition } from '../../../shared/db/entity.ts';
import { queryAll } from '../../../shared/db/read.ts';
import { openStore } from '../../../shared/db/store.ts';
import { queueUrl, send } from '../../../shared/queue/queue.ts';
import { awaitedPlace, awaitingIndex, ParkedRequests } from '../parked-requests/entity.ts';

/** What the queue carries: something of a kind of entity has come, or a parked request is to be looked at. */
export type ParkedMessage =
  | { readonly company: string; readonly entity: string }
  | { readonly company: string; readonly parked: number };

/**
 * Sends on every request that waits for something of this kind which is there by now. It is not said what has come: an
 * entity is found by its key or by a unique value, also by one that it got later. One read per 5,000 places that are waited
 * for, and per 100 of them.
 */
export async function sendAwaiting({ company, entity }: { readonly company: string; readonly entity: string }) {
  const pk = partition(company, ParkedRequests.name, awaitingIndex(entity));
  const entries = await queryAll({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } });
  if (entries.length === 0) return;
  const store = openStore({ company, now: new Date(), admitted: Promise.resolve() });
  const found = await store.lookUp(entries.map(({ sk }) => awaitedPlace(entity, sk)));
  const keys = new Set(entries.flatMap(({ key }, position) => (found[position] ? [Number(key)] : [])));
  await send(
    queueUrl('parked'),
    [...keys].map((parked) => ({ body: { company, parked }, group: company })),
  );
}
