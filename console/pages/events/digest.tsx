import BarChart from '@cloudscape-design/components/bar-chart';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Filters, Text } from '../../parts/choice.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { texts } from '../../texts.ts';

const t = texts.events;
const DAY = 86_400_000;
const dayText = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Totals per day and entity as a chart and a table; a pasted hash marks the row it agrees with. */
export function Digest() {
  const [from, setFrom] = useAddressValue('from');
  const [to, setTo] = useAddressValue('to');
  const [pasted, setPasted] = useState('');
  const query = { from: from || dayText(Date.now() - 13 * DAY), to: to || dayText(Date.now()) };
  const list = useList<Api<'Digest'>>('/api/digest', { query });
  const entities = [...new Set(list.rows.map(({ entity }) => entity))];
  const days = [...new Set(list.rows.map(({ day }) => day))].toSorted();
  const series = entities.map((entity) => ({
    type: 'bar' as const,
    title: entity,
    data: list.rows.filter((row) => row.entity === entity).map(({ day, count }) => ({ x: day, y: count })),
  }));
  return (
    <SpaceBetween size="l">
      <Container header={<Header description={t.digestDescription}>{t.chart}</Header>}>
        <BarChart
          series={series}
          xDomain={days}
          xTitle={t.day}
          yTitle={t.count}
          height={220}
          stackedBars
          hideFilter
          ariaLabel={t.chart}
          statusType={list.isPending ? 'loading' : 'finished'}
          empty={t.digestEmpty}
          noMatch={t.digestEmpty}
        />
      </Container>
      <ListTable
        title={t.digest}
        list={list}
        keyOf={({ day, entity }) => `${day} ${entity}`}
        empty={t.digestEmpty}
        filter={
          <Filters>
            <DayField label={texts.since.label} value={query.from} onChange={setFrom} />
            <DayField label={texts.since.until} value={query.to} onChange={setTo} />
            <Text label={t.compare} description={t.compareHint} value={pasted} onChange={setPasted} />
          </Filters>
        }
        columns={[
          {
            id: 'day',
            header: t.day,
            isRowHeader: true,
            by: ({ day }) => day,
            cell: ({ day }) => <span className="whole">{day}</span>,
          },
          { id: 'entity', header: t.entity, by: ({ entity }) => entity, cell: ({ entity }) => entity },
          { id: 'count', header: t.count, by: ({ count }) => count, cell: ({ count }) => count },
          { id: 'quantity', header: t.quantity, cell: ({ quantity }) => quantity },
          {
            id: 'hash',
            header: t.hash,
            cell: ({ hash }) =>
              pasted.trim() === hash ? <StatusIndicator>{`${hash} · ${t.equal}`}</StatusIndicator> : hash,
          },
        ]}
      />
    </SpaceBetween>
  );
}
