type Lane = { active: number; readonly waiting: Set<(free: boolean) => void>; timer?: NodeJS.Timeout };

/** What runs in a lane; it says so each time that it gets on, however far it is from its end. */
type Work = (getsOn: () => void) => Promise<void>;

/**
 * Runs work of one name in at most `width` lanes at once, in the order it came; work of different names does not wait
 * for each other. Where nothing of a name has ended or got on for `patienceMilliseconds`, what waits there is not run:
 * answers whether it was.
 */
export function openLanes(width: number, patienceMilliseconds: number) {
  const busy = new Map<string, Lane>();

  function enter(lane: Lane): Promise<boolean> {
    if (lane.active < width) {
      lane.active += 1;
      return Promise.resolve(true);
    }
    const { promise, resolve } = Promise.withResolvers<boolean>();
    lane.waiting.add(resolve);
    if (lane.waiting.size === 1) watch(lane);
    return promise;
  }

  function watch(lane: Lane): void {
    clearTimeout(lane.timer);
    if (lane.waiting.size > 0) lane.timer = setTimeout(() => turnAway(lane), patienceMilliseconds);
  }

  function turnAway({ waiting }: Lane): void {
    for (const resolve of waiting) resolve(false);
    waiting.clear();
  }

  function leave(name: string, lane: Lane): void {
    const [next] = lane.waiting;
    if (next) {
      lane.waiting.delete(next);
      next(true);
    } else {
      lane.active -= 1;
      if (lane.active === 0) busy.delete(name);
    }
    watch(lane);
  }

  return async (name: string, work: Work): Promise<boolean> => {
    const lane: Lane = busy.get(name) ?? { active: 0, waiting: new Set() };
    busy.set(name, lane);
    if (!(await enter(lane))) return false;
    try {
      await work(() => watch(lane));
      return true;
    } finally {
      leave(name, lane);
    }
  };
}
