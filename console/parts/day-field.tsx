import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import { texts } from '../texts.ts';

type Props = {
  readonly label: string;
  /** Such as `2026-07-20`; empty: none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A day, typed or chosen in a calendar. */
export function DayField({ label, value, onChange }: Props) {
  return (
    <FormField label={label}>
      <DatePicker
        value={value}
        onChange={({ detail }) => onChange(detail.value)}
        placeholder={texts.since.dayForm}
        expandToViewport
      />
    </FormField>
  );
}
