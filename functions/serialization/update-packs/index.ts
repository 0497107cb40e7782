import { consumeQueue } from '../../../shared/queue/consume.ts';
import { recoverAttempt } from '../model/attempt-end.ts';
import type { RecoveryMessage } from '../model/attempts.ts';
import { type PackUpdateMessage, updatePacks } from '../model/pack-update.ts';

/** Entry of the consumer of the queue of packs: the pool follows operations, and what a crash left behind is undone. */
export const handler = consumeQueue<PackUpdateMessage | RecoveryMessage>((message) =>
  'recover' in message ? recoverAttempt(message.recover.owner, message.recover.attempt) : updatePacks(message),
);
