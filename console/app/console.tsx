import Spinner from '@cloudscape-design/components/spinner';
import { useEffect, useState } from 'react';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../api/queries.ts';
import { renewSession, session } from '../api/session.ts';
import { useSignal } from '../api/signal.ts';
import { Notices, useNotify } from '../parts/notices.tsx';
import { texts } from '../texts.ts';
import { PageFault, routes } from './routes.tsx';
import { SignIn } from './sign-in.tsx';

const shell = async () => ({ Component: (await import('./shell.tsx')).Shell });

const AGAIN_MILLISECONDS = 3_000;

let router: ReturnType<typeof createHashRouter> | undefined;

/** The router, which loads the page of the address as soon as it is made: the sign-in page does without. */
function pageRouter() {
  router ??= createHashRouter([
    { path: '/', lazy: shell, ErrorBoundary: PageFault, HydrateFallback: () => null, children: [...routes] },
  ]);
  return router;
}

/** The sign-in page or, with a session, the page that the address names. */
export function Console() {
  const current = useSignal(session);
  const notify = useNotify();
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    renewSession().catch((error: unknown) => {
      // Whether there is a session is not known without a connection.
      if (error instanceof TypeError) timer = setTimeout(() => setAttempt(attempt + 1), AGAIN_MILLISECONDS);
      else {
        session.set(null);
        notify.failure(error);
      }
    });
    return () => clearTimeout(timer);
  }, [attempt, notify]);
  // What one company saw is gone before another signs in.
  useEffect(() => {
    if (current === null) queryClient.clear();
  }, [current]);
  if (current === undefined)
    return (
      <main className="sign-in">
        <Notices />
        <Spinner size="large" />
      </main>
    );
  return current ? <RouterProvider router={pageRouter()} /> : <SignIn title={texts.signIn.title} />;
}
