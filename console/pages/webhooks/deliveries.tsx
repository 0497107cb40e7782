import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { useAction, useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters } from '../../parts/choice.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { AttemptsDialog, type Delivery, outcome } from './attempts.tsx';

const t = texts.webhooks;
const statuses = ['pending', 'failed', 'delivered', 'dead', 'cancelled'] as const;

/** What was sent to an endpoint, newest first, with what it answered. */
export function Deliveries({ endpoint }: { endpoint: Api<'WebhookListAnswer'> }) {
  const [status, setStatus] = useAddressValue('status');
  const [open, setOpen] = useState<string>();
  const list = useList<Delivery>(`/api/webhooks/${segment(endpoint.id)}/deliveries`, {
    query: { status },
    every: 5_000,
  });
  const again = useAction((uuid: string) => request('POST', `/api/webhooks/deliveries/${segment(uuid)}/redeliver`), {
    touches: ['/api/webhooks'],
    done: t.sentAgain,
  });
  const shown = list.rows.find(({ uuid }) => uuid === open);
  return (
    <>
      <ListTable
        title={t.tabs.deliveries}
        description={t.deliveriesDescription}
        list={list}
        keyOf={({ uuid }) => uuid}
        filter={
          <Filters>
            <Choice
              label={t.status}
              value={status}
              any={texts.lists.all}
              options={statuses.map((value) => ({ value, label: texts.statuses[value] }))}
              onChange={setStatus}
            />
          </Filters>
        }
        empty={t.noDeliveries}
        emptyHint={t.noDeliveriesHint}
        columns={[
          {
            id: 'at',
            header: t.triggered,
            by: (row) => row['triggered-at'],
            isRowHeader: true,
            cell: (row) => <Time value={row['triggered-at']} />,
          },
          { id: 'topic', header: t.topic, by: ({ topic }) => topic, cell: ({ topic }) => topic },
          { id: 'status', header: t.status, by: (row) => row.status, cell: (row) => <Status value={row.status} /> },
          {
            id: 'answer',
            header: t.latest,
            cell: ({ attempts }) => {
              const latest = attempts.at(-1);
              return latest ? <span className="sentence">{outcome(latest)}</span> : texts.none;
            },
          },
          {
            id: 'attempts',
            header: t.attempts,
            by: ({ attempts }) => attempts.length,
            cell: ({ attempts }) => attempts.length,
          },
          {
            id: 'actions',
            header: texts.lists.actions,
            cell: ({ uuid, topic }) => (
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  variant="inline-link"
                  ariaLabel={`${t.details}: ${topic} ${uuid}`}
                  onClick={() => setOpen(uuid)}
                >
                  {t.details}
                </Button>
                <Button
                  variant="inline-link"
                  ariaLabel={`${t.sendAgain}: ${topic} ${uuid}`}
                  disabled={again.isPending}
                  onClick={() => again.mutate(uuid)}
                >
                  {t.sendAgain}
                </Button>
              </SpaceBetween>
            ),
          },
        ]}
      />
      {shown && (
        <AttemptsDialog
          title={t.deliveryTitle}
          delivery={shown}
          onClose={() => setOpen(undefined)}
          again={() => again.mutate(shown.uuid)}
        />
      )}
    </>
  );
}
