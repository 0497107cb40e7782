import { consumeQueue } from '../../../shared/queue/consume.ts';
import type { Recovery } from '../model/attempts.ts';
import { type PackUpdate, updatePacks } from '../model/pack-update.ts';
import { recover } from '../model/undoing.ts';

/** Entry of the consumer of the queue of packs: the pool follows operations, and what a crash left behind is undone. */
export const handler = consumeQueue<PackUpdate | Recovery>((message) =>
  'recover' in message ? recover(message.recover.owner, message.recover.attempt) : updatePacks(message),
);
