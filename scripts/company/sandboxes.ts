import { announceRemoval } from '../../functions/access/company/removal.ts';
import { twinOf } from '../../functions/sandbox/model/twin.ts';
import { Sandboxes } from '../../functions/sandbox/sandboxes/entity.ts';
import type { Sandbox } from '../../functions/sandbox/sandboxes/schema.ts';
import { partition } from '../../shared/db/entity.ts';
import { queryAll, readMany } from '../../shared/db/read.ts';
import { companyKey } from '../../shared/identity.ts';

/** The companies that the sandboxes of a company are by now. One read, and one of them. */
export async function twinsOf(company: string): Promise<readonly string[]> {
  const items = await queryAll({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(company, Sandboxes.name) },
  });
  const twins = items.map(({ data }) => twinOf(company, data as Sandbox));
  const there = new Set((await readMany(twins.map(companyKey))).map(({ pk }) => pk));
  return twins.filter((twin) => there.has(companyKey(twin).pk));
}

/** A sandbox goes with its company, whose removal was announced: it may be removed at once. */
export const announceTwinRemoval = (twin: string, now: Date) => announceRemoval(twin, 0, now);
