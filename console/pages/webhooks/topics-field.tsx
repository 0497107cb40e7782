import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { topics as known } from '../../api/description.ts';
import { texts } from '../../texts.ts';

const t = texts.webhooks;

const options = known.map(({ topic, summary }) => ({
  value: topic,
  label: topic,
  description: summary.split(':')[0],
}));

type Props = {
  readonly topics: readonly string[];
  readonly onChange: (topics: readonly string[]) => void;
  readonly error: string | undefined;
};

/** What an endpoint is told of, chosen among all topics of the API document. */
export function TopicsField({ topics, onChange, error }: Props) {
  return (
    <FormField label={t.topics} description={t.topicsHint} errorText={error}>
      <Multiselect
        options={options}
        selectedOptions={options.filter(({ value }) => topics.includes(value))}
        onChange={({ detail }) => onChange(detail.selectedOptions.map(({ value }) => value ?? ''))}
        placeholder={t.topicsChoose}
        filteringType="auto"
        enableSelectAll
        i18nStrings={{ selectAllText: t.allTopics }}
        keepOpen
        expandToViewport
        tokenLimit={4}
        deselectAriaLabel={({ label }) => texts.lists.remove(label ?? '')}
      />
    </FormField>
  );
}
