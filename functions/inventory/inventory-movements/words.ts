import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

const unknown = 'No inventory movement of the company has this id.';
const broken =
  'A rule is broken, something named does not exist, or stock would fall below zero and the company does not allow it.';
const names =
  'A lot, shipping or receiving that does not exist is created: a shipping with the `client-order` and `location` sent, a receiving with the `purchase-order` and `location`. Everything else that is named must exist. A warehouse location is in one warehouse only; naming the warehouse is not needed.';

export const inventoryMovements = describedContract(contract, {
  title: 'Inventory movements',
  description:
    'What came and went of a product. `in` and `production` add to its stock, `out` and `consumption` take from it; the totals of the product, of the lot and of the warehouse location named move in the same instant as the movement is written, changed or deleted. Quantities are exact decimals of at most 6 decimals, written as text.',
  routes: {
    create: {
      summary: 'Create an inventory movement, or up to 100 of them',
      description: `Answered with 200. Without \`date-time\` the movement is dated now. ${names}`,
      problems: { 400: broken },
    },
    list: {
      summary: 'List inventory movements by id',
      description:
        'Both filters together must hold. Movements of a product that was renamed have its present code. A page costs the same wherever it is when `Link` is followed.',
      problems: { 400: 'A filter cannot be read.' },
    },
    get: { summary: 'Retrieve an inventory movement', problems: { 404: unknown } },
    update: {
      summary: 'Update an inventory movement',
      description: `A field left out keeps its value and \`null\` clears it. What the movement did to stock is undone and done anew in one step. One that a production made changes only with that production. ${names}`,
      problems: { 400: broken, 404: unknown },
    },
    remove: {
      summary: 'Delete an inventory movement',
      description: 'The singular path is as documented. What the movement did to stock is undone.',
      problems: {
        400: "It's not possible to delete this inventory-movement: a production made it, its product is gone, or stock would fall below zero and the company does not allow it.",
        404: unknown,
      },
    },
  },
});
