import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { db, tableName } from '../../../shared/db/table.ts';
import { type Company, companyKey } from '../../../shared/identity.ts';

/** What the table keeps of a company, or nothing when there is none of this id. One read. */
export async function readCompany(id: string): Promise<Company | undefined> {
  const Key = companyKey(id);
  const { Item } = await db().send(new GetCommand({ TableName: tableName(), Key, ConsistentRead: true }));
  return Item?.data as Company | undefined;
}
