/** The one table, as data: the stack, the sandbox and the tests all create it from here. See docs/data-model.md. */
export const tableDefinition = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds after which DynamoDB may drop the item. */
  expiry: 'ttl',
  /** Sparse: an item with the attribute is also listed in its partition by that date, then id. */
  dateIndexes: [
    { name: 'byDate1', sortKey: 'date1' },
    { name: 'byDate2', sortKey: 'date2' },
  ],
  /** What the date indexes hold besides keys: `key`, the sort key of the entity an index item stands for. */
  dateIndexProjection: ['key'],
  stream: 'NEW_AND_OLD_IMAGES',
} as const;

/** How the partitions of API keys begin: most functions are kept from them (cdk/functions.ts). */
export const API_KEY_PARTITIONS = '~key#';
