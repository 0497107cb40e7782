import Tabs from '@cloudscape-design/components/tabs';
import { lazy, type ReactNode, Suspense } from 'react';
import { useAddressValue } from '../../parts/address.ts';
import { Page } from '../../parts/page.tsx';
import { texts } from '../../texts.ts';
import { Packs } from './packs.tsx';

const Channels = lazy(async () => ({ default: (await import('./channels.tsx')).Channels }));
const Partnerships = lazy(async () => ({ default: (await import('./partnerships.tsx')).Partnerships }));
const Export = lazy(async () => ({ default: (await import('./export.tsx')).Export }));

const t = texts.serials;

/** Serialized packs, the shopfloor channels they come through, and the companies that make them for each other. */
export function Component() {
  const [tab, setTab] = useAddressValue('tab');
  const shown = (content: ReactNode) => <Suspense>{content}</Suspense>;
  return (
    <Page title={t.title} description={t.description}>
      <Tabs
        activeTabId={tab || 'packs'}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        ariaLabel={t.title}
        tabs={[
          { id: 'packs', label: t.tabs.packs, content: <Packs /> },
          { id: 'channels', label: t.tabs.channels, content: shown(<Channels />) },
          { id: 'partnerships', label: t.tabs.partnerships, content: shown(<Partnerships />) },
          { id: 'export', label: t.tabs.export, content: shown(<Export />) },
        ]}
      />
    </Page>
  );
}
