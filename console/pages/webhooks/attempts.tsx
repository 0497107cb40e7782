import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { Api } from '../../api/types.ts';
import { Copied } from '../../parts/dialogs.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.webhooks;

export type Delivery = Api<'WebhookTestAnswer'>;
type Attempt = Delivery['attempts'][number];

/** What became of a delivery: each attempt with the status, the time, and the beginning of what the endpoint answered. */
export function AttemptsDialog({
  title,
  delivery,
  onClose,
  again,
}: {
  readonly title: string;
  readonly delivery: Delivery;
  readonly onClose: () => void;
  readonly again?: (() => void) | undefined;
}) {
  return (
    <Modal
      visible
      size="large"
      header={title}
      closeAriaLabel={texts.actions.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            {again && <Button onClick={again}>{t.sendAgain}</Button>}
            <Button variant="primary" onClick={onClose}>
              {texts.actions.close}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={2}
          items={[
            { label: t.status, value: <Status value={delivery.status} /> },
            { label: t.topic, value: delivery.topic },
            { label: t.triggered, value: <Time value={delivery['triggered-at']} /> },
            { label: t.next, value: <Time value={delivery['next-attempt-at']} /> },
            { label: t.deliveryId, value: <Copied value={delivery.uuid} /> },
            ...(delivery.sequence === null
              ? []
              : [
                  {
                    label: t.event,
                    value: <a href={`#/events?event=${delivery.sequence}`}>{delivery.sequence}</a>,
                  },
                ]),
          ]}
        />
        <Attempts attempts={delivery.attempts} />
      </SpaceBetween>
    </Modal>
  );
}

function Attempts({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <Table
      variant="embedded"
      wrapLines
      items={attempts.toReversed()}
      ariaLabels={{ tableLabel: t.attempts, selectionGroupLabel: t.attempts }}
      empty={t.noAttempts}
      columnDefinitions={[
        { id: 'at', header: t.at, isRowHeader: true, cell: ({ at }) => <Time value={at} /> },
        { id: 'status', header: t.answer, cell: (attempt) => <span className="sentence">{outcome(attempt)}</span> },
        { id: 'took', header: t.took, cell: ({ milliseconds }) => t.milliseconds(milliseconds) },
        {
          id: 'snippet',
          header: t.snippet,
          cell: ({ snippet }) => <span className="sentence">{snippet ?? texts.none}</span>,
        },
      ]}
    />
  );
}

/** The status that was answered, or why there was no answer. */
export const outcome = ({ status, reason }: Attempt) => (status === null ? (reason ?? texts.none) : String(status));
