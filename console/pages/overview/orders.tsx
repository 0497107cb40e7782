import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import { useAll } from '../../api/all.ts';
import type { Api } from '../../api/types.ts';
import { Problem } from '../../parts/problem.tsx';
import { Status } from '../../parts/status.tsx';
import { texts } from '../../texts.ts';

const t = texts.overview;
const statuses = ['scheduled', 'onschedule', 'delayed', 'completed'] as const;

/** So many orders are counted, 25 a request. */
const PAGES_MAX = 8;

/** How many production orders stand where. */
export function OrdersByStatus() {
  const found = useAll<Api<'ProductionOrder'>>('/api/production-orders', {
    query: { workers: false },
    pages: PAGES_MAX,
    every: 60_000,
  });
  const rows = found.data?.rows;
  const count = (status: string) => rows?.filter((order) => order.status === status).length;
  return (
    <Container
      header={
        <Header description={found.data?.isWhole === false ? t.ordersCut(rows?.length ?? 0) : undefined}>
          {texts.floor.tabs.orders}
        </Header>
      }
    >
      {found.isError ? (
        <Problem error={found.error} retry={() => found.refetch()} />
      ) : (
        <KeyValuePairs
          columns={4}
          items={statuses.map((status) => ({
            label: <Status value={status} />,
            value: (
              <Link href="#/floor" fontSize="heading-xl" ariaLabel={`${count(status) ?? ''} ${texts.statuses[status]}`}>
                {count(status) ?? texts.none}
              </Link>
            ),
          }))}
        />
      )}
    </Container>
  );
}
