import Toggle from '@cloudscape-design/components/toggle';
import { useList } from '../../api/queries.ts';
import type { Api } from '../../api/types.ts';
import { useAddressValue } from '../../parts/address.ts';
import { Filters, TextFilter } from '../../parts/choice.tsx';
import { DayField } from '../../parts/day-field.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { texts } from '../../texts.ts';

const t = texts.floor;
const DAY = 86_400_000;
const dayText = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The day after, so that the last day counts as a whole: its midnight is the end of the report. */
const dayAfter = (day: string) => dayText(Date.parse(`${day}T00:00:00Z`) + DAY);

/** Presence and work of each worker between two days. */
export function Labour() {
  const [from, setFrom] = useAddressValue('from');
  const [to, setTo] = useAddressValue('to');
  const [section, setSection] = useAddressValue('section');
  const [weekend, setWeekend] = useAddressValue('weekend');
  const [punched, setPunched] = useAddressValue('punched');
  const days = { from: from || dayText(Date.now() - 6 * DAY), to: to || dayText(Date.now()) };
  const list = useList<Api<'Report'>>('/api/reports/worker-labor-time', {
    query: {
      'start-time': days.from,
      'end-time': dayAfter(days.to),
      section,
      'show-rework': true,
      'show-weekend': weekend === 'true',
      'only-punch-clock': punched === 'true',
    },
  });
  return (
    <ListTable
      title={t.tabs.labour}
      description={t.labourDescription}
      list={list}
      keyOf={({ worker }) => worker.number}
      filter={
        <Filters>
          <DayField label={t.from} value={days.from} onChange={setFrom} />
          <DayField label={t.to} value={days.to} onChange={setTo} />
          <TextFilter label={t.section} value={section} onChange={setSection} />
          <Toggle checked={weekend === 'true'} onChange={({ detail }) => setWeekend(detail.checked ? 'true' : '')}>
            {t.weekend}
          </Toggle>
          <Toggle checked={punched === 'true'} onChange={({ detail }) => setPunched(detail.checked ? 'true' : '')}>
            {t.punched}
          </Toggle>
        </Filters>
      }
      empty={t.noLabour}
      emptyHint={t.noLabourHint}
      columns={[
        {
          id: 'number',
          header: t.worker,
          isRowHeader: true,
          by: ({ worker }) => Number(worker.number),
          cell: ({ worker }) => <span className="sentence">{t.workerName(worker.number, worker.name)}</span>,
        },
        { id: 'presence', header: t.presence, cell: (row) => row['presence-time'] },
        { id: 'work', header: t.work, cell: (row) => row['work-time'] },
        {
          id: 'part',
          header: t.part,
          by: ({ percentage }) => Number.parseFloat(percentage),
          cell: ({ percentage }) => percentage,
        },
        { id: 'breaks', header: t.breaks, cell: (row) => row['calendar-downtimes'] },
        { id: 'rework', header: t.rework, cell: (row) => row['rework-time'] ?? texts.none },
      ]}
    />
  );
}
