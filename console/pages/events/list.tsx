import { eventEntities } from 'virtual:api-parts';
import Button from '@cloudscape-design/components/button';
import { lazy } from 'react';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters, TextFilter } from '../../parts/choice.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { TabbedPage } from '../../parts/tabbed-page.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { EventDialog } from './event-dialog.tsx';

const Digest = lazy(async () => ({ default: (await import('./digest.tsx')).Digest }));

const t = texts.events;

/** The ledger, and the digest that finds where two systems differ. */
export function Component() {
  return (
    <TabbedPage
      title={t.title}
      description={t.description}
      tabs={[
        { id: 'ledger', label: t.ledger, content: <Ledger /> },
        { id: 'digest', label: t.digest, content: <Digest /> },
      ]}
    />
  );
}

const kinds = ['created', 'updated', 'deleted'] as const;

/** The latest first: an admin asks what has just happened. */
function Ledger() {
  const [entity, setEntity] = useAddressValue('entity');
  const [kind, setKind] = useAddressValue('kind');
  const [after, setAfter] = useAddressValue('after');
  const [since, setSince] = useAddressValue('since');
  const [key, setKey] = useAddressValue('key');
  const [open, setOpen] = useAddressValue('event');
  const type = entity && kind ? `${entity}.${kind}` : '';
  const list = useList<Api<'Event'>>('/api/events', {
    query: { entity, type, after, since, key, 'newest-first': true },
    every: 10_000,
  });
  return (
    <>
      <ListTable
        title={t.ledger}
        list={list}
        keyOf={({ sequence }) => String(sequence)}
        filter={
          <Filters>
            <Choice
              label={t.entity}
              value={entity}
              any={texts.lists.all}
              options={eventEntities.map((value) => ({ value, label: value }))}
              onChange={setEntity}
            />
            {entity && (
              <Choice
                label={t.kind}
                value={kind}
                any={texts.lists.all}
                options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
                onChange={setKind}
              />
            )}
            <TextFilter label={t.key} value={key} onChange={setKey} />
            <DayField label={texts.since.label} value={since} onChange={setSince} />
            <TextFilter label={t.after} value={after} onChange={setAfter} />
          </Filters>
        }
        empty={t.empty}
        emptyHint={t.emptyHint}
        isFiltered={Boolean(entity || after || since || key)}
        columns={[
          {
            id: 'sequence',
            header: t.sequence,
            isRowHeader: true,
            by: ({ sequence }) => sequence,
            cell: ({ sequence }) => sequence,
          },
          { id: 'at', header: t.at, by: ({ at }) => at, cell: ({ at }) => <Time value={at} /> },
          { id: 'entity', header: t.entity, by: (row) => row.entity, cell: (row) => row.entity },
          { id: 'kind', header: t.kind, by: ({ kind }) => kind, cell: ({ kind }) => t.kinds[kind] },
          {
            id: 'key',
            header: t.key,
            by: (row) => String(row.key),
            cell: (row) => <span className="sentence">{row.key}</span>,
          },
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: (row) => (
              <Button
                variant="inline-link"
                ariaLabel={`${t.details}: ${row.sequence}`}
                onClick={() => setOpen(String(row.sequence))}
              >
                {t.details}
              </Button>
            ),
          },
        ]}
      />
      {open && <EventDialog sequence={Number(open)} onClose={() => setOpen(undefined)} />}
    </>
  );
}
