import { partition } from '../../shared/db/entity.ts';
import { queryAll, readMany } from '../../shared/db/read.ts';
import { apiKeyKey, type Company, companyKey } from '../../shared/identity.ts';
import { mustCompany } from '../operator/program.ts';
import { admittedCompanies, type UsageGate } from './usage-plan.ts';

/** What the operator sees of a company: nothing that opens anything. */
type CompanySummary = {
  readonly id: string;
  /** `missing`: the gateway knows it, the table does not. */
  readonly state: 'active' | 'suspended' | 'leaving' | 'missing';
  readonly name?: string;
  readonly 'time-zone'?: string;
  readonly 'suspended-since'?: string;
  readonly reason?: string;
  /** Of one that leaves: from when on it may be removed. */
  readonly 'removable-from'?: string;
};

/** Companies in the order of the gateway, and where the next ones begin, unless there are no more. */
export type SummaryPage = { readonly companies: readonly CompanySummary[]; readonly next: string | undefined };

/** One page of the companies that were let through the gateway. A call to it, and one read per 100 of them. */
export async function companySummaries(gate: UsageGate, limit: number, after?: string): Promise<SummaryPage> {
  const { companies, next } = await admittedCompanies(gate, limit, after);
  const records = await readMany(companies.map(companyKey));
  const known = new Map(records.map(({ data }) => [(data as Company).id, data as Company]));
  return { companies: companies.map((id) => summaryOf(id, known.get(id))), next };
}

function summaryOf(id: string, company: Company | undefined): CompanySummary {
  if (!company) return { id, state: 'missing' };
  const { name, timeZone, suspended } = company;
  return {
    id,
    state: suspended?.removableFrom ? 'leaving' : suspended ? 'suspended' : 'active',
    name,
    'time-zone': timeZone,
    ...(suspended && { 'suspended-since': suspended.since }),
    ...(suspended?.reason !== undefined && { reason: suspended.reason }),
    ...(suspended?.removableFrom !== undefined && { 'removable-from': suspended.removableFrom }),
  };
}

/** A company as the operator sees it, with how much it has. */
export type CompanyDetails = CompanySummary & {
  readonly 'allow-negative-stock': boolean;
  /** How many API keys, webhooks and the like it has, and how many ids were given out, by the names of their counters. */
  readonly counters: Readonly<Record<string, number>>;
  /** API keys of which the table has the secret itself, not hashes of it: made by a version before, to be replaced. */
  readonly 'keys-to-replace': readonly string[];
  /** The last event of its ledger. */
  readonly events: { readonly last: number; readonly at: string | undefined };
};

/**
 * What there is to know about one company. Throws when there is none of this id. Three reads, and one per MB of counters.
 */
export async function companyDetails(id: string): Promise<CompanyDetails> {
  const company = await mustCompany(id);
  const counted = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(id, 'counters') },
  });
  const events = counted.find(({ sk }) => sk === 'ledger') ?? counted.find(({ sk }) => sk === 'events');
  const counters = counted.flatMap(({ sk, held, last }) => {
    const value = Number(held ?? last);
    return sk === 'events' || sk === 'ledger' || Number.isNaN(value) ? [] : [[sk, value] as const];
  });
  return {
    ...summaryOf(id, company),
    'allow-negative-stock': company.allowNegativeStock,
    counters: Object.fromEntries(counters),
    'keys-to-replace': await keysToReplace(id),
    events: { last: Number(events?.last ?? 0), at: events && String(events.at) },
  };
}

async function keysToReplace(id: string): Promise<readonly string[]> {
  const keys = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(id, 'api-keys') },
  });
  const records = await readMany(keys.map(({ sk }) => apiKeyKey(sk)));
  return records.flatMap((record) => ('secret' in record ? [String(record.key)] : [])).toSorted();
}
