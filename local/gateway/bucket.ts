/** Whether the usage plan lets a request with this key in. */
export type UsagePlan = (key: string, now: number) => boolean;

/**
 * The usage plan of the stack: a token bucket per company at twice the promised rate, as programs and console have a
 * budget each, so that it sheds floods and never a request the exact limits would let in. `now` is in milliseconds. A limit of 0 is none, as in admission.
 */
export function usagePlan(limitPerMinute: number): UsagePlan {
  if (limitPerMinute === 0) return () => true;
  const burst = limitPerMinute * 2;
  const perMillisecond = burst / 60_000;
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (key, now) => {
    const bucket = buckets.get(key) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * perMillisecond);
    bucket.at = now;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}
