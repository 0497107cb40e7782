import type { DynamoDBRecord } from 'aws-lambda';
import type { StreamReading } from '../../shared/consumer.ts';
import { deliverRecords, type StreamDelivery, sequenceNumber } from './delivery.ts';
import { type FailureReport, interruptiblePause, type Poller } from './poller.ts';
import { openStream, type RecordCarrier, type Stream } from './shards.ts';

/** Time between two looks at an idle stream: short right after activity, then longer. */
const PAUSE_MILLISECONDS_MIN = 5;
const PAUSE_MILLISECONDS_MAX = 50;
const ENGINE_PAUSE_MILLISECONDS = 500;

/** A table's stream and the function that consumes it. */
export type StreamSource = Stream &
  Pick<StreamReading, 'batchSize' | 'attemptsMax'> & {
    readonly handler: StreamDelivery['handler'];
    /** The mapping's filter. */
    readonly wants: (record: DynamoDBRecord) => boolean;
    readonly discard: StreamDelivery['discard'];
    readonly report: FailureReport;
  };

/** `nudge` makes the poller look at once. */
export type StreamPoller = Poller & { nudge(): void };

type State = { stopped: boolean; steps: number };

/** Carries a table's stream to a function, in order, from the kept position on. */
export function pollStream(source: StreamSource): StreamPoller {
  const idle = interruptiblePause();
  const retry = interruptiblePause();
  const rounds = roundCounter();
  const state: State = { stopped: false, steps: 0 };
  const running = keepReading();
  return {
    steps: () => state.steps,
    nudge: idle.cut,
    settled() {
      idle.cut();
      return rounds.nextIdle();
    },
    async stop() {
      state.stopped = true;
      idle.cut();
      retry.cut();
      await running;
    },
  };

  async function keepReading(): Promise<void> {
    const read = openStream(source);
    const carry = carrier(source, state, retry.pause);
    let milliseconds = PAUSE_MILLISECONDS_MIN;
    while (!state.stopped) {
      const round = rounds.begin();
      const records = await read(carry).catch(async (error: unknown) => {
        if (!state.stopped) source.report('stream', error);
        await retry.pause(ENGINE_PAUSE_MILLISECONDS);
        return undefined;
      });
      milliseconds = records === 0 ? Math.min(PAUSE_MILLISECONDS_MAX, milliseconds * 2) : PAUSE_MILLISECONDS_MIN;
      if (records !== 0 || state.stopped) continue;
      rounds.idle(round);
      await idle.pause(milliseconds);
    }
    rounds.idle(Number.POSITIVE_INFINITY);
  }
}

/** Hands the records the filter wants to the function, in batches, and keeps the position. */
function carrier(source: StreamSource, state: State, pause: StreamDelivery['pause']): RecordCarrier {
  const { handler, discard, batchSize, attemptsMax, report, position } = source;
  const failed = (error: unknown) => report('stream', error);
  return async (shard, records) => {
    const passed = (record: DynamoDBRecord) => position.set(shard, sequenceNumber(record));
    const stopped = () => state.stopped;
    // As Lambda hands them over; the stream itself does not say which one it is.
    const wanted = records.filter(source.wants).map((record) => ({ ...record, eventSourceARN: source.streamArn }));
    for (let from = 0; from < wanted.length; from += batchSize) {
      const batch = wanted.slice(from, from + batchSize);
      state.steps++;
      const delivered = await deliverRecords(batch, { handler, discard, attemptsMax, passed, failed, pause, stopped });
      state.steps++;
      if (!delivered) return false;
    }
    const last = records.at(-1);
    if (last) passed(last);
    return true;
  };
}

/** Resolves those who wait when a round that began after they asked has found nothing. */
function roundCounter() {
  let current = 0;
  let waiting: { readonly after: number; readonly resolve: () => void }[] = [];
  return {
    begin: () => ++current,
    nextIdle(): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ after: current, resolve });
      return promise;
    },
    idle(round: number): void {
      for (const { after, resolve } of waiting) if (round > after) resolve();
      waiting = waiting.filter(({ after }) => round <= after);
    },
  };
}
