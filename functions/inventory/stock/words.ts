import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { told } from './told.ts';

export const stock = describedContract(contract, {
  title: 'Stock',
  description:
    'How much there is of a product. The figures are kept by every inventory movement in its own transaction: reading them costs the same however many movements there were. Stock may fall below zero unless the company says otherwise (`allow-negative-stock`).',
  fields: {
    id: 'Id of the product.',
    'sent stock':
      'How much was counted, in units of the product. Movements dated later than `date` count on top of it.',
    'changed-at':
      'When it last changed, with milliseconds: by a movement, also one between two lots, or because its product came or got another code.',
    date: 'When it was counted.',
    'sent date':
      'When it was counted. Left out or `null`: now, with everything that has moved until the stock is read.',
    stock:
      'How much there is, in units of the product, with at most 6 decimals. Over all lots and places; below zero when more was taken than there was.',
    lot: 'The lots of which there is stock. What moved without a lot is in the total only.',
    'lot.stock': 'How much there is in the lot, in units of the product.',
    'warehouse-locations':
      'The warehouse locations at which there is stock. What moved without a place is in the total only.',
    'warehouse-locations.stock': 'How much there is at the place, in units of the product.',
    'warehouse-locations.warehouse': 'Code of its warehouse.',
    message: 'Says that the stock was set.',
    '/code': 'Code of the product, percent-encoded.',
    '?product-family-code': 'Only of products of this family.',
    '?changed-after':
      'Only stocks that changed after this moment, in the order of the hour of their last change. What is written at this moment may be dated a little earlier: ask from a minute before your last call on.',
    '?lot': 'Only these lots are listed: their codes, separated by commas. The total stays that of all.',
  },
  told,
  routes: {
    count: {
      call: 'countStock',
      summary: 'Set the stock of a product as counted, or of up to 100 of them',
      description:
        'What was counted holds as of `date` (default: now): movements dated later still count on top of it. The difference becomes an internal movement of that date, without a lot; when there is none, nothing is written. The header `Location` of a single count leads to that movement; without one there is none.',
      problems: {
        400: 'A rule is broken; in an array also: a product does not exist.',
        404: 'Product not found',
      },
    },
    list: {
      summary: 'List the stock of all products, or of those that changed',
      description:
        'By the id of the product, 25 to a page: every product, also one of which there is none. The figures are totals; lots and places are in the answer about one product. To follow the stock, ask with `changed-after`, or take the channel `STOCK` or the topic `stock_changed`. A product that is gone is not in the list.',
      problems: { 400: 'A filter or the page cannot be read.' },
    },
    get: {
      summary: 'Retrieve the stock of a product',
      description: 'With `lot` only these lots are listed; `stock` is always the total.',
      problems: { 404: 'No product of the company has this code.' },
    },
  },
});
