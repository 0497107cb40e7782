import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useState } from 'react';
import { useAll } from '../../api/all.ts';
import type { Api } from '../../api/types.ts';
import { EventLines } from '../../parts/event-lines.tsx';
import { Problem } from '../../parts/problem.tsx';
import { anHourAgo, SinceField, sinceText } from '../../parts/since.tsx';
import { texts } from '../../texts.ts';

const t = texts.requests;

/** So many pages of the ledger are read: a thousand entries each at most. */
const PAGES_MAX = 6;

/** What a request that was let through has changed: the events that have its id. */
export function MadeEvents({ id }: { readonly id: string }) {
  const [chosen, setChosen] = useState(() => ({ field: anHourAgo, since: sinceText(anHourAgo) }));
  const found = useAll<Api<'Event'>>('/api/events', {
    query: { since: chosen.since, 'request-id': id, limit: 100 },
    pages: PAGES_MAX,
    enabled: chosen.since !== undefined,
  });
  const events = found.data?.rows ?? [];
  return (
    <SpaceBetween size="m">
      <span>{t.notRefused}</span>
      <SinceField value={chosen.field} onChange={(field) => setChosen({ field, since: sinceText(field) })} />
      {found.isFetching && <Spinner />}
      <Problem error={found.error} retry={() => found.refetch()} />
      {events.length > 0 && (
        <SpaceBetween size="xs">
          <b>{t.madeDescription}</b>
          <EventLines events={events} label={t.madeDescription} />
        </SpaceBetween>
      )}
      {found.isSuccess && events.length === 0 && (
        <SpaceBetween size="xxs">
          <b>{t.unknown}</b>
          <span>{t.unknownHint}</span>
        </SpaceBetween>
      )}
      {found.data?.isWhole === false && <span>{t.madeMore}</span>}
    </SpaceBetween>
  );
}
