import Tabs from '@cloudscape-design/components/tabs';
import { lazy, type ReactNode, Suspense } from 'react';
import { useAddressValue } from '../../parts/address.ts';
import { Page } from '../../parts/page.tsx';
import { texts } from '../../texts.ts';
import { Orders } from './orders.tsx';

const Machines = lazy(async () => ({ default: (await import('./machines.tsx')).Machines }));
const Products = lazy(async () => ({ default: (await import('./products.tsx')).Products }));
const Labour = lazy(async () => ({ default: (await import('./labour.tsx')).Labour }));

const t = texts.floor;

/** What is made, where, of what, and by whom. */
export function Component() {
  const [tab, setTab] = useAddressValue('tab');
  const shown = (content: ReactNode) => <Suspense>{content}</Suspense>;
  return (
    <Page title={t.title} description={t.description}>
      <Tabs
        activeTabId={tab || 'orders'}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        ariaLabel={t.title}
        tabs={[
          { id: 'orders', label: t.tabs.orders, content: <Orders /> },
          { id: 'machines', label: t.tabs.machines, content: shown(<Machines />) },
          { id: 'stock', label: t.tabs.stock, content: shown(<Products />) },
          { id: 'labour', label: t.tabs.labour, content: shown(<Labour />) },
        ]}
      />
    </Page>
  );
}
