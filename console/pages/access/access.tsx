import { TabbedPage } from '../../parts/tabbed-page.tsx';
import { texts } from '../../texts.ts';
import { ApiKeys } from './api-keys.tsx';
import { Sandboxes } from './sandboxes.tsx';
import { Sessions } from './sessions.tsx';
import { StaticTokens } from './static-tokens.tsx';

const t = texts.access;

/** What opens the company. */
export function Component() {
  return (
    <TabbedPage
      title={t.title}
      description={t.description}
      tabs={[
        { id: 'keys', label: t.keys, content: <ApiKeys /> },
        { id: 'tokens', label: t.tokens, content: <StaticTokens /> },
        { id: 'sessions', label: t.sessions, content: <Sessions /> },
        { id: 'sandboxes', label: texts.sandboxes.title, content: <Sandboxes /> },
      ]}
    />
  );
}
