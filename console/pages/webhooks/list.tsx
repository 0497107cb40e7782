import Badge from '@cloudscape-design/components/badge';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense, useState } from 'react';
import { useList } from '../../api/queries.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Status } from '../../parts/status.tsx';
import { TabbedPage } from '../../parts/tabbed-page.tsx';
import { texts } from '../../texts.ts';
import { Marks } from './marks.tsx';
import type { Endpoint } from './target.ts';

// The API document comes with these.
const EndpointForm = lazy(async () => ({ default: (await import('./endpoint-form.tsx')).EndpointForm }));
const Topics = lazy(async () => ({ default: (await import('./topics.tsx')).Topics }));
const Signature = lazy(async () => ({ default: (await import('./signature.tsx')).Signature }));

const t = texts.webhooks;

/** The endpoints of the company, what can be told, and how a receiver knows that it is us. */
export function Component() {
  return (
    <TabbedPage
      title={t.title}
      description={t.description}
      tabs={[
        { id: 'endpoints', label: t.tabs.endpoints, content: <Endpoints /> },
        { id: 'topics', label: t.tabs.topics, content: <Topics /> },
        { id: 'signature', label: t.tabs.signature, content: <Signature /> },
      ]}
    />
  );
}

function Endpoints() {
  const [making, setMaking] = useState(false);
  const list = useList<Endpoint>('/api/webhooks', { every: 15_000 });
  const make = (
    <Button variant="primary" onClick={() => setMaking(true)}>
      {t.make}
    </Button>
  );
  return (
    <>
      <ListTable
        title={t.tabs.endpoints}
        list={list}
        actions={make}
        keyOf={({ id }) => String(id)}
        empty={t.empty}
        emptyHint={t.emptyHint}
        columns={[
          {
            id: 'url',
            header: t.url,
            isRowHeader: true,
            by: ({ url }) => url,
            cell: (row) => (
              <>
                <Link href={`#/webhooks/${row.id}`}>
                  <span className="sentence">{t.nameOf(row.id, row.url)}</span>
                </Link>
                <Marks endpoint={row} />
              </>
            ),
          },
          {
            id: 'status',
            header: t.status,
            by: ({ status }) => status,
            cell: ({ status }) => <Status value={status} />,
          },
          { id: 'topics', header: t.topics, cell: ({ topics }) => <TopicBadges topics={topics} /> },
          { id: 'key', header: t.key, by: (row) => row['api-key'], cell: (row) => row['api-key'] },
        ]}
      />
      <Suspense>{making && <EndpointForm onClose={() => setMaking(false)} />}</Suspense>
    </>
  );
}

const SHOWN_MAX = 3;

function TopicBadges({ topics }: { topics: readonly string[] }) {
  return (
    <SpaceBetween direction="horizontal" size="xxs">
      {topics.slice(0, SHOWN_MAX).map((topic) => (
        <Badge key={topic}>{topic}</Badge>
      ))}
      {topics.length > SHOWN_MAX && <Badge color="blue">{t.more(topics.length - SHOWN_MAX)}</Badge>}
    </SpaceBetween>
  );
}
