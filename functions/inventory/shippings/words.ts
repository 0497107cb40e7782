import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const shippings = describedContract(contract, {
  title: 'Shippings',
  description:
    'What leaves for a client, as one: inventory movements and production orders name it by code. A movement or production order that names a shipping which does not exist creates it.',
  fields: {
    'client-order': 'The client order it ships.',
    'client-order.client': 'Code of the client.',
    location: 'The location (site) it leaves from.',
  },
  routes: registerWords({
    key: 'code',
    noun: 'shipping',
    plural: 'shippings',
    rules: 'The client order and the location must exist.',
  }),
});
