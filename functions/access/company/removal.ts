import type { Suspension } from '../../../shared/identity.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { changeSuspension } from './suspension.ts';

/**
 * Suspends a company that is to be removed, and answers from when on it may be (rule company-removed). Announced twice,
 * the first date stands. Throws 404 when there is no such company.
 */
export const announceRemoval = (id: string, days: number, now = new Date()): Promise<Suspension> =>
  changeSuspension(id, now, (suspended) => ({
    ...suspended,
    since: suspended?.since ?? now.toISOString(),
    removableFrom: suspended?.removableFrom ?? new Date(now.getTime() + days * DAY_MILLISECONDS).toISOString(),
  }));

/**
 * From now on the company is being removed, and cannot be resumed (rule company-removed). Throws when that was not
 * announced, or its time has not come.
 */
export const beginRemoval = (id: string, now = new Date()): Promise<Suspension> =>
  changeSuspension(id, now, (suspended) => {
    const { removableFrom } = suspended ?? {};
    if (!suspended || removableFrom === undefined) throw new Error('The removal has not been announced.');
    if (removableFrom > now.toISOString()) throw new Error(`The company may be removed from ${removableFrom} on.`);
    return { ...suspended, removing: true };
  });
