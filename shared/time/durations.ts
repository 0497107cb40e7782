import { HOUR_SECONDS } from './units.ts';

const form = /^(?<hours>\d{1,6})(?:[Hh](?<m>[0-5]\d)(?:m(?<s>[0-5]\d)s)?|:(?<minutes>[0-5]\d):(?<seconds>[0-5]\d))$/;

/**
 * Whole seconds of a duration in any printed form, `00H01m00s`, `09:13:00` or `08H00`; nothing when it is none
 * (rule duration-forms).
 */
export function parseDuration(text: string): number | undefined {
  const parts = form.exec(text)?.groups;
  if (!parts) return undefined;
  return (
    Number(parts.hours) * HOUR_SECONDS + Number(parts.m ?? parts.minutes) * 60 + Number(parts.s ?? parts.seconds ?? 0)
  );
}

/** `00H01m00s`: task durations, `work-time`, `time-spent` of the downtime list, reports (rule duration-forms). */
export function formatDuration(seconds: number): string {
  const [hours, minutes, rest] = clock(seconds);
  return `${hours}H${minutes}m${rest}s`;
}

/** `09:13:00`: `time-spent` of the downtime webhook and channel (rules duration-forms, downtime-time-spent). */
export function formatClock(seconds: number): string {
  return clock(seconds).join(':');
}

/** `08H00`: `presence-time` of the labour-time report; seconds are cut (rule duration-forms). */
export function formatHours(seconds: number): string {
  const [hours, minutes] = clock(seconds);
  return `${hours}H${minutes}`;
}

function clock(seconds: number) {
  if (!(seconds >= 0 && seconds < Number.POSITIVE_INFINITY)) throw new RangeError(`Not a duration: ${seconds} s`);
  const whole = Math.floor(seconds);
  return [Math.floor(whole / HOUR_SECONDS), Math.floor(whole / 60) % 60, whole % 60].map((n) =>
    String(n).padStart(2, '0'),
  );
}
