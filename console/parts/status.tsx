import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { texts } from '../texts.ts';

const TYPES: Readonly<Record<string, StatusIndicatorProps.Type>> = {
  active: 'success',
  delivered: 'success',
  completed: 'success',
  onschedule: 'success',
  released: 'success',
  ready: 'success',
  paused: 'stopped',
  cancelled: 'stopped',
  ended: 'stopped',
  closed: 'stopped',
  archived: 'stopped',
  done: 'success',
  refused: 'error',
  expired: 'stopped',
  waiting: 'pending',
  disabled: 'error',
  dead: 'error',
  failed: 'warning',
  delayed: 'warning',
  pending: 'pending',
  invited: 'pending',
  scheduled: 'pending',
  notstarted: 'pending',
  started: 'in-progress',
  filling: 'in-progress',
};

/** The word for a status. */
export const statusText = (value: string) => texts.statuses[value as keyof typeof texts.statuses] ?? value;

/** A status with a sign and a word for it, never a colour alone. */
export function Status({ value }: { value: string }) {
  const text = statusText(value);
  // A word is not broken, however narrow its column; several are several lines there.
  return (
    <StatusIndicator type={TYPES[value] ?? 'info'} wrapText={text.includes(' ')}>
      <span className="words">{text}</span>
    </StatusIndicator>
  );
}
