import { describedContract } from '../../../shared/http/words.ts';
import { orderFieldWords, orderUpdateRules, orderWords } from '../model/order-words.ts';
import { contract } from './contract.ts';

const order = { noun: 'client order', trader: 'client', users: 'shippings or movements' } as const;

export const clientOrders = describedContract(contract, {
  title: 'Client orders',
  description: 'What a client orders from the company. The path is singular, as existing clients know it.',
  fields: {
    ...orderFieldWords,
    'sent id': 'Id of the order to change. Without it the order with this `code` is changed.',
    'shown client': 'Code of the client who ordered. Left out when there is none.',
  },
  routes: {
    ...orderWords(order),
    updateNamed: {
      call: 'updateNamedClientOrder',
      summary: 'Update the client order that the body names',
      description: `By \`id\`, else by \`code\`; with an \`id\`, another \`code\` is the new one. \`If-Match\` is heard at the path of the order only. A field left out keeps its value and \`null\` clears it. ${orderUpdateRules(order)}`,
      problems: {
        400: 'A rule is broken, something referred to does not exist, or neither `id` nor `code` is sent.',
        404: 'No client order of the company has this id or code.',
      },
    },
  },
});
