import Flashbar, { type FlashbarProps } from '@cloudscape-design/components/flashbar';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { waitsUntil } from '../api/client.ts';
import { isOnline } from '../api/connection.ts';
import { ApiProblem, sentenceOf } from '../api/problem.ts';
import { session } from '../api/session.ts';
import { useSignal } from '../api/signal.ts';
import { texts } from '../texts.ts';
import { useNow } from './time.tsx';

type Notify = { success(text: string): void; failure(error: unknown): void };
type Notice = {
  readonly id: string;
  readonly type: 'success' | 'error';
  readonly text: string;
  readonly error?: unknown;
};

const NotifyContext = createContext<Notify>({ success: () => undefined, failure: () => undefined });
const NoticesContext = createContext<{ notices: readonly Notice[]; drop(id: string): void }>({
  notices: [],
  drop: () => undefined,
});

/** Says that something is done, or what went wrong, above the page. */
export const useNotify = () => useContext(NotifyContext);

/** So many at once; the oldest go. */
const NOTICES_MAX = 3;
const SUCCESS_MILLISECONDS = 6_000;

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const { notify, drop } = useMemo(() => {
    const drop = (id: string) => setNotices((known) => known.filter((one) => one.id !== id));
    const add = (notice: Omit<Notice, 'id'>) => {
      const id = crypto.randomUUID();
      setNotices((known) => [{ ...notice, id }, ...known].slice(0, NOTICES_MAX));
      if (notice.type === 'success') setTimeout(() => drop(id), SUCCESS_MILLISECONDS);
    };
    const notify: Notify = {
      success: (text) => add({ type: 'success', text }),
      failure: (error) => add({ type: 'error', text: sentenceOf(error), error }),
    };
    return { notify, drop };
  }, []);
  const shown = useMemo(() => ({ notices, drop }), [notices, drop]);
  return (
    <NotifyContext value={notify}>
      <NoticesContext value={shown}>{children}</NoticesContext>
    </NotifyContext>
  );
}

/** Notices, the wait that the API asks for, a lost connection, and that this is a sandbox. */
export function Notices() {
  const { notices, drop } = useContext(NoticesContext);
  const until = useSignal(waitsUntil);
  const online = useSignal(isOnline);
  const current = useSignal(session);
  const now = useNow(until > 0 ? 500 : 0);
  const seconds = Math.ceil((until - now) / 1_000);
  const items: FlashbarProps.MessageDefinition[] = notices.map(({ id, type, text, error }) => ({
    id,
    type,
    content: <span className="sentence">{text}</span>,
    header: error instanceof ApiProblem ? error.document.title : undefined,
    dismissible: true,
    dismissLabel: texts.actions.dismiss,
    onDismiss: () => drop(id),
    ariaRole: type === 'error' ? 'alert' : 'status',
  }));
  if (until > 0 && seconds > 0)
    items.unshift({ id: 'wait', type: 'in-progress', loading: true, content: texts.problems.wait(seconds) });
  if (!online) items.unshift({ id: 'offline', type: 'warning', content: texts.problems.offline });
  if (current?.sandbox) {
    const text = texts.sandboxes.banner(texts.sandboxes.one(current.sandbox, current.company.name));
    items.unshift({ id: 'sandbox', type: 'info', content: <span className="sentence">{text}</span> });
  }
  return <Flashbar items={items} />;
}
