import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Spinner from '@cloudscape-design/components/spinner';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { EventLines } from '../../parts/event-lines.tsx';
import { Problem } from '../../parts/problem.tsx';
import { texts } from '../../texts.ts';

const t = texts.overview;
type Event = Api<'Event'>;

const KEY = ['/api/events', 'latest'];
const SHOWN_MAX = 10;
const LIMIT = 100;
/** So many pages are read at a time; what is left is read with the next look. */
const PAGES_MAX = 3;
const MILLISECONDS = 5_000;

type Latest = { readonly after: number; readonly events: readonly Event[] };

/** The newest events, the newest first; each look reads only what came since the one before. */
async function readLatest(signal: AbortSignal): Promise<Latest> {
  let { after, events } = queryClient.getQueryData<Latest>(KEY) ?? (await readStart(signal));
  for (let page = 0; page < PAGES_MAX; page++) {
    const { data } = await request<readonly Event[]>('GET', '/api/events', { query: { after, limit: LIMIT }, signal });
    after = data.at(-1)?.sequence ?? after;
    events = [...data.toReversed(), ...events].slice(0, SHOWN_MAX);
    if (data.length < LIMIT) break;
  }
  return { after, events };
}

/** Where the list ends now, less so many as are shown. */
async function readStart(signal: AbortSignal): Promise<Latest> {
  const { headers } = await request('GET', '/api/events', { query: { after: 0, limit: 1 }, signal });
  return { after: Math.max(0, Number(headers.get('x-last-sequence') ?? 0) - SHOWN_MAX), events: [] };
}

/** What happened last, as it happens. */
export function Latest() {
  const found = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => readLatest(signal),
    refetchInterval: MILLISECONDS,
    staleTime: 0,
  });
  const events = found.data?.events ?? [];
  return (
    <Container
      header={
        <Header description={t.eventsDescription} actions={<Button href="#/events">{texts.events.title}</Button>}>
          {t.events}
        </Header>
      }
    >
      {found.isPending && <Spinner />}
      <Problem error={found.error} retry={() => found.refetch()} />
      {found.data && events.length === 0 && t.noEvents}
      <EventLines events={events} label={t.events} />
    </Container>
  );
}
