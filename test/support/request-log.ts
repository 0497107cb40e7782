import { memo } from '../../shared/memo.ts';

/** The functions write a line of JSON per request; a test report is no place for them. `SHOW_LOGS=1` shows them. */
export const silenceRequestLog = memo(() => {
  if (process.env.SHOW_LOGS) return;
  const { log } = console;
  console.log = (...parts: unknown[]) => {
    if (typeof parts[0] !== 'string' || !parts[0].startsWith('{')) log(...parts);
  };
});
