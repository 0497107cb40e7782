import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Spinner from '@cloudscape-design/components/spinner';
import { Empty } from '../../parts/empty.tsx';
import { Problem } from '../../parts/problem.tsx';
import { texts } from '../../texts.ts';
import { outcomes, useDeliveries } from './day.ts';
import { DeliveryChart } from './delivery-chart.tsx';

const t = texts.overview;

/** What became of the deliveries of the last 24 hours, for each endpoint. */
export function Deliveries() {
  const found = useDeliveries();
  const days = found.data ?? [];
  const isEmpty = days.every(({ counts }) => outcomes.every((outcome) => counts[outcome] === 0));
  return (
    <Container
      header={
        <Header
          description={days.some(({ isCut }) => isCut) ? t.deliveriesCut : t.deliveriesDescription}
          actions={<Button href="#/webhooks">{texts.webhooks.title}</Button>}
        >
          {t.deliveries}
        </Header>
      }
    >
      {found.isPending && <Spinner />}
      <Problem error={found.error} retry={() => found.refetch()} />
      {found.data && isEmpty && (
        <Empty title={t.noDeliveries} hint={days.length === 0 ? t.noEndpointsHint : t.noDeliveriesHint} />
      )}
      {!isEmpty && <DeliveryChart days={days} />}
    </Container>
  );
}
