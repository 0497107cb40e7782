import { formatDuration, formatHours } from '../../../shared/time/durations.ts';
import type { Downtime } from '../downtimes/entity.ts';
import { type Attendance, type AttendanceTerms, attendanceOf } from '../model/attendance.ts';
import type { Window } from '../model/intervals.ts';
import { isWeekend } from '../model/shift.ts';
import { commonSpans, coveredMilliseconds, spanOf } from '../model/spans.ts';
import { lostSpans, type WorkerRecords, workedSpans } from '../model/worked-spans.ts';
import type { Production } from '../productions/entity.ts';
import type { Worker } from '../workers/schema.ts';

/** What is known about a worker's labour in a window. */
export type LaborRecords = WorkerRecords & {
  readonly productions: readonly Production[];
  /** Downtimes of the machines the productions ran on, by id. */
  readonly machineDowntimes: ReadonlyMap<number, readonly Downtime[]>;
};

/** What decides about labour: the terms of attendance, with or without Saturdays and Sundays. */
export type LaborTerms = AttendanceTerms & { readonly weekend: boolean };

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
 * counts once, as long as one of them was worked on. On unknown days work is as recorded.
 */
export function laborOf(evidence: LaborRecords, window: Window, terms: LaborTerms): Labor {
  const { punches, downtimes, productions } = evidence;
  const { present, unknownDays } = attendanceOf(punches, window, terms);
  const counts = ({ day }: Attendance) => terms.weekend || !isWeekend(day);
  const there = present.filter(counts);
  const attended = [...there, ...unknownDays.filter(counts)];
  const calendar = lostSpans(
    window,
    downtimes.filter(({ machines }) => machines.length === 0),
    terms,
  );
  const workOn = (some: readonly Production[]) =>
    coveredMilliseconds(workedOn(some, evidence, attended, window, terms));
  return {
    presence: coveredMilliseconds(there),
    work: workOn(productions),
    rework: workOn(productions.filter(({ rework }) => rework)),
    calendar: coveredMilliseconds(commonSpans(calendar, there)),
  };
}

/** A machine that stands still stops only the productions on it. */
function workedOn(
  productions: readonly Production[],
  { downtimes, machineDowntimes }: LaborRecords,
  attended: readonly Window[],
  window: Window,
  terms: AttendanceTerms,
): readonly Window[] {
  const byMachine = Map.groupBy(productions, ({ machine }) => machine?.id);
  return [...byMachine].flatMap(([machine, some]) => {
    const atMachine = machine === undefined ? [] : (machineDowntimes.get(machine) ?? []);
    const recorded = some.map((production) => spanOf(production, terms.now));
    return workedSpans(recorded, attended, lostSpans(window, [...downtimes, ...atMachine], terms));
  });
}

/**
 * Work in whole per cent of presence, half up; without presence there is nothing to be a part of
 * (rule report-percentage).
 */
function percentageOf({ work, presence }: Pick<Labor, 'work' | 'presence'>): string {
  return `${presence === 0 ? 0 : Math.floor((200 * work + presence) / (2 * presence))}%`;
}

/** The report's line about a worker (rule report-line). */
export function laborJson({ number, name }: Worker, labor: Labor, showRework: boolean) {
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
