import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { type ReactNode, useEffect, useState } from 'react';
import { texts } from '../texts.ts';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  /** Offers not to choose. */
  readonly any?: string;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
};

/** One of a few. */
export function Choice({ label, value, options, onChange, any, error, description }: ChoiceProps) {
  const all = any === undefined ? [...options] : [{ value: '', label: any }, ...options];
  return (
    <FormField label={label} errorText={error} description={description}>
      <Select
        selectedOption={all.find((one) => one.value === value) ?? null}
        options={all}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        placeholder={texts.lists.choose}
        filteringType={all.length > 12 ? 'auto' : 'none'}
        expandToViewport
      />
    </FormField>
  );
}

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly description?: ReactNode;
  readonly type?: 'text' | 'number' | 'search' | 'url';
  readonly autoFocus?: boolean;
};

/** A line of text. */
export function Text({ label, value, onChange, error, description, ...rest }: TextProps) {
  return (
    <FormField label={label} errorText={error} description={description}>
      <Input {...rest} value={value} onChange={({ detail }) => onChange(detail.value)} />
    </FormField>
  );
}

const PAUSE_MILLISECONDS = 400;

/** A filter by text: takes effect when the typing pauses, so that a word is one request. */
export function TextFilter(props: Omit<TextProps, 'error' | 'description'>) {
  const [typed, setTyped] = useState(props.value);
  const { value, onChange } = props;
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return <Text {...props} type="search" value={typed} onChange={setTyped} />;
}

/** Filters beside each other, below each other on a narrow screen. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className="filters">{children}</div>;
}
