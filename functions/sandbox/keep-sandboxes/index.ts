import { consumeQueue } from '../../../shared/queue/consume.ts';
import type { ClearMessage, FillMessage } from '../model/messages.ts';
import { clearStep } from './clear.ts';
import { fillStep } from './fill.ts';

/** Entry of the consumer of the queue `sandboxes`: fills sandboxes, and removes what they leave behind, in steps. */
export const handler = consumeQueue<unknown>(async (message) => {
  const { fill, clear } = (message ?? {}) as Partial<FillMessage & ClearMessage>;
  if (typeof fill?.parent === 'string' && Number.isInteger(fill.step)) return fillStep({ fill });
  if (typeof clear?.company === 'string') return clearStep({ clear });
  throw new Error('A message of the queue sandboxes names no work.');
});
