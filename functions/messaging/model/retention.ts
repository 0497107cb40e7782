/** How long a change stays readable in a channel, and a receipt for changes that were read (rule channel-one-day). */
export const CHANGE_RETENTION_DAYS = 1;

/**
 * How long events stay in the ledger, and deliveries after their event: a replay must still recognise what was
 * delivered.
 */
export const EVENT_RETENTION_DAYS = 30;
