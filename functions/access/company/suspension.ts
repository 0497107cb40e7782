import { openStore } from '../../../shared/db/store.ts';
import { retryConflicts } from '../../../shared/http/retry-conflicts.ts';
import { type Company, companyKey, type Suspension } from '../../../shared/identity.ts';
import { unknownEntity } from '../../../shared/problem.ts';
import { signedAs } from '../../../shared/writer.ts';
import { Companies } from './entity.ts';

/**
 * Has the credentials of a company open nothing from now on, and answers since when that is so (rule company-suspended).
 * Doing it twice changes the reason only. Throws 404 when there is no such company.
 */
export const suspendCompany = (id: string, reason?: string, now = new Date()): Promise<Suspension> =>
  changeSuspension(id, now, (suspended) => ({
    ...suspended,
    since: suspended?.since ?? now.toISOString(),
    reason: reason ?? suspended?.reason,
  }));

/**
 * Has the credentials of a company open what they opened before; a removal that was announced is taken back. Throws when
 * the removal has begun.
 */
export const resumeCompany = (id: string, now = new Date()): Promise<undefined> =>
  changeSuspension(id, now, (suspended) => {
    if (suspended?.removing) throw new Error('The company is being removed: what is left of it is not whole.');
    return undefined;
  });

/**
 * Changes what says whether a company is suspended, and answers what that is then. A request of the company that is still
 * under way finds the new version, and is carried out with what this leaves. Throws 404
 * when there is no such company.
 */
export async function changeSuspension<S extends Suspension | undefined>(
  id: string,
  now: Date,
  change: (before: Suspension | undefined) => S,
): Promise<S> {
  const store = openStore({ company: id, now, by: signedAs('operator'), admitted: Promise.resolve() });
  return retryConflicts(async () => {
    const before = await store.get(Companies, companyKey(id).sk);
    if (!before) throw unknownEntity('company', id);
    const { suspended, ...others } = before.data;
    const after = change(suspended);
    // Sessions of the console do not outlive it (rule session-ends).
    const suspensions = (others.suspensions ?? 0) + (suspended ? 0 : 1);
    const data: Company = after ? { ...others, suspended: after, suspensions } : others;
    return store.commit(store.replacementWrites(Companies, before, data), after);
  });
}
