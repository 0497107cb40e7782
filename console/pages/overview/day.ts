import { useQuery } from '@tanstack/react-query';
import { readAll } from '../../api/all.ts';
import { segment } from '../../api/client.ts';
import type { Api } from '../../api/types.ts';

type Endpoint = Api<'WebhookListAnswer'>;
type Delivery = Api<'WebhookTestAnswer'>;

export const outcomes = ['delivered', 'pending', 'failed', 'dead', 'cancelled'] as const;
type Outcome = (typeof outcomes)[number];

/** What became of the deliveries of an endpoint within a day. */
export type Day = {
  readonly endpoint: Endpoint;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** What became of the last that was attempted. */
  readonly latest: Outcome | undefined;
  /** Not all of the day was counted. */
  readonly isCut: boolean;
};

const DAY = 86_400_000;
/** So much of the console's budget an endpoint, and all of them, may take. */
const PAGES_MAX = 4;
const ENDPOINTS_MAX = 10;

/** The deliveries of the last 24 hours by outcome, for each endpoint. */
export function useDeliveries() {
  return useQuery({
    queryKey: ['/api/webhooks', 'day'],
    queryFn: ({ signal }) => readDays(signal),
    refetchInterval: 60_000,
  });
}

async function readDays(signal: AbortSignal): Promise<readonly Day[]> {
  const { rows } = await readAll<Endpoint>('/api/webhooks', { pages: 2, signal });
  return Promise.all(rows.slice(0, ENDPOINTS_MAX).map((endpoint) => readDay(endpoint, signal)));
}

async function readDay(endpoint: Endpoint, signal: AbortSignal): Promise<Day> {
  const since = Date.now() - DAY;
  const isRecent = (delivery: Delivery) => Date.parse(delivery['triggered-at']) >= since;
  const { rows, isWhole } = await readAll<Delivery>(`/api/webhooks/${segment(endpoint.id)}/deliveries`, {
    pages: PAGES_MAX,
    signal,
    goesOn: isRecent,
  });
  const recent = rows.filter(isRecent);
  const counts = { delivered: 0, pending: 0, failed: 0, dead: 0, cancelled: 0 };
  for (const { status } of recent) counts[status]++;
  return { endpoint, counts, latest: recent.find(({ attempts }) => attempts.length > 0)?.status, isCut: !isWhole };
}
