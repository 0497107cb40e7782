import { lazy } from 'react';
import { TabbedPage } from '../../parts/tabbed-page.tsx';
import { texts } from '../../texts.ts';
import { Packs } from './packs.tsx';

const Channels = lazy(async () => ({ default: (await import('./channels.tsx')).Channels }));
const Partnerships = lazy(async () => ({ default: (await import('./partnerships.tsx')).Partnerships }));
const Export = lazy(async () => ({ default: (await import('./export.tsx')).Export }));

const t = texts.serials;

/** Serialized packs, the shopfloor channels they come through, and the companies that make them for each other. */
export function Component() {
  return (
    <TabbedPage
      title={t.title}
      description={t.description}
      tabs={[
        { id: 'packs', label: t.tabs.packs, content: <Packs /> },
        { id: 'channels', label: t.tabs.channels, content: <Channels /> },
        { id: 'partnerships', label: t.tabs.partnerships, content: <Partnerships /> },
        { id: 'export', label: t.tabs.export, content: <Export /> },
      ]}
    />
  );
}
