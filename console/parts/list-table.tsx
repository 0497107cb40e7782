import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { type ReactNode, useMemo, useState } from 'react';
import type { useList } from '../api/queries.ts';
import { texts } from '../texts.ts';
import { Empty } from './empty.tsx';
import { Problem } from './problem.tsx';

/** A column: its heading and what a row shows in it. `by` is what it is sorted by, among the rows that are loaded. */
export type Column<T> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: T) => ReactNode;
  readonly by?: (row: T) => string | number;
  readonly isRowHeader?: boolean;
  readonly width?: number;
};

type Props<T> = {
  readonly title: string;
  readonly description?: ReactNode;
  readonly list: ReturnType<typeof useList<T>>;
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  /** That there is nothing, and what to do then. */
  readonly empty: string;
  readonly emptyHint?: string;
  /** Filters may be why: that is said instead. */
  readonly isFiltered?: boolean;
  readonly actions?: ReactNode;
  readonly filter?: ReactNode;
  readonly variant?: TableProps.Variant;
  readonly selected?: readonly T[];
  readonly onSelect?: (rows: readonly T[]) => void;
  readonly several?: boolean;
  readonly labelOf?: (row: T) => string;
};

/** A list of the API: filters, sorting of what is loaded, the next page on demand, and what to do when it is empty. */
export function ListTable<T>(props: Props<T>) {
  const { list, columns, keyOf, title } = props;
  const [sorting, setSorting] = useState<{ readonly id: string; readonly down: boolean }>();
  const rows = useMemo(() => sorted(list.rows, columns, sorting), [list.rows, columns, sorting]);
  const definitions = columns.map((column) => ({
    id: column.id,
    header: column.header,
    cell: column.cell,
    ...(column.isRowHeader && { isRowHeader: true }),
    ...(column.width && { width: column.width }),
    ...(column.by && { sortingField: column.id }),
  }));
  const counter = list.isSuccess ? `(${list.rows.length}${list.hasNextPage ? '+' : ''})` : undefined;
  return (
    <Table<T>
      variant={props.variant ?? 'container'}
      wrapLines
      enableKeyboardNavigation
      header={
        <Header counter={counter} description={props.description} actions={props.actions}>
          {title}
        </Header>
      }
      filter={props.filter}
      columnDefinitions={definitions}
      items={rows}
      trackBy={keyOf}
      loading={list.isPending}
      loadingText={texts.loading}
      sortingColumn={definitions.find(({ id }) => id === sorting?.id)}
      sortingDescending={sorting?.down}
      onSortingChange={({ detail }) =>
        setSorting({ id: String(detail.sortingColumn.sortingField), down: detail.isDescending ?? false })
      }
      {...(props.onSelect && {
        selectionType: props.several ? ('multi' as const) : ('single' as const),
        selectedItems: [...(props.selected ?? [])],
        onSelectionChange: ({ detail }: { detail: { selectedItems: T[] } }) => props.onSelect?.(detail.selectedItems),
      })}
      ariaLabels={{
        tableLabel: title,
        selectionGroupLabel: texts.lists.selection,
        itemSelectionLabel: (_, row) => texts.lists.select(props.labelOf?.(row) ?? keyOf(row)),
        allItemsSelectionLabel: () => texts.lists.selectAll,
      }}
      empty={
        list.isError ? (
          <Problem error={list.error} retry={() => list.refetch()} />
        ) : props.isFiltered ? (
          <Empty title={texts.lists.noMatch} hint={texts.lists.noMatchHint} />
        ) : (
          <Empty title={props.empty} hint={props.emptyHint} />
        )
      }
      footer={
        list.hasNextPage && (
          <Box textAlign="center">
            <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
              {texts.lists.more}
            </Button>
          </Box>
        )
      }
    />
  );
}

function sorted<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sorting: { id: string; down: boolean } | undefined,
) {
  const by = columns.find(({ id }) => id === sorting?.id)?.by;
  if (!by) return rows;
  const sign = sorting?.down ? -1 : 1;
  const order = (one: T, other: T) => {
    const [a, b] = [by(one), by(other)];
    return a === b ? 0 : a < b ? -sign : sign;
  };
  return rows.toSorted(order);
}
