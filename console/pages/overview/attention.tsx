import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { useAll } from '../../api/all.ts';
import type { Api } from '../../api/types.ts';
import { timeText } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { useDeliveries } from './day.ts';

const t = texts.overview;
const { nameOf } = texts.webhooks;

type Channel = Api<'ChannelListAnswer'>;

/** A reader that leaves changes lying for longer than this lags. */
const LAG_MILLISECONDS = 15 * 60_000;

const lags = ({ oldest }: Channel) => Boolean(oldest) && Date.now() - Date.parse(oldest ?? '') > LAG_MILLISECONDS;

/** What needs somebody: endpoints that are disabled or fail, channels that are not read. */
export function Attention() {
  const endpoints = useAll<Api<'WebhookListAnswer'>>('/api/webhooks', { pages: 4, every: 20_000 });
  const channels = useAll<Channel>('/api/channels', { pages: 2, every: 20_000 });
  const deliveries = useDeliveries();
  const failing = deliveries.data?.filter(
    ({ endpoint, latest }) => endpoint.status === 'active' && latest === 'failed',
  );
  const lines: { readonly key: string; readonly content: ReactNode }[] = [
    ...(endpoints.data?.rows ?? [])
      .filter(({ status }) => status === 'disabled')
      .map(({ id, url }) => ({
        key: `webhook ${id}`,
        content: <Line text={t.isDisabled} link={nameOf(id, url)} href={`#/webhooks/${id}?tab=recovery`} />,
      })),
    ...(failing ?? []).map(({ endpoint: { id, url } }) => ({
      key: `failing ${id}`,
      content: <Line text={t.fails} link={nameOf(id, url)} href={`#/webhooks/${id}`} />,
    })),
    ...(channels.data?.rows ?? []).filter(lags).map(({ name, waiting, oldest }) => ({
      key: `channel ${name}`,
      content: <Line text={t.lags(String(waiting ?? ''), timeText(oldest))} link={name} href="#/channels" />,
    })),
  ];
  if (endpoints.isPending || channels.isPending || deliveries.isPending) return null;
  if (lines.length === 0) {
    const [called, read] = [endpoints.data?.rows.length ?? 0, channels.data?.rows.length ?? 0];
    if (called + read === 0) return <StatusIndicator type="info">{t.noListeners}</StatusIndicator>;
    return <StatusIndicator type="success">{t.allWell(called, read)}</StatusIndicator>;
  }
  return (
    <Alert type="warning" header={t.attention(lines.length)} statusIconAriaLabel={texts.actions.warning}>
      <SpaceBetween size="xxs">
        {lines.map(({ key, content }) => (
          <div key={key}>{content}</div>
        ))}
      </SpaceBetween>
    </Alert>
  );
}

function Line({ text, link, href }: { text: string; link: string; href: string }) {
  return (
    <span className="sentence">
      <Link href={href}>{link}</Link> {text}
    </span>
  );
}
