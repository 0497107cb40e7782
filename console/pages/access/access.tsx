import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Tabs from '@cloudscape-design/components/tabs';
import { useAddressValue } from '../../parts/address.ts';
import { texts } from '../../texts.ts';
import { ApiKeys } from './api-keys.tsx';
import { Sessions } from './sessions.tsx';
import { StaticTokens } from './static-tokens.tsx';

const t = texts.access;

/** What opens the company. */
export function Component() {
  const [tab, setTab] = useAddressValue('tab');
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={t.description}>
          {t.title}
        </Header>
      }
    >
      <Tabs
        activeTabId={tab || 'keys'}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        ariaLabel={t.title}
        tabs={[
          { id: 'keys', label: t.keys, content: <ApiKeys /> },
          { id: 'tokens', label: t.tokens, content: <StaticTokens /> },
          { id: 'sessions', label: t.sessions, content: <Sessions /> },
        ]}
      />
    </ContentLayout>
  );
}
