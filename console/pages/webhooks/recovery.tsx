import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRef, useState } from 'react';
import { request, segment } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Problem } from '../../parts/problem.tsx';
import { anHourAgo, SinceField, sinceText } from '../../parts/since.tsx';
import { texts } from '../../texts.ts';

const t = texts.recovery;

type Way = 'recover' | 'replay';
type Progress = {
  readonly phase: 'counting' | 'counted' | 'sending' | 'stopped' | 'done';
  readonly since: string;
  readonly total: number;
  readonly sent: number;
  readonly cursor?: string | undefined;
};

/** Brings back what an endpoint missed: first how many that are, then, on demand, one lot after the other. */
export function Recovery({ endpoint }: { endpoint: Api<'WebhookListAnswer'> }) {
  const [way, setWay] = useState<Way>('recover');
  const [since, setSince] = useState(anHourAgo);
  const [progress, setProgress] = useState<Progress>();
  const [error, setError] = useState<unknown>();
  const stop = useRef<AbortController>(undefined);

  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    setError(undefined);
    stop.current = new AbortController();
    try {
      await work(stop.current.signal);
    } catch (fault) {
      if (stop.current.signal.aborted) setProgress((known) => known && { ...known, phase: 'stopped' });
      else setError(fault);
    }
  };
  const ask = async (body: object, signal: AbortSignal) =>
    (
      await request<Api<'WebhookRecoverAnswer'>>('POST', `/api/webhooks/${segment(endpoint.id)}/${way}`, {
        body,
        signal,
      })
    ).data;

  const count = () =>
    run(async (signal) => {
      const from = sinceText(since);
      if (!from) throw new Error(t.noSince);
      let total = 0;
      let cursor: string | null | undefined;
      do {
        setProgress({ phase: 'counting', since: from, total, sent: 0 });
        const answer = await ask({ since: from, preview: true, ...(cursor && { cursor }) }, signal);
        total += answer.count;
        cursor = answer.cursor;
      } while (cursor);
      setProgress({ phase: 'counted', since: from, total, sent: 0 });
    });

  const send = (from: Progress) =>
    run(async (signal) => {
      let { sent, cursor } = from;
      do {
        setProgress({ ...from, phase: 'sending', sent, cursor });
        const answer = await ask({ since: from.since, ...(cursor && { cursor }) }, signal);
        sent += answer.count;
        cursor = answer.cursor ?? undefined;
        setProgress({ ...from, phase: 'sending', sent, cursor });
      } while (cursor);
      setProgress({ ...from, phase: 'done', sent, cursor: undefined });
      await queryClient.invalidateQueries();
    });

  const isBusy = progress?.phase === 'counting' || progress?.phase === 'sending';
  const hasMore = progress && (progress.phase === 'counted' || progress.phase === 'stopped') && progress.total > 0;
  return (
    <Container header={<Header description={t.description}>{t.title}</Header>}>
      <SpaceBetween size="l">
        <RadioGroup
          ariaLabel={t.title}
          value={way}
          onChange={({ detail }) => {
            setWay(detail.value as Way);
            setProgress(undefined);
          }}
          items={(['recover', 'replay'] as const).map((value) => ({
            value,
            label: t.ways[value],
            description: t.hints[value],
            disabled: isBusy,
          }))}
        />
        <SinceField
          value={since}
          onChange={(value) => {
            setSince(value);
            setProgress(undefined);
          }}
        />
        <SpaceBetween direction="horizontal" size="xs">
          <Button onClick={count} loading={progress?.phase === 'counting'} disabled={isBusy}>
            {t.count}
          </Button>
          {hasMore && (
            <Button variant="primary" onClick={() => send(progress)}>
              {progress.phase === 'stopped' ? t.goOn : t.send(progress.total)}
            </Button>
          )}
          {isBusy && <Button onClick={() => stop.current?.abort()}>{t.stop}</Button>}
        </SpaceBetween>
        {progress && <RecoveryProgress progress={progress} />}
        <Problem error={error} />
      </SpaceBetween>
    </Container>
  );
}

function RecoveryProgress({ progress }: { progress: Progress }) {
  const { phase, total, sent } = progress;
  if (phase === 'counting' || phase === 'counted')
    return <div role="status">{t.counted(total, phase === 'counting')}</div>;
  return (
    <ProgressBar
      label={t.progress}
      value={total === 0 ? 100 : Math.min(100, (100 * sent) / total)}
      additionalInfo={t.sent(sent, total)}
      status={phase === 'done' ? 'success' : 'in-progress'}
      resultText={t.done(sent)}
      description={phase === 'stopped' ? t.stopped : undefined}
    />
  );
}
