import type { Contract } from '../../../shared/http/contract.ts';
import { CountInput, CountOut, StockFilters, StockOut, StockPath } from './schema.ts';

export const contract = {
  resource: 'stock',
  title: 'Stock',
  description:
    'How much there is of a product. The figures are kept by every inventory movement in its own transaction: reading them costs the same however many movements there were. Stock may fall below zero unless the company says otherwise (`allow-negative-stock`).',
  routes: {
    count: {
      method: 'POST',
      path: '/api/stock',
      scope: 'productions_write',
      summary: 'Set the stock of a product as counted, or of up to 100 of them',
      description:
        'What was counted holds as of `date` (default: now): movements dated later still count on top of it. The difference becomes an internal movement of that date, without a lot; when there is none, nothing is written.',
      body: CountInput,
      bulk: true,
      status: 201,
      out: CountOut,
      problems: {
        400: 'A rule is broken; in an array also: a product does not exist.',
        404: 'Product not found',
      },
    },
    get: {
      method: 'GET',
      path: '/api/stock/{code}',
      params: StockPath,
      query: StockFilters,
      scope: 'productions_write',
      summary: 'Retrieve the stock of a product',
      description: 'With `lot` only these lots are listed; `stock` is always the total.',
      status: 200,
      out: StockOut,
      problems: { 404: 'No product of the company has this code.' },
    },
  },
} as const satisfies Contract;
