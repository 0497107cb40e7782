import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { told } from './told.ts';

const unknown = 'No inventory movement of the company has this id.';
const broken =
  'A rule is broken, something named does not exist, or stock would fall below zero and the company does not allow it.';
const names =
  'A lot, shipping or receiving that does not exist is created: a shipping with the `client-order` and `location` sent, a receiving with the `purchase-order` and `location`. Everything else that is named must exist. A warehouse location is in one warehouse only; naming the warehouse is not needed.';

export const inventoryMovements = describedContract(contract, {
  title: 'Inventory movements',
  description:
    'What came and went of a product. `in` and `production` add to its stock, `out` and `consumption` take from it; the totals of the product, of the lot and of the warehouse location named move in the same instant as the movement is written, changed or deleted. Quantities are exact decimals of at most 6 decimals, written as text.',
  fields: {
    'date-time': 'When the stock moved.',
    'sent date-time': 'When the stock moved. Left out at creation, or `null`: now.',
    quantity:
      'How much moved, in units of the product: a decimal number as text, above 0. The type gives the direction.',
    'sent quantity': 'How much moved, in units of the product; above 0. The type gives the direction.',
    type: '`in` (received) and `production` (made) add to stock; `out` (shipped, lost) and `consumption` (used up) take from it. Productions make `production` and `consumption` by themselves.',
    'sent lot':
      'Code of the lot, as text, `{code}` or a list of one of these; one that does not exist is created. `null`, `{}` and empty text mean none.',
    'sent lot-number': 'Another name of `lot`; if both are sent, they must say the same.',
    lot: 'Code of the lot that moved.',
    'sent product': 'Another name of `product-code`; if both are sent, they must say the same.',
    'total-cost':
      'Cost of the whole movement, a decimal number as text; the API knows no currency. Kept for your systems; the service computes nothing with it.',
    'sent total-cost':
      'Cost of the whole movement, a number or numeric text; the API knows no currency. Kept for your systems; the service computes nothing with it.',
    comment: 'Remark, free text. Webhooks show it.',
    'shown warehouse': 'Code of the warehouse. Left out when there is none.',
    'shown location': 'Code of the location (site). Left out when there is none.',
    'sent location':
      'Code of the location (site), or `{code}`; it must exist. A shipping or receiving that is created gets it. `null`, `{}` and empty text mean none.',
    'shown shipping':
      'The shipping it belongs to: the movement is told to webhooks as one of shipping. Left out when there is none.',
    'shown receiving':
      'The receiving it belongs to: the movement is told to webhooks as one of receiving. Left out when there is none.',
    'shown client-order': 'Code of the client order it belongs to. Left out when there is none.',
    'shown purchase-order': 'Code of the purchase order it belongs to. Left out when there is none.',
    'shown worker': 'Who moved it. Left out when that is not known.',
    'shown worker.id': 'Id of the worker.',
    production: 'Id of the production that made the movement. Left out when none did.',
    'production-order': 'The production order that was produced for. Left out when there is none.',
    'production-order.id': 'Id of the production order.',
    'production-order.code': 'Code of the production order.',
    'clientOrder.client': 'Code of the client of that order.',
    'purchaseOrder.supplier': 'Code of the supplier of that order.',
    'shipping.location': 'The location of the shipping. Left out when there is none.',
    'receiving.location': 'The location of the receiving. Left out when there is none.',
    '?type': 'Only movements of this type.',
  },
  told,
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
      description: `A field left out keeps its value and \`null\` clears it. What the movement did to stock is undone and done again in one step. One that a production made, which its \`production\` names, changes only with that production. ${names}`,
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
