import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ItemCard from '@cloudscape-design/components/item-card';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Choice, Filters, TextFilter } from '../../parts/choice.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Status } from '../../parts/status.tsx';
import { timeText } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { Progress } from './progress.tsx';

const t = texts.floor;
type Order = Api<'ProductionOrder'>;

/** In the order in which an order goes through them. */
const statuses = ['scheduled', 'onschedule', 'delayed', 'completed'] as const;
const runningStatuses = ['notstarted', 'started', 'closed', 'archived'] as const;

/** The production orders as a board: a column for each status. */
export function Orders() {
  const [running, setRunning] = useAddressValue('running');
  const [product, setProduct] = useAddressValue('product');
  const list = useList<Order>('/api/production-orders', {
    query: { 'running-status': running, product, workers: false },
    every: 15_000,
  });
  return (
    <SpaceBetween size="l">
      <Filters>
        <Choice
          label={t.running}
          value={running}
          any={texts.lists.all}
          options={runningStatuses.map((value) => ({ value, label: texts.statuses[value] }))}
          onChange={setRunning}
        />
        <TextFilter label={t.product} value={product} onChange={setProduct} />
      </Filters>
      {list.isError && <Problem error={list.error} retry={() => list.refetch()} />}
      {list.isPending && <Spinner size="large" />}
      {list.isSuccess && list.rows.length === 0 ? (
        running || product ? (
          <Empty title={texts.lists.noMatch} hint={texts.lists.noMatchHint} />
        ) : (
          <Empty title={t.noOrders} hint={t.noOrdersHint} />
        )
      ) : (
        <div className="board">
          {statuses.map((status) => (
            <Column key={status} status={status} orders={list.rows.filter((order) => order.status === status)} />
          ))}
        </div>
      )}
      {list.hasNextPage && (
        <Box textAlign="center">
          <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {texts.lists.more}
          </Button>
        </Box>
      )}
    </SpaceBetween>
  );
}

function Column({ status, orders }: { status: (typeof statuses)[number]; orders: readonly Order[] }) {
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${orders.length})`}>
          {texts.statuses[status]}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {orders.length === 0 && <Box color="text-status-inactive">{t.noneHere}</Box>}
        {orders.map((order) => (
          <Card key={order.id} order={order} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

const PRODUCTS_MAX = 3;

function Card({ order }: { order: Order }) {
  const more = order.products.length - PRODUCTS_MAX;
  return (
    <ItemCard
      variant="embedded"
      header={
        <Link href={`#/floor/orders/${order.id}`}>
          <span className="sentence">{order.code}</span>
        </Link>
      }
      description={<Status value={order['running-status']} />}
    >
      <SpaceBetween size="xs">
        {order.products.slice(0, PRODUCTS_MAX).map((line) => (
          <Progress
            key={line.product}
            label={line.product}
            made={line['quantity-produced']}
            ordered={line['quantity-ordered']}
          />
        ))}
        {more > 0 && <Box variant="small">{t.moreProducts(more)}</Box>}
        <Box variant="small">{t.dueBy(timeText(order['due-date']))}</Box>
        {order.machines.length > 0 && (
          <Box variant="small">{t.onMachines(order.machines.map(({ code }) => code).join(', '))}</Box>
        )}
      </SpaceBetween>
    </ItemCard>
  );
}
