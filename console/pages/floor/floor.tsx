import { lazy } from 'react';
import { TabbedPage } from '../../parts/tabbed-page.tsx';
import { texts } from '../../texts.ts';
import { Orders } from './orders.tsx';

const Machines = lazy(async () => ({ default: (await import('./machines.tsx')).Machines }));
const Products = lazy(async () => ({ default: (await import('./products.tsx')).Products }));
const Labour = lazy(async () => ({ default: (await import('./labour.tsx')).Labour }));

const t = texts.floor;

/** What is made, where, of what, and by whom. */
export function Component() {
  return (
    <TabbedPage
      title={t.title}
      description={t.description}
      tabs={[
        { id: 'orders', label: t.tabs.orders, content: <Orders /> },
        { id: 'machines', label: t.tabs.machines, content: <Machines /> },
        { id: 'stock', label: t.tabs.stock, content: <Products /> },
        { id: 'labour', label: t.tabs.labour, content: <Labour /> },
      ]}
    />
  );
}
