/** Runs work of one name in at most `width` lanes, in the order it came; work of different names does not wait. */
export function lanes(width: number) {
  const running = new Map<string, { active: number; readonly waiting: (() => void)[] }>();
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const lane = running.get(name) ?? { active: 0, waiting: [] };
    running.set(name, lane);
    if (lane.active >= width) await new Promise<void>((begin) => lane.waiting.push(begin));
    else lane.active += 1;
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else lane.active -= 1;
    }
  };
}
