import type { Contract } from '../../../shared/http/contract.ts';
import { tradeOrderRoutes, updating } from '../model/order-routes.ts';
import {
  ClientOrderFilters,
  ClientOrderInput,
  ClientOrderOut,
  ClientOrderUpdate,
  NamedClientOrderUpdate,
} from './schema.ts';

const path = '/api/client-order';
const words = { noun: 'client order', trader: 'client', users: 'shippings or movements' } as const;

export const contract = {
  resource: 'client-orders',
  title: 'Client orders',
  description: 'What a client orders from the company. The path is singular, as existing clients know it.',
  routes: {
    ...tradeOrderRoutes({
      ...words,
      path,
      input: ClientOrderInput,
      update: ClientOrderUpdate,
      out: ClientOrderOut,
      filters: ClientOrderFilters,
    }),
    updateNamed: {
      method: 'PUT',
      path,
      scope: 'productions_write',
      summary: 'Update the client order that the body names',
      description: `By \`id\`, else by \`code\`; with an \`id\`, another \`code\` is the new one. \`If-Match\` is heard at the path of the order only. A field left out keeps its value and \`null\` clears it. ${updating(words.trader, words.users)}`,
      body: NamedClientOrderUpdate,
      status: 201,
      out: ClientOrderOut,
      problems: {
        400: 'A rule is broken, something referred to does not exist, or neither `id` nor `code` is sent.',
        404: 'No client order of the company has this id or code.',
      },
    },
  },
} as const satisfies Contract;
