import { randomUUID } from 'node:crypto';
import { sandboxCredentials } from '../aws.ts';
import { type FailureReport, interruptiblePause, type Poller } from './poller.ts';

/** A function that runs again and again, such as every minute. */
export type Schedule = {
  readonly name: string;
  /** Left out: it runs out of turn only. */
  readonly everyMinutes: number | undefined;
  readonly handler: (event: unknown) => Promise<unknown>;
  readonly report: FailureReport;
};

/** `runNow` runs the function out of turn and resolves when it has ended. */
export type SchedulePoller = Poller & { runNow(now?: Date): Promise<void> };

/** Runs a function on schedule; a run that takes longer than the interval delays the next, they never overlap. */
export function runSchedule({ name, everyMinutes, handler, report }: Schedule): SchedulePoller {
  const { pause, cut } = interruptiblePause();
  let stopped = false;
  let steps = 0;
  let current: Promise<void> = Promise.resolve();
  const running = loop();
  return {
    steps: () => steps,
    settled: () => current,
    runNow,
    async stop() {
      stopped = true;
      cut();
      await running;
      await current;
    },
  };

  async function loop(): Promise<void> {
    if (everyMinutes === undefined) return;
    for (;;) {
      await pause(everyMinutes * 60_000);
      if (stopped) return;
      await runNow();
    }
  }

  function runNow(now = new Date()): Promise<void> {
    current = current.then(async () => {
      steps++;
      await handler(scheduledEvent(name, now)).catch((error: unknown) => report(name, error));
      steps++;
    });
    return current;
  }
}

/** What EventBridge hands over. */
function scheduledEvent(name: string, time: Date) {
  const { AWS_REGION: region } = sandboxCredentials;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: '000000000000',
    time: time.toISOString(),
    region,
    resources: [`arn:aws:events:${region}:000000000000:rule/${name}`],
    detail: {},
  };
}
