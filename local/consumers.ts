import { appendFileSync } from 'node:fs';
import { consumers, type Queue, queues } from '../functions/consumers.ts';
import type { Consumer, ScheduleReading, StreamReading } from '../shared/consumer.ts';
import type { DataFolder } from './data-folder.ts';
import type { Database } from './dynamodb.ts';
import { type FunctionSource, invokeFunction } from './lambda.ts';
import type { FailureReport, Poller } from './pollers/poller.ts';
import { filePosition, memoryPosition } from './pollers/position.ts';
import { pollQueue } from './pollers/queue.ts';
import { untilQuiet } from './pollers/quiet.ts';
import { runSchedule, type SchedulePoller } from './pollers/schedule.ts';
import { pollStream, type StreamPoller } from './pollers/stream.ts';
import type { QueueAddress, QueueInside } from './queues.ts';

/** Everything the consumers need. */
export type ConsumerSetting = {
  readonly functions: FunctionSource;
  readonly has: (name: string) => boolean;
  readonly database: Pick<Database, 'endpoint' | 'streamArn'>;
  readonly queues: QueueAddress & Partial<QueueInside>;
  readonly data: Pick<DataFolder, 'streamPosition' | 'discarded'> | undefined;
  readonly report: FailureReport;
  /** Whether scheduled functions run when it is their time; left out: true. */
  readonly schedules?: boolean | undefined;
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
  const present = consumers.filter(({ name }) => setting.has(name));
  const streams = present.flatMap((one) => (one.stream ? [startStream(setting, one, one.stream)] : []));
  const read = queues.filter(({ consumer }) => present.includes(consumer)).map((queue) => startQueue(setting, queue));
  const clocks = new Map(
    present.flatMap((one) => (one.schedule ? [[one.name, startClock(setting, one, one.schedule)] as const] : [])),
  );
  const all: readonly Poller[] = [...streams, ...read, ...clocks.values()];
  return {
    nudge() {
      for (const stream of streams) stream.nudge();
    },
    settled: () => untilQuiet(all),
    async runSchedule(name, now) {
      const clock = clocks.get(name);
      if (!clock) throw new Error(`There is no schedule ${name}.`);
      await clock.runNow(now);
    },
    async stop() {
      // The source first, so that nothing new reaches a queue without a consumer.
      for (const poller of all) await poller.stop();
    },
  };
}

function startStream(
  { functions, database, data, report }: ConsumerSetting,
  { name, timeoutSeconds }: Consumer,
  { attribute, batchSize, attemptsMax }: StreamReading,
): StreamPoller {
  const { endpoint, streamArn } = database;
  return pollStream({
    endpoint,
    streamArn,
    position: data ? filePosition(data.streamPosition) : memoryPosition(),
    batchSize,
    attemptsMax,
    wants: ({ dynamodb }) =>
      dynamodb?.NewImage?.[attribute] !== undefined || dynamodb?.OldImage?.[attribute] !== undefined,
    handler: (event) => invokeFunction(functions, name, event, timeoutSeconds),
    discard: (record, error) => {
      report(name, new Error(`Gave up on stream record ${record.dynamodb?.SequenceNumber}.`, { cause: error }));
      if (data) appendFileSync(data.discarded, `${JSON.stringify(record)}\n`);
    },
    report,
  });
}

function startQueue({ functions, queues, report }: ConsumerSetting, { consumer, ...queue }: Queue): Poller {
  const { name, timeoutSeconds } = consumer;
  const handler = (event: unknown) => invokeFunction(functions, name, event, timeoutSeconds);
  return pollQueue({ ...queue, queues, handler, report });
}

function startClock(
  { functions, report, schedules = true }: ConsumerSetting,
  { name, timeoutSeconds }: Consumer,
  { everyMinutes }: ScheduleReading,
): SchedulePoller {
  const handler = (event: unknown) => invokeFunction(functions, name, event, timeoutSeconds);
  return runSchedule({ name, everyMinutes: schedules ? everyMinutes : undefined, handler, report });
}
