import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useQuery } from '@tanstack/react-query';
import { request, segment } from '../../api/client.ts';
import { sentenceOf } from '../../api/problem.ts';
import { useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Json } from '../../parts/code.tsx';
import { Copied } from '../../parts/dialogs.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { writerText } from './writer.ts';

const t = texts.events;

type Event = Api<'Event'>;
type Delivery = Api<'WebhookTestAnswer'>;

/** An event by its number, with its JSON and what became of it. */
export function EventDialog({ sequence, onClose }: { sequence: number; onClose: () => void }) {
  const found = useOne<readonly Event[]>('/api/events', { query: { after: sequence - 1, limit: 1 } });
  const event = found.data?.[0];
  return (
    <Modal visible size="large" header={t.event(sequence)} closeAriaLabel={texts.actions.close} onDismiss={onClose}>
      {found.isPending && <Spinner />}
      <Problem error={found.error} retry={() => found.refetch()} />
      {event && <Shown event={event} />}
    </Modal>
  );
}

function Shown({ event }: { event: Event }) {
  const requestId = event.by?.['request-id'];
  return (
    <SpaceBetween size="m">
      <KeyValuePairs
        columns={2}
        items={[
          { label: t.type, value: event.type },
          { label: t.at, value: <Time value={event.at} /> },
          { label: t.key, value: <span className="sentence">{event.key}</span> },
          { label: t.by, value: <span className="sentence">{writerText(event.by)}</span> },
          { label: t.request, value: requestId ? <Copied value={requestId} /> : texts.none },
          { label: t.id, value: <Copied value={event.id} /> },
          { label: t.told, value: <Told event={event} /> },
        ]}
      />
      <Link href={`#/events/history/${event.entity}/${segment(event.key)}`}>{t.history}</Link>
      <Json value={event.data} label={t.event(event.sequence)} />
    </SpaceBetween>
  );
}

function Told({ event }: { event: Event }) {
  const told = useQuery({ queryKey: ['/api/webhooks', 'told', event.id], queryFn: () => deliveriesOf(event) });
  if (told.isPending) return <Spinner />;
  if (told.isError) return sentenceOf(told.error);
  if (told.data.length === 0) return t.noDeliveries;
  return told.data.map((delivery) => (
    <div key={delivery.uuid}>
      <a href={`#/webhooks/${delivery.webhook}`}>{texts.webhooks.endpoint(delivery.webhook)}</a>{' '}
      <Status value={delivery.status} />
    </div>
  ));
}

/** The deliveries of an event, which are those of its instant, to any endpoint: it may have had other topics then. */
async function deliveriesOf({ id, topics, at }: Event): Promise<readonly Delivery[]> {
  if (topics.length === 0) return [];
  const { data: endpoints } = await request<readonly Api<'WebhookListAnswer'>[]>('GET', '/api/webhooks');
  const query = { since: at, until: at };
  const lists = await Promise.all(
    endpoints.map(({ id: webhook }) =>
      request<readonly Delivery[]>('GET', `/api/webhooks/${segment(webhook)}/deliveries`, { query }),
    ),
  );
  return lists.flatMap(({ data }) => data.filter((delivery) => delivery['event-id'] === id));
}
