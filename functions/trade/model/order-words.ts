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
