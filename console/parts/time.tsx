import { useEffect, useState } from 'react';
import { session } from '../api/session.ts';
import { texts } from '../texts.ts';

/** Milliseconds since 1970, again every so many of them; 0: not again. */
export function useNow(every: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (every === 0) return;
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return every === 0 ? Date.now() : now;
}

/** An instant of the API for people, in the company's zone. What is no instant is shown as it is. */
export function timeText(value: string | null | undefined): string {
  if (!value) return texts.none;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  const timeZone = session.get()?.company['time-zone'];
  const text = date.toLocaleString(texts.locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    ...(timeZone && { timeZone }),
  });
  // In a narrow column the day and the time are two lines, and neither is broken.
  return text.replaceAll(/(?<!,) /g, '\u00a0');
}

/** How long ago, in the largest unit that fits. */
function agoText(value: string | null | undefined, now = Date.now()): string {
  if (!value) return texts.none;
  const seconds = Math.round((Date.parse(value) - now) / 1_000);
  const format = new Intl.RelativeTimeFormat(texts.locale, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 60) return format.format(seconds, 'second');
  if (size < 3_600) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return format.format(Math.round(seconds / 3_600), 'hour');
  return format.format(Math.round(seconds / 86_400), 'day');
}

/** An instant with its distance on hover. */
export function Time({ value }: { value: string | null | undefined }) {
  return value ? (
    <time dateTime={value} title={agoText(value)}>
      {timeText(value)}
    </time>
  ) : (
    texts.none
  );
}
