import { tableDefinition } from '../shared/db/schema.ts';

/** Queues between the table's stream and the outside; each has a dead-letter queue beside it. */
export type QueueName = 'deliveries' | 'retries' | 'changes';

type TableAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'
  | 'DeleteItem'
  | 'GetItem'
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

/** API Gateway gives up after 29 seconds; a function that is still at work then only costs money. */
const resourceFunction: FunctionSpec = { timeoutSeconds: 28, table: entityActions };

/** Functions of resources that need something else than their table. */
const resourceExceptions: Readonly<Record<string, Partial<FunctionSpec>>> = {
  documents: { table: [] },
  webhooks: { sends: ['deliveries'] },
};

/** The grants of the function behind a resource of the API. */
export function resourceSpec(resource: string): FunctionSpec {
  return { ...resourceFunction, ...resourceExceptions[resource] };
}

/** Grants of the functions that are no resources. */
export const backgroundSpecs = {
  authorizer: { timeoutSeconds: 10, table: ['BatchGetItem', 'GetItem'] },
  'fan-out': { timeoutSeconds: 30, readsStream: true, table: entityActions, sends: ['deliveries', 'changes'] },
  'deliver-webhook': {
    timeoutSeconds: 30,
    table: entityActions,
    consumes: ['deliveries', 'retries'],
    sends: ['retries'],
  },
  'retry-webhooks': { timeoutSeconds: 50, table: entityActions, sends: ['retries'] },
  'record-change': { timeoutSeconds: 30, table: entityActions, consumes: ['changes'] },
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
