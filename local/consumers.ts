import { appendFileSync } from 'node:fs';
import type { DynamoDBRecord } from 'aws-lambda';
import type { DataFolder } from './data-folder.ts';
import type { Database } from './dynamodb.ts';
import { type FunctionSource, invoke } from './lambda.ts';
import type { FailureReport, Poller } from './pollers/poller.ts';
import { filePosition, memoryPosition } from './pollers/position.ts';
import { pollQueue } from './pollers/queue.ts';
import { untilQuiet } from './pollers/quiet.ts';
import { runSchedule, type SchedulePoller } from './pollers/schedule.ts';
import { pollStream, type StreamPoller } from './pollers/stream.ts';
import { type QueueAddress, type QueueInside, type QueueName, queueNames, queueTimeouts } from './queues.ts';

/** What calls which function, as in the stack (cdk/events.ts). */
const streamConsumer = 'fan-out';
const queueConsumers: Readonly<Record<QueueName, { readonly name: string; readonly concurrencyMax: number }>> = {
  deliveries: { name: 'deliver-webhook', concurrencyMax: 50 },
  retries: { name: 'deliver-webhook', concurrencyMax: 10 },
  changes: { name: 'record-change', concurrencyMax: 20 },
  bookings: { name: 'book-productions', concurrencyMax: 10 },
  packs: { name: 'update-packs', concurrencyMax: 5 },
};
const schedules: readonly { readonly name: string; readonly everySeconds: number }[] = [
  { name: 'retry-webhooks', everySeconds: 60 },
  { name: 'watch-orders', everySeconds: 60 },
];

/** Everything the consumers need. */
export type ConsumerSetting = {
  readonly functions: FunctionSource;
  readonly has: (name: string) => boolean;
  readonly database: Pick<Database, 'endpoint' | 'streamArn'>;
  readonly queues: QueueAddress & Partial<QueueInside>;
  readonly data: Pick<DataFolder, 'streamPosition' | 'discarded'> | undefined;
  readonly report: FailureReport;
};

/** The running consumers. */
export type Consumers = {
  nudge(): void;
  /** Resolves once stream and queues are empty and every function they call has ended. */
  settled(): Promise<void>;
  /** Runs a scheduled function out of turn. */
  runSchedule(name: string, now?: Date): Promise<void>;
  stop(): Promise<void>;
};

/** Connects stream, queues and schedules to the functions of the project that take them. */
export function startConsumers(setting: ConsumerSetting): Consumers {
  const { has } = setting;
  const stream = has(streamConsumer) ? startStream(setting) : undefined;
  const queues = queueNames.filter((name) => has(queueConsumers[name].name)).map((name) => startQueue(setting, name));
  const clocks = new Map(
    schedules
      .filter(({ name }) => has(name))
      .map(({ name, everySeconds }) => [name, startClock(setting, name, everySeconds)]),
  );
  const all: readonly Poller[] = [...(stream ? [stream] : []), ...queues, ...clocks.values()];
  return {
    nudge: () => stream?.nudge(),
    settled: () => untilQuiet(all),
    async runSchedule(name, now) {
      const clock = clocks.get(name);
      if (!clock) throw new Error(`There is no schedule ${name}.`);
      await clock.runNow(now);
    },
    async stop() {
      // The source first, so that nothing new reaches a queue nobody looks at any more.
      for (const poller of all) await poller.stop();
    },
  };
}

function startStream({ functions, database, data, report }: ConsumerSetting): StreamPoller {
  const { endpoint, streamArn } = database;
  return pollStream({
    endpoint,
    streamArn,
    position: data ? filePosition(data.streamPosition) : memoryPosition(),
    wants: isEntityChange,
    handler: (event) => invoke(functions, streamConsumer, event),
    discard: (record, error) => {
      report(
        streamConsumer,
        new Error(`Gave up on stream record ${record.dynamodb?.SequenceNumber}.`, { cause: error }),
      );
      if (data) appendFileSync(data.discarded, `${JSON.stringify(record)}\n`);
    },
    report,
  });
}

/** The mapping's filter: only entity items have the attribute `entity`. */
function isEntityChange({ dynamodb }: DynamoDBRecord): boolean {
  return dynamodb?.NewImage?.entity !== undefined || dynamodb?.OldImage?.entity !== undefined;
}

function startQueue({ functions, queues, report }: ConsumerSetting, name: QueueName): Poller {
  const consumer = queueConsumers[name];
  const handler = (event: unknown) => invoke(functions, consumer.name, event, queueTimeouts[name]);
  return pollQueue({ queues, name, handler, concurrencyMax: consumer.concurrencyMax, report });
}

function startClock({ functions, report }: ConsumerSetting, name: string, everySeconds: number): SchedulePoller {
  return runSchedule({ name, everySeconds, handler: (event) => invoke(functions, name, event), report });
}
