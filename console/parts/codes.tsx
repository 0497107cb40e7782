import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useState } from 'react';
import { useList } from '../api/queries.ts';
import { texts } from '../texts.ts';

type Named = { readonly code: string; readonly name?: string | null };

type Props = {
  readonly label: string;
  /** Where the API lists what has the codes; asked when the list is opened. */
  readonly path: string;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly placeholder: string;
  /** What stands beside a code that is typed and not known. */
  readonly typed: string;
  readonly error?: string | undefined;
  readonly warning?: string | undefined;
};

/** Codes, chosen from a list of the API or typed: one need not be known there. */
export function Codes({ label, path, values, onChange, placeholder, typed, error, warning }: Props) {
  const [isOpened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const list = useList<Named>(path, { enabled: isOpened });
  const sought = text.trim();
  const known = list.rows.filter(({ code, name }) =>
    `${code} ${name ?? ''}`.toLowerCase().includes(sought.toLowerCase()),
  );
  const isNew = sought !== '' && !list.rows.some(({ code }) => code === sought);
  const options = [
    ...(isNew ? [{ value: sought, label: sought, description: typed }] : []),
    ...known.map(({ code, name }) => ({ value: code, label: code, description: name ?? '' })),
  ];
  return (
    <FormField label={label} errorText={error} warningText={warning}>
      <Multiselect
        options={options}
        selectedOptions={values.map((value) => ({ value, label: value }))}
        onChange={({ detail }) => onChange(detail.selectedOptions.map(({ value }) => value ?? ''))}
        placeholder={placeholder}
        filteringType="manual"
        filteringAriaLabel={placeholder}
        statusType={statusOf(list)}
        errorText={texts.lists.notRead}
        recoveryText={texts.actions.retry}
        loadingText={texts.loading}
        onLoadItems={({ detail }) => {
          setOpened(true);
          setText(detail.filteringText);
          if (detail.samePage) void list.refetch();
          else if (list.hasNextPage && !detail.firstPage) void list.fetchNextPage();
        }}
        empty={texts.lists.noMatch}
        keepOpen
        expandToViewport
        deselectAriaLabel={({ label: code }) => texts.lists.remove(code ?? '')}
      />
    </FormField>
  );
}

/** `pending`: there is more, which comes when the list is scrolled to its end. */
function statusOf({ isPending, isError, isFetchingNextPage, hasNextPage }: ReturnType<typeof useList<Named>>) {
  if (isError) return 'error';
  if (isPending || isFetchingNextPage) return 'loading';
  return hasNextPage ? 'pending' : 'finished';
}
