import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const serialOperations = describedContract(contract, {
  title: 'Serial operations',
  description:
    'What has been done to serials: each request that commissioned, released or decommissioned some, or put them into the pool, as one whole. A repetition without effect is none.',
  fields: {
    kind: 'What was done: `pool`, `commission`, `release` or `decommission`.',
    date: 'When it was done.',
    batch: 'The batch it was about.',
    serials: 'How many serials changed.',
    partnership: 'Id of the partnership, where the product is that of a partner.',
    '?kind': 'Only operations of this kind.',
  },
  routes: {
    list: {
      summary: 'List serial operations by id',
      description:
        'Those with products of the company, and those it carried out for partners. All filters given must hold.',
      problems: { 400: 'A filter cannot be read.' },
    },
    get: {
      summary: 'Retrieve a serial operation',
      problems: { 404: 'No serial operation of the company has this id.' },
    },
  },
});
