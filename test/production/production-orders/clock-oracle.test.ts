import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type TestContext, test, vi } from 'vitest';
import { untilSettled, useOwnFactory } from '../../support/factory.ts';
import { openAudience, plannedOrder, stopTime, sweepAtOnce, windClock } from './timekeeping.ts';
import { put } from './workshop.ts';

useOwnFactory({ plain: true, rateLimitPerMinute: 0 });

/** Seconds: what orders show. */
const SPAN = 600;

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: SPAN }) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sweep' as const), runs: fc.integer({ min: 1, max: 3 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      start: fc.integer({ min: -SPAN, max: SPAN }),
      length: fc.integer({ min: 0, max: SPAN }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), ended: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'nothing' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What the outside should know of an order, without any look at how it is done. */
function oracle(start: number, due: number) {
  const order = { start, due, ended: false };
  const status = () => {
    const now = Date.now();
    if (now > order.due) return 'delayed';
    return now < order.start ? 'scheduled' : 'onschedule';
  };
  const known = status();
  return { order, status, known: known as string | undefined };
}
type Oracle = ReturnType<typeof oracle>;

/** The status a change publishes, or nothing when it publishes none. */
function change(model: Oracle, to: Partial<Oracle['order']>): string | undefined {
  const { order, status } = model;
  const differs = Object.entries(to).some(([name, value]) => order[name as keyof typeof order] !== value);
  Object.assign(order, to);
  const news = differs || (!order.ended && status() !== model.known);
  if (news) model.known = status();
  return news ? status() : undefined;
}

const date = (time: number) => new Date(time).toISOString();

test('whatever is done to an order and whenever the clock looks, each change of its status is published once', async (context) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      stopTime();
      try {
        await follow(context, steps);
      } finally {
        vi.useRealTimers();
      }
    }),
    { numRuns: 20 },
  );
});

async function follow(context: TestContext, steps: readonly Step[]): Promise<void> {
  const world = await openAudience(context);
  const created = await plannedOrder(world, 'A');
  const model = oracle(Date.parse(created['start-date']), Date.parse(created['due-date']));
  const expected: string[] = [];
  for (const one of steps) {
    // A call that is on its way while minutes pass would be taken for lost, and made again; one behind slow ones is put off.
    await untilSettled();
    // Two events of one instant have no order.
    windClock(one.kind === 'wait' ? one.seconds * 1_000 : 1);
    const told = await take(one);
    if (told) expected.push(told);
  }
  assert.deepEqual(
    (await world.calls()).map(({ status }) => status),
    expected,
  );
  const [channel] = await world.changes();
  if (expected.length > 0) assert.equal(channel?.status, model.status());

  async function take(one: Step): Promise<string | undefined> {
    if (one.kind === 'wait') return undefined;
    if (one.kind === 'sweep') {
      await sweepAtOnce(one.runs);
      return model.order.ended ? undefined : change(model, {});
    }
    if (one.kind === 'nothing') {
      await put(world.company, created.id, {});
      return change(model, {});
    }
    if (one.kind === 'end') {
      await put(world.company, created.id, { ended: one.ended });
      return change(model, { ended: one.ended });
    }
    const start = Math.floor(Date.now() / 1_000) * 1_000 + one.start * 1_000;
    const due = start + one.length * 1_000;
    await put(world.company, created.id, { 'start-date': date(start), 'due-date': date(due) });
    return change(model, { start, due });
  }
}
