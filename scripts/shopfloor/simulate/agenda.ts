import { setTimeout as pause } from 'node:timers/promises';

/** What is done at which minute of a shift, one after the other. */
export type Agenda = {
  /** `what` is said when it is done. Of one minute, what was entered first comes first. */
  at(minute: number, what: string, act: () => Promise<unknown>): void;
  /** Does it all; `speed` minutes of the shift go by in one, with 0 none is waited for. */
  play(speed: number, say: (minute: number, what: string) => void): Promise<number>;
};

type Entry = { readonly minute: number; readonly what: string; readonly act: () => Promise<unknown> };

const MINUTE_MILLISECONDS = 60_000;

/** An agenda in which nothing is entered yet. */
export function newAgenda(): Agenda {
  const entries: Entry[] = [];
  return {
    at: (minute, what, act) => void entries.push({ minute, what, act }),
    async play(speed, say) {
      const begun = Date.now();
      for (const { minute, what, act } of entries.toSorted((one, other) => one.minute - other.minute)) {
        const due = speed === 0 ? 0 : begun + (minute * MINUTE_MILLISECONDS) / speed - Date.now();
        if (due > 0) await pause(due);
        await act();
        say(minute, what);
      }
      return entries.length;
    },
  };
}
