import type { Consumer } from '../shared/consumer.ts';
import { tableDefinition } from '../shared/db/schema.ts';
import { entityActions, type TableAction } from '../shared/grants.ts';
import type { Contract } from '../shared/http/contract.ts';
import { REQUEST_TIMEOUT_SECONDS } from '../shared/limits.ts';

/** What one function is allowed and how long it may take; the stack turns this into its role and its environment. */
export type FunctionSpec = {
  readonly timeoutSeconds: number;
  readonly table: readonly TableAction[];
  /** Queues it sends to; it finds their addresses in its environment. */
  readonly sends: readonly string[];
  /** Queues Lambda reads for it. */
  readonly consumes: readonly string[];
  readonly readsStream: boolean;
  readonly loops: boolean;
  /** The records of API keys, which hold their secrets, are not denied to it. */
  readonly apiKeys: boolean;
  /** It puts objects into the archive. */
  readonly archive: boolean;
  /** Front part of the names of roles in other accounts it may take on; left out: none. */
  readonly assumes?: string | undefined;
};

/** What the function behind a resource of the API needs, all of them the same; they share one role. */
export const commonSpec: FunctionSpec = {
  timeoutSeconds: REQUEST_TIMEOUT_SECONDS,
  table: entityActions,
  sends: [],
  consumes: [],
  readsStream: false,
  loops: false,
  apiKeys: false,
  archive: false,
};

/** What the function of a resource needs: `commonSpec` itself, unless its contract grants it something else. */
export function resourceSpec({ grants }: Contract): FunctionSpec {
  if (!grants) return commonSpec;
  const { table = [], sends = [], apiKeys = false } = grants;
  return { ...commonSpec, table: table === 'none' ? [] : [...entityActions, ...table], sends, apiKeys };
}

/** What the function of a consumer needs. */
export const consumerSpec = ({ timeoutSeconds, grants, queues = {}, stream, loops }: Consumer): FunctionSpec => ({
  timeoutSeconds,
  table: grants.table,
  sends: grants.sends ?? [],
  consumes: Object.keys(queues),
  readsStream: stream !== undefined,
  loops: loops === true,
  apiKeys: grants.apiKeys === true,
  archive: grants.archive === true,
  assumes: grants.assumes,
});

/** Index names a function with `Query` may read. */
export const indexNames: readonly string[] = tableDefinition.dateIndexes.map(({ name }) => name);

/** What using the table's key takes, always by way of DynamoDB; spelt out because `kms:GenerateDataKey*` would be a wildcard. */
export const keyActions: readonly string[] = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];
