import { entityItem } from '../../../shared/db/entity.ts';
import { newCounterItems } from '../../../shared/db/limit.ts';
import { putWrite, type Write } from '../../../shared/db/write.ts';
import type { Company } from '../../../shared/identity.ts';
import { invalidContent } from '../../../shared/problem.ts';
import type { ApiKey } from '../api-keys/schema.ts';
import { Companies } from '../company/entity.ts';
import { newApiKeyWrites } from './api-key-record.ts';

/** The writes that make a company: its record, the counters it begins with, and its first API key. */
export const newCompanyWrites = (company: Company, first: ApiKey, secret: string): readonly Write[] => [
  ...bareCompanyWrites(company, first.createdAt),
  ...newApiKeyWrites(company.id, first, secret),
];

/** The same without an API key. */
export function bareCompanyWrites(company: Company, at: ApiKey['createdAt']): readonly Write[] {
  const taken = () => invalidContent([{ pointer: '/id', message: 'exists already' }]);
  return [
    putWrite(entityItem(company.id, Companies, company, 1, at), 'attribute_not_exists(pk)', taken),
    ...newCounterItems(company.id).map((item) => putWrite(item)),
  ];
}
