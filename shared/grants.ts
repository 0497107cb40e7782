import type { QueueName } from './queue/name.ts';

/** What a function may do with the table, as IAM spells it. No Scan: whatever is listed is listed by a key. */
export type TableAction =
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

/** What reading and writing entities takes; every resource has it. */
export const entityActions: readonly TableAction[] = [
  'BatchGetItem',
  'ConditionCheckItem',
  'DeleteItem',
  'GetItem',
  'PutItem',
  'Query',
  'UpdateItem',
];

/** What the function of one resource may do beyond `entityActions`; such a function has a role of its own. */
export type ResourceGrants = {
  /** Further actions on the table, or `none`: the function does not use it at all. */
  readonly table?: readonly TableAction[] | 'none';
  /** Queues it sends to. */
  readonly sends?: readonly QueueName[];
  /** It reads or writes the records of API keys, which hold their secrets; to every other function they are denied. */
  readonly apiKeys?: true;
};
