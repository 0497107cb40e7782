import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FormEvent, useState } from 'react';
import { useList } from '../../api/queries.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Filters, Text, TextFilter } from '../../parts/choice.tsx';
import { nameColumn, textColumn, timeColumn } from '../../parts/columns.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { TabbedPage } from '../../parts/tabbed-page.tsx';
import { texts } from '../../texts.ts';
import { ParkedRequests } from './parked.tsx';
import { Refusal, type RefusedRequest } from './refusal.tsx';

const t = texts.requests;

/** The refused requests of the last hour, and one by the id that its answer carried. */
export function Component() {
  const [id, setId] = useAddressValue('id');
  return (
    <>
      <TabbedPage
        title={t.title}
        description={t.description}
        tabs={[
          {
            id: 'refused',
            label: t.tabs.refused,
            content: (
              <SpaceBetween size="l">
                <LookUp onFound={setId} />
                <Refused onOpen={setId} />
              </SpaceBetween>
            ),
          },
          { id: 'parked', label: t.tabs.parked, content: <ParkedRequests /> },
        ]}
      />
      {id && <Refusal key={id} id={id} onClose={() => setId(undefined)} />}
    </>
  );
}

function LookUp({ onFound }: { onFound: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) onFound(typed.trim());
  };
  return (
    <form onSubmit={send} noValidate>
      <SpaceBetween direction="horizontal" size="s" alignItems="end">
        <div className="id-field">
          <Text label={t.id} description={t.idHint} value={typed} onChange={setTyped} />
        </div>
        <Button formAction="submit">{t.lookUp}</Button>
      </SpaceBetween>
    </form>
  );
}

function Refused({ onOpen }: { onOpen: (id: string) => void }) {
  const [status, setStatus] = useAddressValue('status');
  const [key, setKey] = useAddressValue('key');
  const list = useList<RefusedRequest>('/api/requests', { query: { status, key }, every: 15_000 });
  const isFiltered = Boolean(status || key);
  return (
    <ListTable
      title={t.refused}
      description={t.refusedDescription}
      list={list}
      keyOf={({ id }) => id}
      filter={
        <Filters>
          <TextFilter label={t.status} value={status} onChange={setStatus} />
          <TextFilter label={t.key} value={key} onChange={setKey} />
        </Filters>
      }
      empty={t.empty}
      emptyHint={t.emptyHint}
      isFiltered={Boolean(isFiltered)}
      columns={[
        timeColumn<RefusedRequest>('at', t.at, ({ at }) => at),
        nameColumn<RefusedRequest>('route', t.route, ({ method, route }) => `${method} ${route}`),
        { id: 'status', header: t.status, by: (row) => row.status, cell: (row) => row.status },
        textColumn<RefusedRequest>('reason', t.reason, ({ title, detail }) => detail || title),
        textColumn<RefusedRequest>('key', t.key, (row) => row.key ?? texts.none),
        {
          id: 'actions',
          header: texts.lists.actions,
          cell: (row) => (
            <Button variant="inline-link" ariaLabel={`${t.details}: ${row.id}`} onClick={() => onOpen(row.id)}>
              {t.details}
            </Button>
          ),
        },
      ]}
    />
  );
}
