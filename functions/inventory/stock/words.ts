import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const stock = describedContract(contract, {
  title: 'Stock',
  description:
    'How much there is of a product. The figures are kept by every inventory movement in its own transaction: reading them costs the same however many movements there were. Stock may fall below zero unless the company says otherwise (`allow-negative-stock`).',
  routes: {
    count: {
      call: 'countStock',
      summary: 'Set the stock of a product as counted, or of up to 100 of them',
      description:
        'What was counted holds as of `date` (default: now): movements dated later still count on top of it. The difference becomes an internal movement of that date, without a lot; when there is none, nothing is written.',
      problems: {
        400: 'A rule is broken; in an array also: a product does not exist.',
        404: 'Product not found',
      },
    },
    get: {
      summary: 'Retrieve the stock of a product',
      description: 'With `lot` only these lots are listed; `stock` is always the total.',
      problems: { 404: 'No product of the company has this code.' },
    },
  },
});
