import type { Client } from './client.ts';

const PAGE = 100;

/** An event as the API answers it. */
export type EventJson = {
  readonly sequence: number;
  readonly id: string;
  readonly entity: string;
  readonly kind: string;
  readonly key: string | number;
  readonly version: number;
  /** The instant of the change. */
  readonly at: string;
  readonly topics: readonly string[];
  readonly data: unknown;
};

/** The totals of a day and entity as the API answers them. */
export type TotalJson = {
  readonly day: string;
  readonly entity: string;
  readonly count: number;
  readonly quantity: string;
  readonly hash: string;
};

/** All events of a company, page by page as an integrator reads them, and how far the list says that it goes. */
export async function readEvents(client: Client): Promise<{ events: readonly EventJson[]; last: number }> {
  const events: EventJson[] = [];
  let last = 0;
  let path: string | undefined = `/api/events?after=0&limit=${PAGE}`;
  while (path !== undefined) {
    const page: { body: EventJson[]; headers: Headers } = await client.must<EventJson[]>({ method: 'GET', path });
    events.push(...page.body);
    last = Number(page.headers.get('x-last-sequence'));
    path = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
  }
  return { events, last };
}

/** The digest of some days. */
export async function readTotals(client: Client, days: readonly string[]): Promise<readonly TotalJson[]> {
  const pages: TotalJson[] = [];
  for (const day of days) {
    const { body } = await client.must<TotalJson[]>({ method: 'GET', path: `/api/digest?from=${day}` });
    pages.push(...body);
  }
  return pages;
}
