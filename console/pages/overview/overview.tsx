import SpaceBetween from '@cloudscape-design/components/space-between';
import { lazy, Suspense } from 'react';
import { Page } from '../../parts/page.tsx';
import { texts } from '../../texts.ts';
import { Attention } from './attention.tsx';
import { Latest } from './latest.tsx';
import { OrdersByStatus } from './orders.tsx';
import { Requests } from './requests.tsx';

// Charts are the heaviest part: the page is there before them.
const Deliveries = lazy(async () => ({ default: (await import('./deliveries.tsx')).Deliveries }));

const t = texts.overview;

/** How the integration does, at a glance; each part leads to the page where something can be done about it. */
export function Component() {
  return (
    <Page title={t.title} description={t.description}>
      <SpaceBetween size="l">
        <Attention />
        <Requests />
        <Suspense>
          <Deliveries />
        </Suspense>
        <OrdersByStatus />
        <Latest />
      </SpaceBetween>
    </Page>
  );
}
