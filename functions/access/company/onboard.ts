import { randomBytes } from 'node:crypto';
import { freshApiSecret } from '../../../shared/api-secret.ts';
import { apply } from '../../../shared/db/apply.ts';
import { signedWrite } from '../../../shared/db/write.ts';
import { type Company, freshSecret } from '../../../shared/identity.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { isTimeZone } from '../../../shared/time/instants.ts';
import { signedAs } from '../../../shared/writer.ts';
import { freshApiKey } from '../model/api-key-record.ts';
import { newCompanyWrites } from '../model/new-company.ts';
import { NEGATIVE_STOCK_DEFAULT } from './schema.ts';

/** A company to be, and its first API key; what is left out is made up. */
export type NewCompany = {
  readonly name: string;
  /** IANA zone, such as Europe/Lisbon. */
  readonly timeZone: string;
  readonly id?: string;
  readonly key?: string;
  readonly secret?: string;
};

/** Credentials of a fresh company; the secret is shown this once. */
export type CompanyCredentials = {
  readonly company: string;
  readonly key: string;
  readonly secret: string;
  /** Value for the gateway's usage plan. */
  readonly usageKey: string;
};

/**
 * Creates a company with an admin API key in one transaction. Only the operator of the deployment can
 * (rule company-by-operator). Throws when the id or key exists already or the zone is unknown.
 */
export async function createCompany(
  { name, timeZone, ...chosen }: NewCompany,
  now = new Date(),
): Promise<CompanyCredentials> {
  if (!isTimeZone(timeZone)) throw invalidContent([{ pointer: '/time-zone', message: 'must be an IANA time zone' }]);
  const id = chosen.id ?? randomBytes(8).toString('hex');
  const company: Company = {
    id,
    name,
    timeZone,
    allowNegativeStock: NEGATIVE_STOCK_DEFAULT,
    usageKey: `shopfloor-company-${id}`,
    seal: freshSecret(),
  };
  const at = now.toISOString();
  const first = { key: chosen.key ?? freshApiKey(id), name: 'First key', admin: true, createdAt: at };
  const secret = chosen.secret ?? freshApiSecret();
  const writes = newCompanyWrites(company, first, secret);
  await apply(writes.map((write) => signedWrite(write, signedAs('operator'))));
  return { company: id, key: first.key, secret, usageKey: company.usageKey };
}
