/**
 * The queues there are, by their names: `functions/consumers.ts` completes it with what its consumers read.
 * @public
 */
// biome-ignore lint/suspicious/noEmptyInterface: only an interface can be completed where the consumers are known.
export interface QueueNames {}

/** Name of a queue that a consumer reads, hyphenated; a misspelt one does not compile. */
export type QueueName = keyof QueueNames;

/** The environment variable that holds the address of a queue: `PACKS_QUEUE_URL` for `packs`. */
export const queueVariable = (name: string) => `${name.replaceAll('-', '_').toUpperCase()}_QUEUE_URL`;
