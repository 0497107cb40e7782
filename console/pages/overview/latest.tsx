import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Spinner from '@cloudscape-design/components/spinner';
import { useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { EventLines } from '../../parts/event-lines.tsx';
import { Problem } from '../../parts/problem.tsx';
import { texts } from '../../texts.ts';

const t = texts.overview;

const SHOWN_MAX = 10;
const MILLISECONDS = 5_000;

/** What happened last, as it happens. */
export function Latest() {
  const found = useOne<readonly Api<'Event'>[]>('/api/events', {
    query: { 'newest-first': true, limit: SHOWN_MAX },
    every: MILLISECONDS,
  });
  const events = found.data ?? [];
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
