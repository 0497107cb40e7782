import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Tabs from '@cloudscape-design/components/tabs';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.floor;

/** What is made at the moment, and on what. */
export function Component() {
  const [tab, setTab] = useAddressValue('tab');
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t.description}>
          {t.title}
        </Header>
      }
    >
      <Tabs
        activeTabId={tab || 'orders'}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        ariaLabel={t.title}
        tabs={[
          { id: 'orders', label: t.orders, content: <Board /> },
          { id: 'machines', label: t.machines, content: <Machines /> },
          { id: 'downtimes', label: t.downtimes, content: <Downtimes /> },
        ]}
      />
    </ContentLayout>
  );
}

type Order = Api<'ProductionOrder'>;

const statuses = ['scheduled', 'onschedule', 'delayed', 'completed'] as const;

/** Production orders by status, each with its progress. */
function Board() {
  const list = useList<Order>('/api/production-orders', { every: 15_000 });
  if (list.isPending) return <Spinner size="large" />;
  if (list.isError) return <Problem error={list.error} retry={() => list.refetch()} />;
  return (
    <div className="board">
      {statuses.map((status) => {
        const orders = list.rows.filter((order) => order.status === status);
        return (
          <Container key={status} header={<Header counter={`(${orders.length})`}>{texts.statuses[status]}</Header>}>
            <SpaceBetween size="m">
              {orders.map((order) => (
                <OrderCard key={order.id} order={order} />
              ))}
              {orders.length === 0 && <Box color="text-body-secondary">{t.noOrders}</Box>}
            </SpaceBetween>
          </Container>
        );
      })}
    </div>
  );
}

function OrderCard({ order }: { order: Order }) {
  const ordered = order.products.reduce((sum, product) => sum + product['quantity-ordered'], 0);
  const produced = order.products.reduce((sum, product) => sum + product['quantity-produced'], 0);
  return (
    <SpaceBetween size="xxs">
      <span className="sentence">
        <b>{order.code}</b> {order.products.map(({ product }) => product).join(', ')}
      </span>
      <Status value={order['running-status']} />
      <ProgressBar
        value={ordered === 0 ? 0 : Math.min(100, (100 * produced) / ordered)}
        ariaLabel={t.progress(order.code)}
        additionalInfo={t.produced(produced, ordered)}
      />
      <Box variant="small">
        {t.due} <Time value={order['due-date']} />
      </Box>
    </SpaceBetween>
  );
}

function Machines() {
  const list = useList<Api<'Machine'>>('/api/machines', { every: 15_000 });
  return (
    <ListTable
      title={t.machines}
      list={list}
      keyOf={({ code }) => code}
      empty={<b>{t.noMachines}</b>}
      columns={[
        { id: 'code', header: t.code, isRowHeader: true, by: ({ code }) => code, cell: ({ code }) => code },
        { id: 'name', header: t.name, cell: ({ name }) => name ?? texts.none },
        { id: 'section', header: t.section, cell: ({ section }) => section ?? texts.none },
        { id: 'counter', header: t.counter, by: ({ counter }) => counter, cell: ({ counter }) => counter },
        {
          id: 'orders',
          header: t.orders,
          cell: (row) => row['production-orders'].map(({ code }) => code).join(', ') || texts.none,
        },
      ]}
    />
  );
}

function Downtimes() {
  const list = useList<Api<'Downtime'>>('/api/downtimes', { every: 15_000 });
  return (
    <ListTable
      title={t.downtimes}
      list={list}
      keyOf={({ id }) => String(id)}
      empty={<b>{t.noDowntimes}</b>}
      columns={[
        {
          id: 'start',
          header: t.start,
          isRowHeader: true,
          by: (row) => row['start-time'],
          cell: (row) => <Time value={row['start-time']} />,
        },
        { id: 'end', header: t.end, cell: (row) => (row['end-time'] ? <Time value={row['end-time']} /> : t.stillDown) },
        { id: 'type', header: t.type, cell: (row) => row['downtime-type'] },
        {
          id: 'machines',
          header: t.machines,
          cell: (row) => row.machines.map(({ code }) => code).join(', ') || texts.none,
        },
      ]}
    />
  );
}
