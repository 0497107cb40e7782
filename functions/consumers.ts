import type { Consumer, QueueReading } from '../shared/consumer.ts';
import type { QueueName } from '../shared/queue/name.ts';
import { consumer as authorizer } from './access/authorizer/consumer.ts';
import { consumer as archiveEvents } from './messaging/archive-events/consumer.ts';
import { consumer as deliverWebhook } from './messaging/deliver-webhook/consumer.ts';
import { consumer as fanOut } from './messaging/fan-out/consumer.ts';
import { consumer as publishAgain } from './messaging/publish-again/consumer.ts';
import { consumer as recordChange } from './messaging/record-change/consumer.ts';
import { consumer as retryWebhooks } from './messaging/retry-webhooks/consumer.ts';
import { consumer as carryOutParked } from './patience/carry-out-parked/consumer.ts';
import { consumer as watchParked } from './patience/watch-parked/consumer.ts';
import { consumer as bookProductions } from './production/book-productions/consumer.ts';
import { consumer as watchOrders } from './production/watch-orders/consumer.ts';
import { consumer as keepSandboxes } from './sandbox/keep-sandboxes/consumer.ts';
import { consumer as updatePacks } from './serialization/update-packs/consumer.ts';

const all = [
  authorizer,
  fanOut,
  publishAgain,
  deliverWebhook,
  retryWebhooks,
  watchOrders,
  recordChange,
  bookProductions,
  updatePacks,
  carryOutParked,
  watchParked,
  archiveEvents,
  keepSandboxes,
] as const;

type QueuesOf<T> = T extends { readonly queues: infer Queues } ? keyof Queues : never;

declare module '../shared/queue/name.ts' {
  interface QueueNames extends Record<QueuesOf<(typeof all)[number]>, true> {}
}

/** Every function that is no resource: what the stack, the sandbox, the operator's programs and the tests walk over. */
export const consumers: readonly Consumer<QueueName>[] = all;

/** A queue, the consumer that reads it, and how. */
export type Queue = QueueReading & { readonly name: QueueName; readonly consumer: Consumer<QueueName> };

/** Every queue there is, in the order of the consumers. */
export const queues: readonly Queue[] = consumers.flatMap((consumer) =>
  Object.entries(consumer.queues ?? {}).map(([name, reading]) => ({ ...reading, name: name as QueueName, consumer })),
);
