import { tableDefinition } from '../shared/db/schema.ts';

/** Queues between the table's stream and the outside; each has a dead-letter queue beside it. */
export type QueueName = 'deliveries' | 'retries' | 'changes' | 'bookings' | 'packs';

type TableAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PartiQLDelete'
  | 'PartiQLInsert'
  | 'PartiQLUpdate'
  | 'PutItem'
  | 'Query'
  | 'UpdateItem';

/** What one function is allowed and how long it may take; the stack turns this into its role and its environment. */
export type FunctionSpec = {
  readonly timeoutSeconds: number;
  readonly table?: readonly TableAction[];
  /** Queues it sends to; it finds their addresses in its environment. */
  readonly sends?: readonly QueueName[];
  /** Queues Lambda reads for it. */
  readonly consumes?: readonly QueueName[];
  readonly readsStream?: true;
  /** Sends to a queue it reads itself, on purpose and for a bounded number of times. */
  readonly loops?: true;
};

/** No Scan anywhere: whatever is listed is listed by a key. */
const entityActions: readonly TableAction[] = [
  'BatchGetItem',
  'ConditionCheckItem',
  'DeleteItem',
  'GetItem',
  'PutItem',
  'Query',
  'UpdateItem',
];

/**
 * What the function behind a resource of the API needs, all of them the same; they share one role. API Gateway gives up
 * after 29 seconds; a function that is still at work then only costs money.
 */
export const commonSpec: FunctionSpec = { timeoutSeconds: 28, table: entityActions };

/** Serials are claimed by statements, many at once. */
const claimingActions: readonly TableAction[] = [...entityActions, 'PartiQLDelete', 'PartiQLInsert', 'PartiQLUpdate'];

/** Resources whose functions need something else than their table; each has a role of its own. */
export const resourceSpecs: Readonly<Record<string, FunctionSpec>> = {
  documents: { timeoutSeconds: 28 },
  packs: { timeoutSeconds: 28, table: claimingActions, sends: ['packs'] },
  serials: { timeoutSeconds: 28, table: claimingActions, sends: ['packs'] },
  webhooks: { ...commonSpec, sends: ['deliveries'] },
};

/** Grants of the functions that are no resources. */
export const backgroundSpecs = {
  authorizer: { timeoutSeconds: 10, table: ['BatchGetItem', 'GetItem'] },
  'fan-out': {
    timeoutSeconds: 30,
    readsStream: true,
    table: entityActions,
    sends: ['deliveries', 'changes', 'bookings', 'packs'],
  },
  'deliver-webhook': {
    timeoutSeconds: 30,
    table: entityActions,
    consumes: ['deliveries', 'retries'],
    sends: ['retries'],
    loops: true,
  },
  'retry-webhooks': { timeoutSeconds: 50, table: entityActions, sends: ['retries'] },
  'watch-orders': {
    timeoutSeconds: 50,
    table: ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'Query'],
  },
  'record-change': { timeoutSeconds: 30, table: entityActions, consumes: ['changes'] },
  'book-productions': { timeoutSeconds: 30, table: entityActions, consumes: ['bookings'] },
  'update-packs': { timeoutSeconds: 30, table: claimingActions, consumes: ['packs'] },
} as const satisfies Readonly<Record<string, FunctionSpec>>;

export type BackgroundName = keyof typeof backgroundSpecs;

/** Index names a function with `Query` may read. */
export const indexNames: readonly string[] = tableDefinition.dateIndexes.map(({ name }) => name);

/** What using the table's key takes, always by way of DynamoDB; spelt out because `kms:GenerateDataKey*` would be a wildcard. */
export const keyActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
] as const;
