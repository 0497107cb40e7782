import Spinner from '@cloudscape-design/components/spinner';
import Tabs from '@cloudscape-design/components/tabs';
import { type ReactNode, Suspense } from 'react';
import { useAddressValue } from './address.ts';
import { Page } from './page.tsx';

type Tab = { readonly id: string; readonly label: string; readonly content: ReactNode };

/** Tabs of which the one that is open is part of the address; the first is open at first. What is in one may be loaded late. */
export function AddressTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const [open, setOpen] = useAddressValue('tab');
  return (
    <Tabs
      activeTabId={open || (tabs[0]?.id ?? '')}
      onChange={({ detail }) => setOpen(detail.activeTabId)}
      ariaLabel={label}
      tabs={tabs.map((tab) => ({
        ...tab,
        content: <Suspense fallback={<Spinner size="large" />}>{tab.content}</Suspense>,
      }))}
    />
  );
}

type Props = { readonly title: string; readonly description: string; readonly tabs: readonly Tab[] };

/** A page that is nothing but its tabs. */
export function TabbedPage({ title, description, tabs }: Props) {
  return (
    <Page title={title} description={description}>
      <AddressTabs label={title} tabs={tabs} />
    </Page>
  );
}
