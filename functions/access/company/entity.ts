import type { Entity } from '../../../shared/db/entity.ts';
import { type Company, companyKey } from '../../../shared/identity.ts';

/** The company's own record: one per company, read by the authorizer with every request. */
export const Companies: Entity<Company> = {
  name: 'company',
  noun: 'company',
  key: ({ id }) => companyKey(id).sk,
};
