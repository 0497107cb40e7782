import { formatDuration, formatHours } from '../../../shared/time/durations.ts';
import type { Downtime } from '../downtimes/entity.ts';
import { type Attendance, attendanceOf, type Telling } from '../model/attendance.ts';
import type { Window } from '../model/intervals.ts';
import { isWeekend } from '../model/shift.ts';
import { common, millisecondsOf, spanOf } from '../model/spans.ts';
import { type Known, lostIn, worked } from '../model/working.ts';
import type { Production } from '../productions/entity.ts';
import type { Worker } from '../workers/schema.ts';

/** What is known about a worker's labour in a window. */
export type Evidence = Known & {
  readonly productions: readonly Production[];
  /** Downtimes of the machines the productions ran on, by code. */
  readonly stood: ReadonlyMap<string, readonly Downtime[]>;
};

/** How labour is told: as attendance is, with or without what belongs to Saturdays and Sundays. */
export type LaborTelling = Telling & { readonly weekend: boolean };

/** Milliseconds of a worker in a window. */
export type Labor = {
  readonly presence: number;
  readonly work: number;
  readonly rework: number;
  /** Breaks and downtimes without a machine, within the presence. */
  readonly calendar: number;
};

/**
 * The labour of a worker within the window. What goes on counts up to now. Of productions at the same time each moment
 * counts once, as long as one of them was worked on. On untold days work is as recorded.
 */
export function laborOf(evidence: Evidence, window: Window, telling: LaborTelling): Labor {
  const { punches, downtimes, productions } = evidence;
  const { present, untold } = attendanceOf(punches, window, telling);
  const counts = ({ day }: Attendance) => telling.weekend || !isWeekend(day);
  const there = present.filter(counts);
  const attended = [...there, ...untold.filter(counts)];
  const calendar = lostIn(
    window,
    downtimes.filter(({ machines }) => machines.length === 0),
    telling,
  );
  const workOn = (some: readonly Production[]) => millisecondsOf(workedOn(some, evidence, attended, window, telling));
  return {
    presence: millisecondsOf(there),
    work: workOn(productions),
    rework: workOn(productions.filter(({ rework }) => rework)),
    calendar: millisecondsOf(common(calendar, there)),
  };
}

/** A machine that stands still stops only the productions on it. */
function workedOn(
  productions: readonly Production[],
  { downtimes, stood }: Evidence,
  attended: readonly Window[],
  window: Window,
  telling: Telling,
): readonly Window[] {
  const byMachine = Map.groupBy(productions, ({ machine }) => machine?.code);
  return [...byMachine].flatMap(([machine, some]) => {
    const atMachine = machine === undefined ? [] : (stood.get(machine) ?? []);
    const recorded = some.map((production) => spanOf(production, telling.now));
    return worked(recorded, attended, lostIn(window, [...downtimes, ...atMachine], telling));
  });
}

/** Work in whole per cent of presence, half up; without presence there is nothing to be a part of (decisions A285). */
function percentageOf({ work, presence }: Pick<Labor, 'work' | 'presence'>): string {
  return `${presence === 0 ? 0 : Math.floor((200 * work + presence) / (2 * presence))}%`;
}

/** The report's line about a worker (contract, part 17). */
export function represent({ number, name }: Worker, labor: Labor, showRework: boolean) {
  const seconds = (milliseconds: number) => milliseconds / 1_000;
  return {
    worker: { number: String(number), name: name ?? null },
    'presence-time': formatHours(seconds(labor.presence)),
    'work-time': formatDuration(seconds(labor.work)),
    percentage: percentageOf(labor),
    'calendar-downtimes': formatDuration(seconds(labor.calendar)),
    ...(showRework && { 'rework-time': formatDuration(seconds(labor.rework)) }),
  };
}
