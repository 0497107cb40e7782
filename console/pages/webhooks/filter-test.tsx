import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { request } from '../../api/client.ts';
import { useAction } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { type Draft, testOf } from './draft.ts';

const t = texts.webhooks.filterTest;

type Tested = Api<'WebhookTestFilterAnswer'>;
type Row = Tested['events'][number];

/** The API allows no more. */
const EVENTS_MAX = 100;

/** A test of the topics and the filter of a draft; what it says holds until one of these changes. */
export function useFilterTest(draft: Draft) {
  const body = testOf(draft, EVENTS_MAX);
  const test = useAction(
    async (sent: typeof body) => (await request<Tested>('POST', '/api/webhooks/filter-tests', { body: sent })).data,
    { quiet: true, touches: [] },
  );
  const isOfDraft = JSON.stringify(test.variables) === JSON.stringify(body);
  return {
    run: () => test.mutate(body),
    forget: test.reset,
    isRunning: test.isPending,
    tested: isOfDraft ? test.data : undefined,
    error: isOfDraft ? test.error : null,
  };
}

type Props = {
  readonly topics: readonly string[];
  readonly onTest: () => void;
  readonly isRunning: boolean;
  readonly tested: Tested | undefined;
};

/** What would have been sent of the latest events, and why not the others. */
export function FilterTest({ topics, onTest, isRunning, tested }: Props) {
  const isOfTopics = ({ topic }: Row) => topic !== null && topics.includes(topic);
  const others = tested?.events.filter((row) => !isOfTopics(row)) ?? [];
  return (
    <SpaceBetween size="s">
      <Button formAction="none" loading={isRunning} onClick={onTest}>
        {t.test}
      </Button>
      <div role="status">
        {tested && t.count(tested.count, new Set(tested.events.map(({ sequence }) => sequence)).size)}
      </div>
      {tested && tested.events.length > others.length && (
        <Results label={t.title} rows={tested.events.filter(isOfTopics)} />
      )}
      {others.length > 0 && (
        <ExpandableSection headerText={t.others(others.length)}>
          <Results label={t.others(others.length)} rows={others} />
        </ExpandableSection>
      )}
    </SpaceBetween>
  );
}

function Results({ label, rows }: { label: string; rows: readonly Row[] }) {
  return (
    <Table
      variant="embedded"
      wrapLines
      items={rows}
      ariaLabels={{ tableLabel: label, selectionGroupLabel: label }}
      columnDefinitions={[
        {
          id: 'event',
          header: t.event,
          isRowHeader: true,
          minWidth: 150,
          cell: ({ type, key, topic }) => <span className="sentence">{`${topic ?? type} ${key}`}</span>,
        },
        {
          id: 'outcome',
          header: t.outcome,
          minWidth: 180,
          cell: ({ sent, reason }) => (
            <StatusIndicator type={sent ? 'success' : 'stopped'}>
              {sent ? t.send : <span className="sentence">{t.noSend(reason ?? '')}</span>}
            </StatusIndicator>
          ),
        },
        { id: 'at', header: texts.webhooks.at, minWidth: 120, cell: ({ at }) => <Time value={at} /> },
      ]}
    />
  );
}
