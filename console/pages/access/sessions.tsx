import Badge from '@cloudscape-design/components/badge';
import Button from '@cloudscape-design/components/button';
import { request, segment } from '../../api/client.ts';
import { useAction, useList } from '../../api/queries.ts';
import { signOut } from '../../api/session.ts';
import type { Api } from '../../api/types.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.access;

type Session = Api<'Session'>;

/** Who is signed in; any of them can be ended. */
export function Sessions() {
  const list = useList<Session>('/api/sessions', { every: 15_000 });
  const end = useAction(
    async (session: Session) => {
      if (session.current) await signOut();
      else await request('DELETE', `/api/sessions/${segment(session.id)}`);
    },
    { touches: ['/api/sessions'], done: t.ended },
  );
  return (
    <ListTable
      title={t.sessions}
      description={t.sessionsDescription}
      list={list}
      keyOf={({ id }) => id}
      empty={t.sessionsEmpty}
      columns={[
        {
          id: 'key',
          header: t.key,
          isRowHeader: true,
          by: ({ key }) => key,
          cell: ({ key, current }) => (
            <>
              {key} {current && <Badge color="blue">{t.current}</Badge>}
            </>
          ),
        },
        { id: 'agent', header: t.agent, cell: (row) => <span className="sentence">{row['user-agent']}</span> },
        {
          id: 'created',
          header: t.created,
          by: (row) => row['created-at'],
          cell: (row) => <Time value={row['created-at']} />,
        },
        { id: 'renewed', header: t.renewed, cell: (row) => <Time value={row['last-renewed-at']} /> },
        { id: 'expires', header: t.expires, cell: (row) => <Time value={row['expires-at']} /> },
        {
          id: 'actions',
          header: texts.lists.actions,
          cell: (row) => (
            <Button
              variant="inline-link"
              ariaLabel={`${t.end}: ${row.key} ${row['created-at']}`}
              disabled={end.isPending}
              onClick={() => end.mutate(row)}
            >
              {t.end}
            </Button>
          ),
        },
      ]}
    />
  );
}
