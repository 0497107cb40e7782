import { consumeQueue } from '../../../shared/queue/consume.ts';
import { recordSetAside } from '../../../shared/queue/set-aside.ts';
import { publicationOf } from '../model/publication.ts';

/**
 * Entry of the consumer of what fan-out has set aside: each record is published alone, or ends among the dead letters
 * until its cause is mended (rule set-aside-alone).
 */
export const handler = consumeQueue<unknown>(async (message) => {
  const record = await recordSetAside(message);
  await publicationOf([record])(record);
});
