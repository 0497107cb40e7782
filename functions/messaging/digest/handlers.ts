import { queryAll } from '../../../shared/db/read.ts';
import { formatDecimal } from '../../../shared/decimal.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import { invalidContent } from '../../../shared/problem.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { recordRows } from '../model/digest-records.ts';
import { readOpenDigest } from '../model/open-digest.ts';
import { hashText } from '../model/record-hash.ts';
import { type DayTotal, readTotals, totalsPartition } from '../model/tally.ts';
import type { contract } from './contract.ts';
import { DigestMembers } from './entity.ts';
import { DIGEST_DAYS_MAX } from './schema.ts';

export const handlers: Handlers<typeof contract> = {
  list: async ({ query: { from, to = from, entity }, company }) => {
    refuseSpan(from, to);
    // What is open is read first: it may go into its total in the next moment, and its total says so.
    const open = await readOpenDigest(company.id);
    const items = await queryAll({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': totalsPartition(company.id), ':from': `${from}#`, ':to': `${to}#~` },
    });
    const within = open.filter(({ step: [, day] }) => day >= from && day <= to);
    const totals = readTotals(items, within).filter((total) => total.count !== 0);
    return { body: totals.filter((total) => entity === undefined || total.entity === entity).map(shown) };
  },

  records: async ({ query: { entity, day }, store, paging }) => {
    const { items, next } = await store.page({ entity: DigestMembers, source: recordRows(entity, day) }, paging);
    return { body: items.map(({ data }) => ({ ...data })), next };
  },
};

function refuseSpan(from: string, to: string): void {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS + 1;
  if (days < 1) throw invalidContent([{ pointer: 'to', message: 'must not lie before from' }]);
  if (days > DIGEST_DAYS_MAX)
    throw invalidContent([{ pointer: 'to', message: `must lie within ${DIGEST_DAYS_MAX} days` }]);
}

const shown = ({ day, entity, count, quantity, hash }: DayTotal) => ({
  day,
  entity,
  count,
  quantity: formatDecimal(quantity),
  hash: hashText(hash),
});
