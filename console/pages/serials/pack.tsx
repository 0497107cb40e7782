import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Table from '@cloudscape-design/components/table';
import { useParams } from 'react-router';
import { segment } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { PackStatus, PoolStatus } from './statuses.tsx';

const t = texts.serials;
type Kind = keyof typeof t.kinds;

/** One serial: where it stands, and what was done to it. */
export function Component() {
  const { gtin = '', serial = '' } = useParams();
  const found = useOne<Api<'PackGetAnswer'>>(`/api/packs/${segment(gtin)}/${segment(serial)}`);
  if (found.isPending) return <Spinner size="large" />;
  if (!found.data) return <Problem error={found.error} retry={() => found.refetch()} />;
  const pack = found.data;
  return (
    <Page title={pack.serial} description={pack.gtin} trail={[{ text: t.title, href: '#/serials' }]}>
      <SpaceBetween size="l">
        <Container>
          <KeyValuePairs
            columns={3}
            items={[
              { label: t.pack, value: <PackStatus pack={pack} /> },
              { label: t.pool, value: <PoolStatus pack={pack} /> },
              { label: t.batch, value: pack.batch ?? texts.none },
              { label: t.expiry, value: pack['expiry-date'] ?? texts.none },
              { label: t.market, value: <span className="sentence">{pack.market ?? texts.none}</span> },
              { label: t.reason, value: t.reasons[pack.reason as keyof typeof t.reasons] ?? pack.reason ?? texts.none },
            ]}
          />
        </Container>
        <Table
          wrapLines
          header={<Header description={t.historyDescription}>{t.history}</Header>}
          items={pack.history}
          trackBy="operation"
          ariaLabels={{ tableLabel: t.history, selectionGroupLabel: t.history }}
          empty={t.noHistory}
          columnDefinitions={[
            { id: 'date', header: t.at, isRowHeader: true, cell: ({ date }) => <Time value={date} /> },
            { id: 'kind', header: t.kind, cell: ({ kind }) => t.kinds[kind as Kind] ?? kind },
            { id: 'operation', header: t.operation, cell: ({ operation }) => operation },
          ]}
        />
      </SpaceBetween>
    </Page>
  );
}
