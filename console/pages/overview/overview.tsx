import SpaceBetween from '@cloudscape-design/components/space-between';
import { Page } from '../../parts/page.tsx';
import { texts } from '../../texts.ts';
import { Attention } from './attention.tsx';
import { Deliveries } from './deliveries.tsx';
import { Latest } from './latest.tsx';
import { OrdersByStatus } from './orders.tsx';
import { Requests } from './requests.tsx';

const t = texts.overview;

/** How the integration does, at a glance; each part leads to the page where something can be done about it. */
export function Component() {
  return (
    <Page title={t.title} description={t.description}>
      <SpaceBetween size="l">
        <Attention />
        <Requests />
        <Deliveries />
        <OrdersByStatus />
        <Latest />
      </SpaceBetween>
    </Page>
  );
}
