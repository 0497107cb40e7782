import Button from '@cloudscape-design/components/button';
import { texts } from '../texts.ts';
import type { Column } from './list-table.tsx';
import { Time } from './time.tsx';

/** What a row is called; screen readers say it with every cell of the row. */
export const nameColumn = <T,>(id: string, header: string, of: (row: T) => string): Column<T> => ({
  ...textColumn(id, header, of),
  isRowHeader: true,
});

/** Text as it is, broken anywhere where it is long. */
export const textColumn = <T,>(id: string, header: string, of: (row: T) => string): Column<T> => ({
  id,
  header,
  by: of,
  cell: (row) => <span className="sentence">{of(row)}</span>,
});

/** An instant. */
export const timeColumn = <T,>(id: string, header: string, of: (row: T) => string | null | undefined): Column<T> => ({
  id,
  header,
  by: (row) => of(row) ?? '',
  cell: (row) => <Time value={of(row)} />,
});

/** The way to delete a row. */
export const removeColumn = <T,>(nameOf: (row: T) => string, onRemove: (row: T) => void): Column<T> => ({
  id: 'actions',
  header: texts.lists.actions,
  cell: (row) => (
    <Button variant="inline-link" ariaLabel={`${texts.actions.remove}: ${nameOf(row)}`} onClick={() => onRemove(row)}>
      {texts.actions.remove}
    </Button>
  ),
});
