import Button from '@cloudscape-design/components/button';
import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import { lazy, useState } from 'react';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Filters, TextFilter } from '../../parts/choice.tsx';
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

function Ledger() {
  const [entity, setEntity] = useAddressValue('entity');
  const [type, setType] = useAddressValue('type');
  const [after, setAfter] = useAddressValue('after');
  const [since, setSince] = useAddressValue('since');
  const [key, setKey] = useAddressValue('key');
  const [open, setOpen] = useState<Api<'Event'>>();
  const found = useList<Api<'Event'>>('/api/events', { query: { entity, type, after, since }, every: 10_000 });
  const list = key ? { ...found, rows: found.rows.filter((row) => String(row.key).includes(key)) } : found;
  return (
    <>
      <ListTable
        title={t.ledger}
        list={list}
        keyOf={({ sequence }) => String(sequence)}
        filter={
          <Filters>
            <TextFilter label={t.entity} value={entity} onChange={setEntity} />
            <TextFilter label={t.type} value={type} onChange={setType} />
            <TextFilter label={t.key} value={key} onChange={setKey} />
            <FormField label={texts.since.label}>
              <DatePicker value={since} onChange={({ detail }) => setSince(detail.value)} expandToViewport />
            </FormField>
            <TextFilter label={t.after} value={after} onChange={setAfter} />
          </Filters>
        }
        empty={t.empty}
        emptyHint={t.emptyHint}
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
            id: 'type',
            header: t.type,
            by: (row) => row.type,
            cell: (row) => <span className="sentence">{row.type}</span>,
          },
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: (row) => (
              <Button variant="inline-link" ariaLabel={`${t.details}: ${row.sequence}`} onClick={() => setOpen(row)}>
                {t.details}
              </Button>
            ),
          },
        ]}
      />
      {open && <EventDialog event={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
