import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import { faultOf } from '../../api/problem.ts';
import { Codes } from '../../parts/codes.tsx';
import { statusText } from '../../parts/status.tsx';
import { texts } from '../../texts.ts';
import { statusesOf, topicsWithout } from './draft.ts';
import { FILTER_FIELDS, type Filter, type FilterField } from './filter.ts';

const t = texts.webhooks.filter;

const PATHS = { product: '/api/products', machine: '/api/machines' } as const;

type Props = {
  readonly topics: readonly string[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly error: unknown;
  /** What stands below the fields. */
  readonly children: ReactNode;
};

/** Which events of its topics an endpoint is sent: by the fields that all of them have. */
export function FilterFields({ topics, filter, onChange, error, children }: Props) {
  const [isOpen, setOpen] = useState(FILTER_FIELDS.some((field) => filter[field].length > 0));
  const isOffered = (field: FilterField) => topics.length > 0 && topicsWithout(field, topics).length === 0;
  // What was chosen for other topics stays in sight until it is taken away: left out silently, more would be sent.
  const shown = FILTER_FIELDS.filter((field) => filter[field].length > 0 || isOffered(field));
  const hint = topics.length === 0 ? t.noTopics : FILTER_FIELDS.some(isOffered) ? undefined : t.none;
  return (
    <ExpandableSection
      headerText={t.title}
      headerDescription={t.description}
      expanded={isOpen || faultOf(error, 'filter') !== undefined}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      <SpaceBetween size="m">
        {hint && <span>{hint}</span>}
        {shown.map((field) => {
          const without = topicsWithout(field, topics);
          const given = {
            label: t.fields[field],
            values: filter[field],
            onChange: (values: readonly string[]) => onChange({ ...filter, [field]: values }),
            error: faultOf(error, `filter/${field}`),
            warning: without.length > 0 ? t.notOf(without) : undefined,
          };
          if (field === 'status') return <Statuses key={field} {...given} known={statusesOf(topics)} />;
          return <Codes key={field} {...given} path={PATHS[field]} placeholder={t.choose} typed={t.typed} />;
        })}
        {children}
      </SpaceBetween>
    </ExpandableSection>
  );
}

type StatusesProps = {
  readonly label: string;
  readonly known: readonly string[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly error: string | undefined;
  readonly warning: string | undefined;
};

function Statuses({ label, known, values, onChange, error, warning }: StatusesProps) {
  const options = [...new Set([...known, ...values])].map((value) => ({ value, label: statusText(value) }));
  return (
    <FormField label={label} errorText={error} warningText={warning}>
      <Multiselect
        options={options}
        selectedOptions={options.filter(({ value }) => values.includes(value))}
        onChange={({ detail }) => onChange(detail.selectedOptions.map(({ value }) => value ?? ''))}
        placeholder={t.chooseStatus}
        keepOpen
        expandToViewport
        deselectAriaLabel={({ label: status }) => texts.lists.remove(status ?? '')}
      />
    </FormField>
  );
}
