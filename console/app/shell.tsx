import Button from '@cloudscape-design/components/button';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import Spinner from '@cloudscape-design/components/spinner';
import TopNavigation from '@cloudscape-design/components/top-navigation';
import { Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation, useNavigation } from 'react-router';
import { base } from '../api/base.ts';
import { budget } from '../api/client.ts';
import { session, signOut } from '../api/session.ts';
import { useSignal } from '../api/signal.ts';
import { Notices, useNotify } from '../parts/notices.tsx';
import { texts } from '../texts.ts';
import { pages } from './routes.tsx';
import { applyTheme, type Theme, theme } from './theme.ts';

const t = texts.shell;

/** What is around every page: the company, the theme, the way out, and the way to the other pages. */
export function Shell() {
  const { pathname } = useLocation();
  const { state } = useNavigation();
  const [open, setOpen] = useState(false);
  const here = `/${pathname.split('/')[1] || 'overview'}`;
  const page = pages.find(({ path }) => path === here);
  useEffect(() => {
    document.title = page ? `${page.title} · ${t.title}` : t.title;
  }, [page]);
  return (
    <>
      <div className="top">
        <Top />
      </div>
      <div className="frame">
        <nav aria-label={t.layout.navigation} className="frame-pages" data-open={open}>
          <div className="frame-toggle">
            <Button
              iconName={open ? 'close' : 'menu'}
              variant="icon"
              ariaLabel={open ? t.layout.navigationClose : t.layout.navigationToggle}
              ariaExpanded={open}
              onClick={() => setOpen(!open)}
            />
          </div>
          <div className="frame-links">
            <SideNavigation
              activeHref={`#${here}`}
              items={pages.map(({ path, title }) => ({ type: 'link' as const, text: title, href: `#${path}` }))}
              onFollow={() => setOpen(false)}
            />
          </div>
        </nav>
        <main className="frame-content">
          <section aria-label={t.layout.notifications} className="frame-notices">
            <Notices />
          </section>
          <div aria-busy={state === 'loading'}>
            <Suspense fallback={<Spinner size="large" />}>
              <Outlet />
            </Suspense>
          </div>
        </main>
      </div>
    </>
  );
}

function Top() {
  const current = useSignal(session);
  const chosen = useSignal(theme);
  const left = useSignal(budget);
  const notify = useNotify();
  const choose = (id: string) => {
    if (id === 'sign-out') signOut().catch(notify.failure);
    else if (id === 'docs') window.open(`${base}/docs`, '_blank', 'noopener');
    else applyTheme(id as Theme);
  };
  const themes = (['light', 'dark', 'system'] as const).map((id) => ({
    id,
    text: t.themes[id],
    itemType: 'checkbox' as const,
    checked: chosen === id,
  }));
  return (
    <TopNavigation
      identity={{ href: '#/overview', title: current?.company.name ?? t.title }}
      utilities={[
        {
          type: 'menu-dropdown',
          text: current?.key,
          ariaLabel: t.menu(current?.key ?? ''),
          iconName: 'user-profile',
          description: left && t.budget(left.remaining, left.limit),
          items: [
            { id: 'themes', text: t.theme, items: themes },
            { id: 'docs', text: t.docs, external: true, externalIconAriaLabel: t.external },
            { id: 'sign-out', text: t.signOut },
          ],
          onItemClick: ({ detail }) => choose(detail.id),
        },
      ]}
    />
  );
}
