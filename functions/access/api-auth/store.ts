import { putWrite, type Write } from '../../../shared/db/write.ts';
import { tokenKey } from '../../../shared/identity.ts';
import type { Instant } from '../../../shared/time/instants.ts';

type Dynamic = { readonly company: string; readonly key: string; readonly expiresAt: Instant };

/** The write that makes a dynamic token live. A key that goes at the same moment takes the token with it: it is bound. */
export function dynamicTokenWrite(token: string, record: Dynamic): Write {
  const ttl = Math.floor(Date.parse(record.expiresAt) / 1_000);
  return putWrite({ ...tokenKey(token), ...record, scopes: ['productions_write'], bound: true, ttl });
}
