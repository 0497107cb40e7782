import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import { texts } from '../texts.ts';
import { Choice } from './choice.tsx';
import { DayField } from './day-field.tsx';

const t = texts.since;

/** A point in the past: so many hours ago, or a date and time in UTC. */
export type Since = { readonly hours: string; readonly day: string; readonly time: string };

export const anHourAgo: Since = { hours: '1', day: '', time: '' };

/** The instant that is meant, or nothing while it is not whole. */
export function sinceText({ hours, day, time }: Since): string | undefined {
  if (hours !== 'at') return new Date(Date.now() - Number(hours) * 3_600_000).toISOString();
  return day ? `${day}T${/^\d\d:\d\d$/.test(time) ? time : '00:00'}:00Z` : undefined;
}

export function SinceField({ value, onChange }: { value: Since; onChange: (value: Since) => void }) {
  return (
    <SpaceBetween direction="horizontal" size="m" alignItems="end">
      <Choice
        label={t.label}
        value={value.hours}
        options={(['1', '6', '24', '72', '168', '720', 'at'] as const).map((hours) => ({
          value: hours,
          label: t.options[hours],
        }))}
        onChange={(hours) => onChange({ ...value, hours })}
      />
      {value.hours === 'at' && (
        <>
          <DayField label={t.day} value={value.day} onChange={(day) => onChange({ ...value, day })} />
          <FormField label={t.time}>
            <TimeInput
              format="hh:mm"
              placeholder="00:00"
              value={value.time}
              onChange={({ detail }) => onChange({ ...value, time: detail.value })}
            />
          </FormField>
        </>
      )}
    </SpaceBetween>
  );
}
