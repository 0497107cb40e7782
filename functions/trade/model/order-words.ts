import { TRADE_ORDER_PARTS_MAX } from './order-rules.ts';
import { dependentOrderText, ORDER_LINES_MAX } from './orders.ts';
import { tradeWords } from './trade-words.ts';

type Orders = {
  readonly noun: 'client order' | 'purchase order';
  readonly trader: 'client' | 'supplier';
  /** What names it, as in "shippings or movements". */
  readonly users: string;
};

/** What a change of an order does beyond a change of anything else, in CommonMark. */
export const orderUpdateRules = ({ trader, users }: Pick<Orders, 'trader' | 'users'>) =>
  `\`products\`, when sent, replaces the lines. The code stays while ${users} name the order. ${references(trader)} ${bounds}, counting those it had before.`;

const references = (trader: string) =>
  `The ${trader}, the products and the locations must exist. An address is free text; the code of an address of the ${trader} keeps that address from being deleted. A plain text as \`parameters\` is one parameter of that name.`;

const bounds = `An order has at most ${ORDER_LINES_MAX} lines, each product once, and at most ${TRADE_ORDER_PARTS_MAX} different due dates and addresses together`;

/** The words of the five rows of client orders or purchase orders. */
export const orderWords = ({ noun, trader, users }: Orders) =>
  tradeWords({
    noun,
    plural: `${noun}s`,
    order: 'by id, or by the due date that is filtered by',
    rules: {
      create: `${references(trader)} ${bounds}.`,
      list: 'All filters given must hold, both bounds for one and the same line; bounds are exclusive. With a bound, an order stands where its earliest due date within the bounds belongs.',
      update: orderUpdateRules({ trader, users }),
    },
    refused: `something referred to does not exist, or the code would change while ${users} name the order.`,
    dependent: { 409: dependentOrderText(noun) },
  });

/** What the fields of client and purchase orders are. */
export const orderFieldWords = {
  'creation-date': 'When the order was made. Default: the moment of its creation; `null` sets it to now.',
  'billing-address':
    'Where the bill goes: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none.',
  'delivery-address':
    'Where the goods go: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none.',
  products: 'The lines of the order.',
  'sent products':
    'The lines of the order, 1 to 500, each product at most once. A list that is sent replaces the lines before.',
  'products.code': 'Code of the product; it must exist.',
  'products.name': 'Name of the product when the line was written.',
  'products.quantity': 'How much is ordered, in units of the product; above 0.',
  'products.due-date': 'When the line is due. Left out of answers when there is none.',
  'products.requested-date': 'When the other side wants it. Left out of answers when there is none.',
  'products.request-date': 'Another name of `requested-date`; if both are sent, they must say the same.',
  'products.price':
    'Price of one unit at which it is sold, not negative; the API knows no currency. Left out of answers when there is none.',
  'products.cost':
    'Price of one unit at which it is bought, not negative; the API knows no currency. Left out of answers when there is none.',
  'products.uom': 'Unit of measure of the line: free text. Nothing is converted.',
  'products.billing-address': 'Billing address of the line, where it is another than that of the order.',
  'products.delivery-address': 'Delivery address of the line, where it is another than that of the order.',
  'products.location': 'Code of the location (site) of the line, where it is another than that of the order.',
  'sent products.location':
    'Code of the location (site) of the line, or `{code}`, where it is another than that of the order; it must exist. `null`, `{}` and empty text mean none.',
  'sent parameters':
    'Named values of your own, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. One plain text becomes a single value called `parameters`.',
  'approval-status': 'How far the order is approved. Free to set, whatever it was; default `draft`.',
  'sent approval-status':
    'How far the order is approved. Free to set, whatever it was. `null` sets it to `draft`, which is the default.',
  active:
    'Whether the order still counts. Default `true`; an order that is inactive or rejected does not keep its products from being deleted.',
  'sent active':
    'Whether the order still counts. `null` sets the default, `true`. An order that is inactive or rejected does not keep its products from being deleted.',
} as const;
