import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { useAction, useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters } from '../../parts/choice.tsx';
import { nameColumn, textColumn, timeColumn } from '../../parts/columns.tsx';
import { Confirm } from '../../parts/dialogs.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Status } from '../../parts/status.tsx';
import { texts } from '../../texts.ts';

const t = texts.requests.parked;
type Parked = Api<'ParkedRequest'>;
const statuses = ['waiting', 'done', 'refused', 'expired'] as const;

/** Requests that wait for what they name, and what became of those that did. */
export function ParkedRequests() {
  const [status, setStatus] = useAddressValue('parked');
  const [cancelled, setCancelled] = useState<Parked>();
  const list = useList<Parked>('/api/parked-requests', { query: { status }, every: 10_000 });
  return (
    <>
      <ListTable
        title={t.title}
        description={t.description}
        list={list}
        keyOf={({ id }) => String(id)}
        filter={
          <Filters>
            <Choice
              label={texts.requests.status}
              value={status}
              any={texts.lists.all}
              options={statuses.map((value) => ({ value, label: texts.statuses[value] }))}
              onChange={setStatus}
            />
          </Filters>
        }
        empty={t.empty}
        emptyHint={t.emptyHint}
        isFiltered={Boolean(status)}
        columns={[
          nameColumn<Parked>('request', texts.requests.route, ({ method, path }) => `${method} ${path}`),
          textColumn<Parked>('waits', t.waitsFor, waitsForText),
          {
            id: 'status',
            header: texts.requests.status,
            by: (row) => row.status,
            cell: ({ status, reason }) => (
              <>
                <Status value={status} />
                {reason && <div className="sentence">{reason}</div>}
              </>
            ),
          },
          textColumn<Parked>('key', texts.requests.key, (row) => row['api-key']),
          timeColumn<Parked>('created', t.created, (row) => row['created-at']),
          timeColumn<Parked>('expires', t.expires, (row) => row['expires-at']),
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: (row) =>
              row.status === 'waiting' && (
                <Button
                  variant="inline-link"
                  ariaLabel={`${t.cancel}: ${row.path} ${row.id}`}
                  onClick={() => setCancelled(row)}
                >
                  {t.cancel}
                </Button>
              ),
          },
        ]}
      />
      {cancelled && <Cancel parked={cancelled} onClose={() => setCancelled(undefined)} />}
    </>
  );
}

const waitsForText = (row: Parked) =>
  row['waits-for'].map(({ entity, code }) => `${entity} ${code}`).join(', ') || texts.none;

function Cancel({ parked, onClose }: { readonly parked: Parked; readonly onClose: () => void }) {
  const cancel = useAction(() => request('DELETE', `/api/parked-requests/${segment(parked.id)}`), {
    quiet: true,
    done: t.cancelled,
    touches: ['/api/parked-requests'],
  });
  return (
    <Confirm
      title={t.cancelTitle}
      submit={t.cancelIt}
      busy={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onSubmit={() => cancel.mutate(undefined, { onSuccess: onClose })}
    >
      {t.cancelText(parked.path)}
    </Confirm>
  );
}
