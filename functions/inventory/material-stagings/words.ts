import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { told } from './told.ts';

export const materialStagings = describedContract(contract, {
  title: 'Material stagings',
  description:
    'Material that was put ready for a production order. Staging moves no stock: what is consumed does, when it is consumed.',
  fields: {
    product: 'The product that was put ready.',
    'sent product': 'Code of the product that was put ready, or `{code}`; it must exist.',
    'sent product-code': 'Another name of `product`; if both are sent, they must say the same.',
    'shown production-order': 'The production order it was put ready for; `{}` when there is none.',
    'shown lot': 'The lot it is of; `{}` when there is none.',
    'sent lot': 'Code of the lot of the product, or `{code}`; it must exist. `null`, `{}` and empty text mean none.',
    date: 'When it was put ready.',
    'sent date': 'When it was put ready. Left out at creation, or `null`: now.',
    quantity: 'How much was put ready, in units of the product; above 0. No stock moves by it.',
    'shown warehouse-location': 'Where it lies; `{}` when that is not known.',
    'warehouse-location.warehouse': 'The warehouse the place is in.',
    'shown worker': 'Who put it ready; `{}` when that is not known.',
    'shown worker.id': 'Id of the worker.',
  },
  told,
  routes: registerWords({
    key: 'id',
    noun: 'material staging',
    plural: 'material stagings',
    rules:
      'The product, the production order (by code), the lot of the product, the warehouse location and the worker must exist. Without `date` it is dated now.',
  }),
});
