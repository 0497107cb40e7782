/** How long a change stays readable in a channel, and a receipt for changes that were read (decisions A88). */
export const CHANGE_RETENTION_DAYS = 1;

/** How long events stay in the ledger, and deliveries after their event: what is replayed must still be told apart. */
export const EVENT_RETENTION_DAYS = 30;
