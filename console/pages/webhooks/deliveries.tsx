import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { useAction, useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters } from '../../parts/choice.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { AttemptsDialog, type Delivery, outcome } from './attempts.tsx';

const t = texts.webhooks;
/** The topic of what only tests an endpoint. */
const PING = 'ping';
const statuses = ['pending', 'failed', 'delivered', 'dead', 'cancelled'] as const;

/** What was sent to an endpoint, newest first, with what it answered. */
export function Deliveries({ endpoint }: { endpoint: Api<'WebhookListAnswer'> }) {
  const [status, setStatus] = useAddressValue('status');
  const [topic, setTopic] = useAddressValue('topic');
  const [since, setSince] = useAddressValue('since');
  const [open, setOpen] = useState<string>();
  const list = useList<Delivery>(`/api/webhooks/${segment(endpoint.id)}/deliveries`, {
    query: { status, topic, since },
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
            <Choice
              label={t.topic}
              value={topic}
              any={texts.lists.all}
              options={[...endpoint.topics, PING].map((value) => ({ value, label: value }))}
              onChange={setTopic}
            />
            <DayField label={texts.since.label} value={since} onChange={setSince} />
          </Filters>
        }
        empty={t.noDeliveries}
        emptyHint={t.noDeliveriesHint}
        isFiltered={Boolean(status || topic || since)}
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
