import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { request, segment } from '../../api/client.ts';
import type { Api } from '../../api/types.ts';
import { Json } from '../../parts/code.tsx';
import { Copied } from '../../parts/dialogs.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { writerText } from './writer.ts';

const t = texts.events;

type Event = Api<'Event'>;
type Delivery = Api<'WebhookTestAnswer'>;

/** An event with its JSON and what became of it. */
export function EventDialog({ event, onClose }: { event: Event; onClose: () => void }) {
  const told = useQuery({ queryKey: ['told', event.id], queryFn: () => deliveriesOf(event) });
  const deliveries = told.data ?? [];
  const requestId = event.by?.['request-id'];
  return (
    <Modal
      visible
      size="large"
      header={t.event(event.sequence)}
      closeAriaLabel={texts.actions.close}
      onDismiss={onClose}
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={2}
          items={[
            { label: t.type, value: event.type },
            { label: t.at, value: <Time value={event.at} /> },
            { label: t.key, value: <span className="sentence">{event.key}</span> },
            { label: t.by, value: <span className="sentence">{writerText(event.by)}</span> },
            { label: t.request, value: requestId ? <Copied value={requestId} /> : texts.none },
            { label: 'Id', value: <Copied value={event.id} /> },
            {
              label: t.told,
              value: told.isSuccess && deliveries.length === 0 ? t.noDeliveries : <Told deliveries={deliveries} />,
            },
          ]}
        />
        <Link href={`#/events/history/${event.entity}/${segment(event.key)}`}>{t.history}</Link>
        <Json value={event.data} label={t.event(event.sequence)} />
      </SpaceBetween>
    </Modal>
  );
}

function Told({ deliveries }: { deliveries: readonly Delivery[] }) {
  return deliveries.map((delivery) => (
    <div key={delivery.uuid}>
      <a href={`#/webhooks/${delivery.webhook}`}>{texts.webhooks.endpoint(delivery.webhook)}</a>{' '}
      <Status value={delivery.status} />
    </div>
  ));
}

/** The deliveries of an event among the latest of each endpoint that subscribes to its topics. */
async function deliveriesOf({ id, topics }: Event): Promise<readonly Delivery[]> {
  const { data: endpoints } = await request<readonly Api<'WebhookListAnswer'>[]>('GET', '/api/webhooks');
  const told = endpoints.filter((endpoint) => endpoint.topics.some((topic) => topics.includes(topic)));
  const lists = await Promise.all(
    told.map(({ id: webhook }) => request<readonly Delivery[]>('GET', `/api/webhooks/${segment(webhook)}/deliveries`)),
  );
  return lists.flatMap(({ data }) => data.filter((delivery) => delivery['event-id'] === id));
}
