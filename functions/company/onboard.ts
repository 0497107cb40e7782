import { randomBytes } from 'node:crypto';
import { apply } from '../../shared/db/apply.ts';
import { entityItem } from '../../shared/db/entity.ts';
import { creating, put } from '../../shared/db/write.ts';
import { invalid } from '../../shared/http/problem.ts';
import { type ApiKeyRecord, apiKeyKey, type Company, freshSecret } from '../../shared/identity.ts';
import { isTimeZone } from '../../shared/time.ts';
import { ApiKeys } from '../api-keys/store.ts';
import { Companies } from './store.ts';

/** A company to be, and its first API key; what is left out is made up. */
export type Onboarding = {
  readonly name: string;
  /** IANA zone, such as Europe/Lisbon. */
  readonly timeZone: string;
  readonly id?: string;
  readonly key?: string;
  readonly secret?: string;
};

/** Credentials of a fresh company; the secret is shown this once. */
export type Onboarded = {
  readonly company: string;
  readonly key: string;
  readonly secret: string;
  /** Value for the gateway's usage plan. */
  readonly usageKey: string;
};

/**
 * Creates a company with an admin API key in one transaction. Only the operator of the deployment can (decisions,
 * Extensions). Throws when the id or key exists already or the zone is unknown.
 */
export async function createCompany({ name, timeZone, ...chosen }: Onboarding, now = new Date()): Promise<Onboarded> {
  if (!isTimeZone(timeZone)) throw invalid([{ pointer: '/time-zone', message: 'must be an IANA time zone' }]);
  const id = chosen.id ?? randomBytes(8).toString('hex');
  const company: Company = { id, name, timeZone, allowNegativeStock: true, usageKey: `shopfloor-company-${id}` };
  const record: ApiKeyRecord = {
    company: id,
    key: chosen.key ?? `${id}-${randomBytes(6).toString('hex')}`,
    secret: chosen.secret ?? freshSecret(),
    admin: true,
  };
  const at = now.toISOString();
  const taken = (what: string) => () => invalid([{ pointer: `/${what}`, message: 'exists already' }]);
  await apply([
    put(entityItem(id, Companies, company, 1, at), 'attribute_not_exists(pk)', taken('id')),
    put({ ...apiKeyKey(record.key), ...record }, 'attribute_not_exists(pk)', taken('key')),
    ...creating(id, ApiKeys, { key: record.key, name: 'First key', admin: true, createdAt: at }, at),
  ]);
  return { company: id, key: record.key, secret: record.secret, usageKey: company.usageKey };
}
