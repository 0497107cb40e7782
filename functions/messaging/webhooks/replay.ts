import { type Asked, decodeCursor, encodeCursor, listMark } from '../../../shared/db/cursor.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { DAY_MILLISECONDS } from '../../../shared/time/units.ts';
import { unattemptedDeliveries } from '../model/deliveries.ts';
import type { NewDelivery } from '../model/delivery-item.ts';
import type { LedgerEvent } from '../model/ledger-entry.ts';
import { sequenceBefore } from '../model/ledger-minutes.ts';
import { walkLedger } from '../model/ledger-walk.ts';
import { EVENT_RETENTION_DAYS } from '../model/retention.ts';
import { deliveriesOf } from '../model/webhook-calls.ts';
import type { Webhook } from './schema.ts';

/** Events looked at by one request: each may take a write, and API Gateway waits 29 s. */
const EVENTS_MAX = 100;
/** The clock that dates a change may be ahead of the clock that dates its record. */
const CLOCKS_MILLISECONDS = 60_000;

type Question = { readonly since: Instant; readonly cursor: string | undefined; readonly now: Date };

/**
 * What the webhook would have received of the next events since an instant, and did not: it was inactive, had other
 * topics, or did not exist. From the company's ledger, so at most 30 days back. Deliveries have the identifiers of the
 * originals. `next` is where to go on.
 */
export async function missedDeliveriesSince(asked: Asked, webhook: Webhook, { since, cursor, now }: Question) {
  const { company } = asked;
  const mark = listMark(asked, 'replay', webhook.id, since);
  const first = new Date(Math.max(Date.parse(since), now.getTime() - EVENT_RETENTION_DAYS * DAY_MILLISECONDS));
  const begin = () => sequenceBefore(company, new Date(first.getTime() - CLOCKS_MILLISECONDS).toISOString());
  const after = cursor === undefined ? await begin() : decodeCursor(mark, cursor, sequencePosition);
  const wanted = (event: LedgerEvent) =>
    event.at >= first.toISOString() && replayed(company, webhook, event).length > 0;
  const { events, next } = await walkLedger({ company, after, wanted, most: EVENTS_MAX });
  const missed = await unattemptedDeliveries(events.flatMap((event) => replayed(company, webhook, event)));
  return { missed, next: next === undefined ? undefined : encodeCursor(mark, next) };
}

/** As fan-out makes them; none of what was too large to be kept. */
const replayed = (company: string, webhook: Webhook, { payload, ...event }: LedgerEvent): readonly NewDelivery[] =>
  payload ? deliveriesOf(company, webhook, { ...event, ...payload }) : [];

const sequencePosition = (position: unknown) => (Number.isSafeInteger(position) ? Number(position) : undefined);
