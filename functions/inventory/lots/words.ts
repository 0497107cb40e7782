import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { told } from './told.ts';

const routes = registerWords({
  key: 'id',
  noun: 'lot',
  plural: 'lots',
  rules:
    'The product must exist, and the code is unique within it. `creation-date` is now unless it is sent. Code and product of a lot never change.',
});

export const lots = describedContract(contract, {
  title: 'Lots',
  description:
    'Batches of one product that are kept apart. An inventory movement that names a lot which does not exist creates it.',
  fields: {
    code: 'What the lot is called: unique within its product. It never changes.',
    'sent code': 'What the lot is called: unique within its product. It never changes: a PUT may repeat it only.',
    product: 'The product it is a lot of; it never changes.',
    'sent product':
      'Code of the product it is a lot of, or `{code}`; it must exist. It never changes: a PUT may repeat it only.',
    'sent product-code': 'Another name of `product`; if both are sent, they must say the same.',
    'creation-date': 'When the lot was made.',
    'sent creation-date': 'When the lot was made. Left out at creation, or `null`: now.',
    'expiration-date': 'When the lot expires. Nothing happens by itself then.',
    'supplier-lot': 'What the supplier calls the lot.',
    '?code': 'Only lots with this code: one of each product that has it.',
  },
  told,
  routes: {
    ...routes,
    list: {
      ...routes.list,
      description: 'By id. With `product` only the lots of that product, with `code` also only that one.',
      problems: { 400: 'A filter cannot be read.' },
    },
    remove: {
      ...routes.remove,
      description: 'Possible while there is no stock in it. What names the lot keeps the name.',
      problems: { ...routes.remove.problems, 400: 'There is stock in the lot.' },
    },
  },
});
