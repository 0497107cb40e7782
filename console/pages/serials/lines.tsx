import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
};

/** Several codes, one a line. */
export function Lines({ label, description, value, onChange, error }: Props) {
  return (
    <FormField label={label} description={description} errorText={error}>
      <Textarea value={value} onChange={({ detail }) => onChange(detail.value)} rows={5} spellcheck={false} />
    </FormField>
  );
}

/** The codes in a text, however they are parted. */
export const codesOf = (text: string) => text.split(/[\s,;]+/).filter(Boolean);
