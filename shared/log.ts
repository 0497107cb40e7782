/** What a line of the log says: every member becomes a field that CloudWatch Logs Insights finds by its name. */
type Line = Readonly<Record<string, unknown>>;

/** Writes one line about something that went as it should. One object per line: that is what log filters understand. */
export function logInfo(line: Line): void {
  console.log(JSON.stringify(line));
}

/** Writes one line about something that went wrong; `metric` or `name` is what alarms and filters look for. */
export function logError(line: Line): void {
  console.error(JSON.stringify({ level: 'error', ...line }));
}

/** All an error has to say for the log: its stack where it has one. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
