import { hasRequestLog } from 'virtual:api-parts';
import Button from '@cloudscape-design/components/button';
import { type RouteObject, redirect, useRouteError } from 'react-router';
import { Problem } from '../parts/problem.tsx';
import { texts } from '../texts.ts';

/** The pages in the order of the menu. Each is loaded when it is opened. */
export const pages: readonly { readonly path: string; readonly title: string }[] = [
  { path: '/overview', title: texts.overview.title },
  { path: '/webhooks', title: texts.webhooks.title },
  { path: '/channels', title: texts.channels.title },
  { path: '/events', title: texts.events.title },
  { path: '/access', title: texts.access.title },
  { path: '/floor', title: texts.floor.title },
  { path: '/serials', title: texts.serials.title },
  { path: '/settings', title: texts.settings.title },
  ...(hasRequestLog ? [{ path: '/requests', title: texts.requests.title }] : []),
];

export const routes: readonly RouteObject[] = [
  { index: true, loader: () => redirect('/overview') },
  { path: 'overview', lazy: () => import('../pages/overview/overview.tsx') },
  { path: 'webhooks', lazy: () => import('../pages/webhooks/list.tsx') },
  { path: 'webhooks/:id', lazy: () => import('../pages/webhooks/endpoint.tsx') },
  { path: 'channels', lazy: () => import('../pages/channels/list.tsx') },
  { path: 'events', lazy: () => import('../pages/events/list.tsx') },
  { path: 'events/history/:entity/:key', lazy: () => import('../pages/events/history.tsx') },
  { path: 'access', lazy: () => import('../pages/access/access.tsx') },
  { path: 'floor', lazy: () => import('../pages/floor/floor.tsx') },
  { path: 'floor/orders/:id', lazy: () => import('../pages/floor/order.tsx') },
  { path: 'floor/machines/:code', lazy: () => import('../pages/floor/machine.tsx') },
  { path: 'floor/stock/:code', lazy: () => import('../pages/floor/stock.tsx') },
  { path: 'serials', lazy: () => import('../pages/serials/serials.tsx') },
  { path: 'serials/packs/:gtin/:serial', lazy: () => import('../pages/serials/pack.tsx') },
  { path: 'serials/partnerships/:id', lazy: () => import('../pages/serials/partnership.tsx') },
  { path: 'requests', lazy: () => import('../pages/requests/requests.tsx') },
  { path: 'settings', lazy: () => import('../pages/settings/settings.tsx') },
  { path: '*', Component: NoPage },
];

function NoPage() {
  return <Problem error={new Error(texts.problems.noPage)} />;
}

/** A page that cannot be shown, such as one of a version that is no longer served. */
export function PageFault() {
  const error = useRouteError();
  return (
    <main className="sign-in">
      <Problem error={error} />
      <Button onClick={() => location.reload()}>{texts.actions.reload}</Button>
    </main>
  );
}
