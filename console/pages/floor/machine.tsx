import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import Table from '@cloudscape-design/components/table';
import { useParams } from 'react-router';
import { segment } from '../../api/client.ts';
import { useList, useOne } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Page } from '../../parts/page.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Status } from '../../parts/status.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';
import { RunningOrder, Standing } from './machines.tsx';

const t = texts.floor;
type Machine = Api<'Machine'>;

/** One machine: what runs on it, what it measures, when and why it stood still. */
export function Component() {
  const { code = '' } = useParams();
  const found = useOne<Machine>(`/api/machines/${segment(code)}`, { every: 10_000 });
  const downtimes = useList<Api<'Downtime'>>('/api/downtimes', { query: { machine: code }, every: 15_000 });
  if (found.isPending) return <Spinner size="large" />;
  if (!found.data) return <Problem error={found.error} retry={() => found.refetch()} />;
  const machine = found.data;
  return (
    <Page
      title={machine.code}
      description={machine.name}
      actions={<Button href={`#/events/history/machines/${segment(machine.code)}`}>{texts.events.history}</Button>}
      trail={[
        { text: t.title, href: '#/floor' },
        { text: t.tabs.machines, href: '#/floor?tab=machines' },
      ]}
    >
      <SpaceBetween size="l">
        <Container>
          <KeyValuePairs
            columns={4}
            items={[
              { label: t.runningOrder, value: <RunningOrder machine={machine} /> },
              { label: t.counter, value: t.number(machine.counter) },
              { label: t.downtime, value: <Standing downtimes={downtimes.rows} /> },
              { label: t.section, value: machine.section ?? texts.none },
            ]}
          />
        </Container>
        <Downtimes list={downtimes} />
        <Measured machine={machine} />
        <Assigned machine={machine} />
      </SpaceBetween>
    </Page>
  );
}

function Downtimes({ list }: { list: ReturnType<typeof useList<Api<'Downtime'>>> }) {
  return (
    <ListTable
      title={t.downtimes}
      list={list}
      keyOf={({ id }) => String(id)}
      empty={t.noDowntimes}
      emptyHint={t.noDowntimesHint}
      columns={[
        {
          id: 'start',
          header: t.start,
          isRowHeader: true,
          by: (row) => Date.parse(row['start-time']),
          cell: (row) => <Time value={row['start-time']} />,
        },
        {
          id: 'end',
          header: t.end,
          cell: (row) => (row['end-time'] === null ? <Status value="started" /> : <Time value={row['end-time']} />),
        },
        { id: 'type', header: t.reason, by: (row) => row['downtime-type'], cell: (row) => row['downtime-type'] },
        { id: 'spent', header: t.took, by: (row) => row['time-spent'], cell: (row) => row['time-spent'] },
        { id: 'order', header: t.order, cell: (row) => row['production-order'] || texts.none },
      ]}
    />
  );
}

function Measured({ machine }: { machine: Machine }) {
  return (
    <Table
      header={<Header description={t.measuredDescription}>{t.measured}</Header>}
      wrapLines
      items={machine.parameters}
      ariaLabels={{ tableLabel: t.measured, selectionGroupLabel: t.measured }}
      empty={t.notMeasured}
      columnDefinitions={[
        { id: 'code', header: t.parameter, isRowHeader: true, cell: ({ code, name }) => name ?? code },
        { id: 'value', header: t.value, cell: ({ value }) => (value === null ? texts.none : String(value)) },
        { id: 'date', header: t.at, cell: ({ date }) => <Time value={date} /> },
      ]}
    />
  );
}

function Assigned({ machine }: { machine: Machine }) {
  return (
    <Table
      header={<Header>{t.assigned}</Header>}
      wrapLines
      items={machine['production-orders'].toSorted((one, other) => Date.parse(other.date) - Date.parse(one.date))}
      ariaLabels={{ tableLabel: t.assigned, selectionGroupLabel: t.assigned }}
      empty={t.notAssigned}
      columnDefinitions={[
        {
          id: 'code',
          header: t.order,
          isRowHeader: true,
          cell: ({ id, code }) => <Link href={`#/floor/orders/${id}`}>{code}</Link>,
        },
        { id: 'status', header: t.status, cell: ({ status }) => String(status) },
        { id: 'date', header: t.at, cell: ({ date }) => <Time value={date} /> },
      ]}
    />
  );
}
