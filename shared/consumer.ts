import type { TableAction } from './grants.ts';

/** How the table's stream is read. */
export type StreamReading = {
  /** Only items with this attribute, before or after the change, invoke the function. */
  readonly attribute: string;
  /** Records handed over at once, at most. */
  readonly batchSize: number;
  /** Batches of one shard under way at once; the changes of one item stay in order. */
  readonly parallelism: number;
  /** Attempts at a record that fails, the first included, before it is given up. */
  readonly attemptsMax: number;
  /** A record older than this is given up. */
  readonly ageHoursMax: number;
};

/** How a queue is read. */
export type QueueReading = {
  /** Messages handed over at once, at most: up to 10, what SQS gives out in one answer. */
  readonly batchSize: number;
  /** Batches under way at once, at most; 2 is the least Lambda takes. */
  readonly concurrencyMax: number;
};

/** What runs a function by the clock. */
export type ScheduleReading = {
  readonly everyMinutes: number;
  /** What the function looks for, for the description of the rule. */
  readonly purpose: string;
};

/**
 * A function that is no resource: what feeds it, how long it takes and what it may do. Plain data, read by the stack, the
 * sandbox, the operator's programs and the tests: one line in `functions/consumers.ts`.
 */
export type Consumer<Queue extends string = string> = {
  /** Name of the function and of its folder. */
  readonly name: string;
  /** API Gateway asks it who a caller is. */
  readonly authorizes?: true;
  readonly stream?: StreamReading;
  /** The queues it reads, by their names: these are all the queues there are. */
  readonly queues?: Readonly<Partial<Record<Queue, QueueReading>>>;
  readonly schedule?: ScheduleReading;
  readonly timeoutSeconds: number;
  readonly grants: {
    readonly table: readonly TableAction[];
    /** Queues it sends to; it finds their addresses in its environment. */
    readonly sends?: readonly Queue[];
    /** It reads the records of API keys, which hold their secrets. */
    readonly apiKeys?: true;
    /** It puts objects into the archive; where the stage has none, there is no such function. */
    readonly archive?: true;
    /** Takes on roles of other accounts whose names begin so, where the stage sends there. */
    readonly assumes?: string;
  };
  /** Sends to a queue it reads itself, on purpose and for a bounded number of times. */
  readonly loops?: true;
  /** What it reads was sent by the version before: nothing of this one sends there. */
  readonly formerly?: true;
};
