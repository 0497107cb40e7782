import * as z from 'zod/mini';
import { memo } from '../../../shared/memo.ts';
import { CustomFieldsOut, customFieldsJson, ParametersOut, parametersJson } from '../../../shared/parameters.ts';
import { type formatMilliseconds, formatSeconds } from '../../../shared/time/instants.ts';
import { isEnded, orderStatus } from './rules.ts';
import { type ProductionOrder, RUNNING_STATUSES } from './schema.ts';

const common = () => ({
  products: z.array(
    z.object({
      product: z.string(),
      'quantity-ordered': z.number(),
      observations: z.string(),
      'quantity-produced': z.number(),
    }),
  ),
  code: z.string(),
  'serial-number': z.string(),
  description: z.string(),
  'start-date': z.string(),
  'due-date': z.string(),
  'workers-assigned': z.optional(z.array(z.object({ number: z.number() }))),
  ended: z.boolean(),
  'custom-fields': CustomFieldsOut(),
  parameters: ParametersOut(),
  machines: z.array(z.object({ code: z.string() })),
  'pieces-by-box': z.nullable(z.number()),
  status: z.enum(['scheduled', 'onschedule', 'delayed', 'completed']),
  'running-status': z.enum([...RUNNING_STATUSES, 'deleted']),
  notes: z.string(),
  location: z.nullable(z.object({ id: z.number(), code: z.string(), name: z.string() })),
  active: z.boolean(),
  'is-active': z.boolean(),
  'material-staging-complete': z.boolean(),
  id: z.number(),
});

/** An order as POST and the list answer it: `shipping` is a code (rule order-shipping). */
export const ListedProductionOrder = memo(() => z.object({ ...common(), shipping: z.nullable(z.string()) }));
/**
 * An order as every other place answers it: `shipping` is an object, empty when there is none (rule order-shipping).
 */
export const ProductionOrderOut = memo(() =>
  z.object({ ...common(), shipping: z.object({ code: z.optional(z.string()) }) }),
);

/** What the JSON of an order depends on besides the order. */
export type OrderView = {
  /** Zone of the company. */
  readonly zone: string;
  readonly now: Date;
  /** Whether the workers assigned are shown. */
  readonly workers: boolean;
};

/** The JSON of an order in GET and PUT; `listedProductionOrderJson` is that of POST and the list. */
export const productionOrderJson = (order: ProductionOrder, view: OrderView) => ({
  ...body(order, view, formatSeconds),
  shipping: shippingObject(order),
});
export const listedProductionOrderJson = (order: ProductionOrder, view: OrderView) => ({
  ...body(order, view, formatSeconds),
  shipping: order.shipping ?? null,
});

/**
 * The JSON of an order in webhooks (seconds) and channels (milliseconds), with the marker of a deleted one
 * (rule order-deleted-marker).
 */
export const productionOrderNotice = (
  order: ProductionOrder,
  view: OrderView & { readonly deleted: boolean },
  format: typeof formatSeconds | typeof formatMilliseconds,
) => ({
  ...body(order, view, format),
  shipping: shippingObject(order),
  ...(view.deleted && { 'running-status': 'deleted' }),
});

const shippingObject = ({ shipping }: ProductionOrder): { code?: string } => (shipping ? { code: shipping } : {});

/** Every sample prints text that is not set as empty text. */
function body(order: ProductionOrder, { zone, now, workers }: OrderView, format: typeof formatSeconds) {
  return {
    products: order.products.map((line) => ({
      product: line.product,
      'quantity-ordered': line.quantityOrdered,
      observations: line.observations ?? '',
      'quantity-produced': line.quantityProduced,
    })),
    code: order.code,
    'serial-number': order.serialNumber ?? '',
    description: order.description ?? '',
    'start-date': format(order.startDate, zone),
    'due-date': format(order.dueDate, zone),
    ...(workers && { 'workers-assigned': order.workersAssigned.map((number) => ({ number })) }),
    ended: isEnded(order.runningStatus),
    'custom-fields': customFieldsJson(order.parameters),
    parameters: parametersJson(order.parameters),
    machines: order.machines.map((code) => ({ code })),
    'pieces-by-box': order.piecesByBox ?? null,
    status: orderStatus(order, now),
    'running-status': order.runningStatus,
    notes: order.notes ?? '',
    location: order.location ? { id: order.location.id, code: order.location.code, name: order.location.name } : null,
    active: order.active,
    'is-active': order.active,
    'material-staging-complete': order.materialStagingComplete ?? false,
    id: order.id,
  };
}
