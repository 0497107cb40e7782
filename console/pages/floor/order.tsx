import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useParams } from 'react-router';
import { segment } from '../../api/client.ts';
import { useList, useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { Progress } from './progress.tsx';

const t = texts.floor;
type Order = Api<'ProductionOrderGetAnswer'>;

/** One production order: how far it is, and what was booked on it. */
export function Component() {
  const { id = '' } = useParams();
  const found = useOne<Order>(`/api/production-orders/${segment(id)}`, { query: { workers: true }, every: 10_000 });
  if (found.isPending) return <Spinner size="large" />;
  if (!found.data) return <Problem error={found.error} retry={() => found.refetch()} />;
  const order = found.data;
  return (
    <Page
      title={order.code}
      description={order.description}
      trail={[{ text: t.title, href: '#/floor' }]}
      actions={<Button href={`#/events/history/production-orders/${segment(order.id)}`}>{texts.events.history}</Button>}
    >
      <SpaceBetween size="l">
        <Container header={<Header>{t.howFar}</Header>}>
          <SpaceBetween size="l">
            <Facts order={order} />
            {order.products.map((line) => (
              <Progress
                key={line.product}
                label={line.product}
                made={line['quantity-produced']}
                ordered={line['quantity-ordered']}
              />
            ))}
          </SpaceBetween>
        </Container>
        <Productions order={order.id} />
      </SpaceBetween>
    </Page>
  );
}

function Facts({ order }: { order: Order }) {
  return (
    <KeyValuePairs
      columns={4}
      items={[
        { label: t.status, value: <Status value={order.status} /> },
        { label: t.running, value: <Status value={order['running-status']} /> },
        { label: t.start, value: <Time value={order['start-date']} /> },
        { label: t.due, value: <Time value={order['due-date']} /> },
        {
          label: t.tabs.machines,
          value:
            order.machines.length === 0 ? (
              texts.none
            ) : (
              <SpaceBetween direction="horizontal" size="xs">
                {order.machines.map(({ code }) => (
                  <Link key={code} href={`#/floor/machines/${segment(code)}`}>
                    {code}
                  </Link>
                ))}
              </SpaceBetween>
            ),
        },
        {
          label: t.workers,
          value: order['workers-assigned']?.map(({ number }) => number).join(', ') || texts.none,
        },
        { label: t.notes, value: <span className="sentence">{order.notes || texts.none}</span> },
        { label: t.staged, value: order['material-staging-complete'] ? t.yes : t.no },
      ]}
    />
  );
}

function Productions({ order }: { order: number }) {
  const list = useList<Api<'ProductionListAnswer'>>('/api/productions', {
    query: { 'production-order-id': order },
    every: 10_000,
  });
  return (
    <ListTable
      title={t.productions}
      description={t.productionsDescription}
      list={list}
      keyOf={({ id }) => String(id)}
      empty={t.noProductions}
      emptyHint={t.noProductionsHint}
      columns={[
        {
          id: 'start',
          header: t.start,
          isRowHeader: true,
          by: (row) => Date.parse(row['start-time']),
          cell: (row) => <Time value={row['start-time']} />,
        },
        {
          id: 'end',
          header: t.end,
          cell: (row) => (row['checked-out'] ? <Time value={row['end-time']} /> : <Status value="started" />),
        },
        { id: 'operation', header: t.operation, by: (row) => row.operation.code, cell: (row) => row.operation.code },
        { id: 'quantity', header: t.quantity, by: (row) => row.quantity, cell: (row) => row.quantity },
        {
          id: 'waste',
          header: t.waste,
          cell: (row) =>
            row['produced-waste'].map(({ quantity, waste }) => `${quantity} ${waste.code}`).join(', ') || texts.none,
        },
        { id: 'worker', header: t.worker, cell: (row) => row.worker?.name ?? row.worker?.number ?? texts.none },
        { id: 'machine', header: t.machine, cell: (row) => row.machine?.code ?? texts.none },
        { id: 'lot', header: t.lot, cell: (row) => row['lot-number'] ?? texts.none },
        { id: 'time', header: t.workTime, cell: (row) => row['work-time'] },
      ]}
    />
  );
}
