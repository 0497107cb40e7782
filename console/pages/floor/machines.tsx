import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useMemo } from 'react';
import { useAll } from '../../api/all.ts';
import { segment } from '../../api/client.ts';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { timeText } from '../../parts/time.tsx';
import { texts } from '../../texts.ts';

const t = texts.floor;
type Machine = Api<'Machine'>;
type Downtime = Api<'Downtime'>;

const DAYS = 30;
const PAGES_MAX = 4;

/** The machines with what runs on them, what they counted, and whether they stand still. */
export function Machines() {
  const list = useList<Machine>('/api/machines', { every: 15_000 });
  const since = useMemo(() => new Date(Date.now() - DAYS * 86_400_000).toISOString().slice(0, 10), []);
  const downtimes = useAll<Downtime>('/api/downtimes', {
    query: { 'start-time-after': `${since}T00:00:00Z` },
    pages: PAGES_MAX,
    every: 15_000,
  });
  const of = ({ code }: Machine) =>
    downtimes.data?.rows.filter(({ machines }) => machines.some((machine) => machine.code === code)) ?? [];
  return (
    <ListTable
      title={t.tabs.machines}
      description={t.machinesDescription(DAYS)}
      list={list}
      keyOf={({ code }) => code}
      empty={t.noMachines}
      emptyHint={t.noMachinesHint}
      columns={[
        {
          id: 'code',
          header: t.machine,
          isRowHeader: true,
          by: ({ code }) => code,
          cell: ({ code, name }) => (
            <SpaceBetween size="xxxs">
              <Link href={`#/floor/machines/${segment(code)}`}>
                <span className="sentence">{code}</span>
              </Link>
              {name && <span className="sentence">{name}</span>}
            </SpaceBetween>
          ),
        },
        {
          id: 'section',
          header: t.section,
          by: ({ section }) => section ?? '',
          cell: (row) => row.section ?? texts.none,
        },
        { id: 'order', header: t.runningOrder, cell: (row) => <RunningOrder machine={row} /> },
        { id: 'counter', header: t.counter, by: ({ counter }) => counter, cell: ({ counter }) => t.number(counter) },
        { id: 'state', header: t.downtime, cell: (row) => <Standing downtimes={of(row)} /> },
        { id: 'stops', header: t.stops(DAYS), by: (row) => of(row).length, cell: (row) => of(row).length },
      ]}
    />
  );
}

/** The order that was assigned last, in the words of the client that said so. */
export function RunningOrder({ machine }: { machine: Machine }) {
  const latest = machine['production-orders'].toSorted(
    (one, other) => Date.parse(other.date) - Date.parse(one.date),
  )[0];
  if (!latest) return texts.none;
  return (
    <SpaceBetween size="xxxs">
      <Link href={`#/floor/orders/${latest.id}`}>
        <span className="sentence">{latest.code}</span>
      </Link>
      <span className="sentence">{String(latest.status)}</span>
    </SpaceBetween>
  );
}

/** Whether a machine stands still now, why and since when. */
export function Standing({ downtimes }: { downtimes: readonly Downtime[] }) {
  const open = downtimes.find((downtime) => downtime['end-time'] === null);
  if (!open) return <StatusIndicator type="success">{t.noDowntime}</StatusIndicator>;
  return (
    <StatusIndicator type="warning">
      <span className="words">{t.standing(open['downtime-type'], timeText(open['start-time']))}</span>
    </StatusIndicator>
  );
}
