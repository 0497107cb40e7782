import type { UndoneSequences } from '../../functions/messaging/model/ledger-head.ts';
import type { Item } from '../../shared/db/entity.ts';
import { isDelivery, settleDelivery, takeOverTold } from './deliveries.ts';
import { putNumbersAhead } from './numbers.ts';
import { settledItemPages } from './read.ts';

/** A table that was put back to `point`, and the one that is left, where it can be read. */
export type Settling = {
  readonly table: string;
  readonly source: string | undefined;
  readonly point: Date;
  readonly now: Date;
  /** Counts, and writes nothing. */
  readonly isDry: boolean;
};

/** What was settled: the companies with the gap of each, deliveries that turned out to be over, and those still to be made. */
export type Settled = {
  readonly companies: ReadonlyMap<string, UndoneSequences | undefined>;
  readonly over: number;
  readonly open: number;
};

/**
 * Makes a restored table one that the service can go on with: no number is given twice, no delivery is made a second time
 * and none is forgotten. Before any function uses the table. Broken off, it is done again from the beginning.
 */
export async function settleTable(settling: Settling): Promise<Settled> {
  const companies = new Map<string, UndoneSequences | undefined>();
  const count = { over: 0, open: 0 };
  for await (const items of settledItemPages(settling.table)) {
    for (const item of items) {
      if (item.entity === 'company') companies.set(...(await settleCompany(item, settling)));
      else if (item.entity === 'webhooks') count.over += await settleWebhook(item, settling);
      else if (isDelivery(item)) count[await settleOpen(item, settling)] += 1;
    }
  }
  return { companies, ...count };
}

async function settleCompany({ pk }: Item, { table, source, point, now, isDry }: Settling) {
  const [company = ''] = pk.split('#');
  const seconds = Math.max(0, (now.getTime() - point.getTime()) / 1_000);
  return [company, isDry ? undefined : await putNumbersAhead(company, { table, source, seconds })] as const;
}

const settleWebhook = async (webhook: Item, { table, source, point, isDry }: Settling) =>
  source && !isDry ? takeOverTold(table, source, webhook, point) : 0;

const settleOpen = async (delivery: Item, { table, source, now, isDry }: Settling) =>
  !isDry && (await settleDelivery(table, source, delivery, now)) ? 'over' : 'open';
