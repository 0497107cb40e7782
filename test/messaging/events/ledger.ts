import { call, type TestCompany, untilSettled } from '../../support/factory.ts';

/** An event as the API answers it. */
export type EventJson = {
  readonly sequence: number;
  readonly id: string;
  readonly type: string;
  readonly entity: string;
  readonly kind: string;
  readonly key: string | number;
  readonly version: number;
  readonly at: string;
  readonly 'recorded-at': string;
  readonly by: {
    readonly caller: string;
    readonly key: string | null;
    readonly 'key-name': string | null;
    readonly 'request-id': string | null;
  } | null;
  readonly topics: readonly string[];
  readonly data: Record<string, unknown> | null;
};

/** All events of a company by the pages of the list, once every event is out. */
export async function eventsOf(company: TestCompany, query: Record<string, string | number> = {}) {
  return eventsWith(await company.token(), query);
}

/** As `eventsOf`, with a token. */
export async function eventsWith(token: string, query: Record<string, string | number> = {}) {
  await untilSettled();
  const events: EventJson[] = [];
  let page = await call<EventJson[]>({ path: '/api/events', token, query: { after: 0, limit: 100, ...query } });
  for (;;) {
    if (page.status !== 200) throw new Error(`No events: ${page.status} ${page.text}`);
    events.push(...page.body);
    const [, next] = /<([^>]+)>; rel="next"/.exec(page.headers.link ?? '') ?? [];
    if (!next) return events;
    page = await call<EventJson[]>({ path: next, token });
  }
}
