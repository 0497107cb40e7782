import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import { texts } from '../../texts.ts';

const t = texts.webhooks;

type Props = {
  readonly value: string;
  /** Whether the target leaves no choice. */
  readonly isFixed: boolean;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** How a body is written. */
export function FormatChoice({ value, isFixed, onChange, error }: Props) {
  return (
    <FormField label={t.format} description={isFixed ? t.formatFixed : undefined} errorText={error}>
      <RadioGroup
        value={value}
        items={(['classic', 'cloudevents'] as const).map((format) => ({
          ...t.formats[format],
          value: format,
          disabled: isFixed && format !== value,
        }))}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
