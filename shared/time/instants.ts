import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY_MILLISECONDS } from './units.ts';

/**
 * A moment as code and database hold it: ISO text in UTC with milliseconds, `2023-07-20T09:15:15.000Z`, from the year
 * 1900 to 9999 (a few hours earlier where a zone's 1900 began before Greenwich's). Sorts as text.
 */
export type Instant = string;

/** The last instant that sorts as text. */
export const END_OF_TIME: Instant = '9999-12-31T23:59:59.999Z';

/** The instant, or the millisecond after `before` if that is later: of two versions the later one is dated later. */
export const instantAfter = (before: Instant, instant: Instant): Instant =>
  instant > before ? instant : new Date(Date.parse(before) + 1).toISOString();

const minuteMs = 60_000;
const yearMin = 1900;
const yearMax = 9999;

const isoForm =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d+))?(?<designator>Z|[+-]\d\d(?::?\d\d)?)?)?$/;
const displayForm =
  /^(?<day>\d\d)\/(?<month>\d\d)\/(?<year>\d{4})(?: - (?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d))?)?$/;

/**
 * The instant a date in the API's own form means, or nothing when it is none: `YYYY-MM-DDThh:mm:ss`, optional fraction
 * (cut to milliseconds), optional designator `Z`, `±hh:mm`, `±hhmm` or `±hh`; or a plain date, which is its midnight.
 * Without a designator it is a wall-clock time of `zone`: one that a clock change skips counts from the offset before
 * the change (so it is the later moment), one that happens twice is the first (rule dates-in).
 */
export function parseInstant(text: string, zone: string): Instant | undefined {
  const parts = isoForm.exec(text)?.groups;
  const wallMs = parts && wallClock(parts);
  if (wallMs === undefined) return undefined;
  if (parts?.designator === undefined) return toInstant(fromZone(wallMs, zone));
  const offset = designatedMinutes(parts.designator);
  return offset === undefined ? undefined : toInstant(wallMs - offset * minuteMs);
}

/**
 * The instant a date in display form means, or nothing when it is none: `dd/MM/yyyy` (its midnight) or
 * `dd/MM/yyyy - HH:mm`, with or without seconds, as a wall-clock time of `zone` (rules expiration-date-day,
 * task-duration-validity).
 */
export function parseDisplay(text: string, zone: string): Instant | undefined {
  const parts = displayForm.exec(text)?.groups;
  const wallMs = parts && wallClock(parts);
  return wallMs === undefined ? undefined : toInstant(fromZone(wallMs, zone));
}

/**
 * An instant as sent, of which answers show the seconds: what they showed of the one before means that one, not its
 * second (rule read-back).
 */
export const sentInstant = <T extends Instant | null | undefined>(sent: T, before: T): T =>
  sent && before && sent === before.replace(/\.\d+Z$/, '.000Z') ? before : sent;

/** `2023-07-20T09:15:15+01:00`, as orders, products, movements and lots are answered (rule dates-out). */
export function formatSeconds(instant: Instant, zone: string): string {
  return withDesignator(instant, zone, /\.\d+Z$/);
}

/**
 * `2023-07-20T09:15:15.000+01:00`, as productions, downtimes, punch clocks and channels are answered (rule dates-out).
 */
export function formatMilliseconds(instant: Instant, zone: string): string {
  return withDesignator(instant, zone, /Z$/);
}

/** How far `zone` is ahead at an instant: `+01:00`, of Greenwich `+00:00`. */
export function offsetAt(instant: Instant, zone: string): string {
  const local = formatMilliseconds(instant, zone);
  return local.endsWith('Z') ? '+00:00' : local.slice(-'+00:00'.length);
}

/** `20/07/2023`, the day it is in `zone` (rule expiration-date-day). */
export function formatDay(instant: Instant, zone: string): string {
  const [year, month, day] = inWallClock(instant, zone).wall.split(/[-T]/);
  return `${day}/${month}/${year}`;
}

/** `20/07/2023 - 09:15` in `zone` (rule task-duration-validity). */
export function formatMinute(instant: Instant, zone: string): string {
  const [hour, minute] = inWallClock(instant, zone).wall.slice('yyyy-MM-ddT'.length).split(':');
  return `${formatDay(instant, zone)} - ${hour}:${minute}`;
}

/**
 * Whether `text` names a zone of the IANA database, old names included; a fixed offset such as `+01:00` is none
 * (rule zone-iana).
 */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

let zoneOfWork: string | undefined;

/**
 * Runs `work` with `zone` as the one that dates without a designator are read in and answers are written in. Schemas are
 * built once for all companies, so they cannot be handed the zone. Only for work that ends before it returns: the zone
 * of one request would leak into another across an `await`.
 */
export function inZone<T>(zone: string, work: () => T extends PromiseLike<unknown> ? never : T): T {
  const outer = zoneOfWork;
  zoneOfWork = zone;
  try {
    const result: T = work();
    if (result instanceof Promise) throw new TypeError('inZone takes synchronous work only');
    return result;
  } finally {
    zoneOfWork = outer;
  }
}

/** The zone of the surrounding `inZone`; throws where there is none, because any guess would shift dates. */
export function currentZone(): string {
  if (zoneOfWork === undefined) throw new Error('Dates are read and written inside inZone only');
  return zoneOfWork;
}

type Parts = { [part: string]: string | undefined };

/** Milliseconds of the wall-clock time as if it were UTC's, or nothing when no calendar or clock shows it. */
function wallClock({ year, month, day, hour = '00', minute = '00', second = '00', fraction = '' }: Parts) {
  if (Number(year) < yearMin) return undefined;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  const time = Date.parse(text);
  // Date.parse rolls February 30 and 24:00:00 over into the next day; only what reads back as written exists.
  return Number.isNaN(time) || new Date(time).toISOString() !== text ? undefined : time;
}

function designatedMinutes(designator: string): number | undefined {
  if (designator === 'Z') return 0;
  const hours = Number(designator.slice(1, 3));
  const minutes = Number(designator.slice(3).replace(':', ''));
  if (hours > 23 || minutes > 59) return undefined;
  return (designator.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function fromZone(wallMs: number, zone: string): number {
  // No zone has changed its offset twice within two days, so the offsets a day before and after are the only candidates.
  const before = offsetMs(wallMs - DAY_MILLISECONDS, zone);
  const after = offsetMs(wallMs + DAY_MILLISECONDS, zone);
  if (before === after) return wallMs - before;
  const first = wallMs - Math.max(before, after);
  // In a gap neither reading shows the wall-clock time; then the offset before the change gives the later moment.
  return offsetMs(first, zone) === wallMs - first ? first : wallMs - Math.min(before, after);
}

function toInstant(time: number): Instant | undefined {
  const date = new Date(time);
  return date.getUTCFullYear() > yearMax ? undefined : date.toISOString();
}

/** The instant as ISO text of the zone's wall clock, with milliseconds and a Z that is not meant, and how far it is ahead. */
function inWallClock(instant: Instant, zone: string) {
  const time = Date.parse(instant);
  const ahead = offsetMs(time, zone);
  const wall = new Date(time + ahead);
  // Past the last year of four digits only UTC can still write the moment.
  return wall.getUTCFullYear() > yearMax ? { wall: instant, ahead: 0 } : { wall: wall.toISOString(), ahead };
}

function withDesignator(instant: Instant, zone: string, fraction: RegExp): string {
  const { wall, ahead } = inWallClock(instant, zone);
  // A designator has no seconds, which some zones' offsets kept until 1972; UTC then says the moment exactly.
  if (ahead === 0 || ahead % minuteMs !== 0) return instant.replace(fraction, 'Z');
  const minutes = Math.abs(ahead) / minuteMs;
  const digits = [Math.trunc(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0'));
  return wall.replace(fraction, (ahead < 0 ? '-' : '+') + digits.join(':'));
}

function offsetMs(time: number, zone: string): number {
  const date = new Date(time);
  const minutes = tzOffset(zone, date);
  if (Number.isNaN(minutes)) throw new RangeError(`Unknown time zone: ${zone}`);
  if (minutes === 0 || Math.abs(minutes) >= 60) return Math.round(minutes * minuteMs);
  // @date-fns/tz 1.5.0 loses the sign of offsets such as -00:36:45 (Lisbon until 1912).
  const named = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).format(date);
  return (named.includes('-') ? -1 : 1) * Math.round(Math.abs(minutes) * minuteMs);
}
