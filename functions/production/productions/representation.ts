import * as z from 'zod/mini';
import { memo } from '../../../shared/memo.ts';
import { CustomFieldsOut, customFieldsJson, ParametersOut, parametersJson } from '../../../shared/parameters.ts';
import { formatDuration } from '../../../shared/time/durations.ts';
import { formatMilliseconds } from '../../../shared/time/instants.ts';
import type { Production } from './entity.ts';

const common = () => ({
  id: z.number(),
  'production-order': z.nullable(z.object({ code: z.string(), id: z.number() })),
  operation: z.object({ code: z.string(), product: z.string(), 'product-code': z.string(), id: z.number() }),
  machine: z.nullable(z.object({ code: z.string() })),
  'produced-waste': z.array(
    z.object({
      quantity: z.number(),
      waste: z.object({
        code: z.string(),
        description: z.nullable(z.string()),
        flaw: z.nullable(z.string()),
        recoverable: z.boolean(),
        billable: z.boolean(),
        id: z.number(),
      }),
    }),
  ),
  quantity: z.number(),
  'checked-out': z.boolean(),
  finished: z.boolean(),
  rework: z.boolean(),
  'work-time': z.string(),
  'start-time': z.string(),
  'end-time': z.string(),
  'lot-number': z.nullable(z.string()),
  shipping: z.nullable(z.object({ code: z.string(), id: z.nullable(z.number()) })),
});

/** A production as every answer about one of them shows it. */
export const ProductionOut = memo(() =>
  z.object({
    ...common(),
    worker: z.nullable(z.object({ number: z.number(), name: z.nullable(z.string()), id: z.number() })),
    parameters: ParametersOut(),
  }),
);

/**
 * A production in a list: parameters by their names, the worker's name only when it is asked for
 * (rules production-parameters, worker-name).
 */
export const ListedProduction = memo(() =>
  z.object({
    ...common(),
    worker: z.nullable(z.object({ number: z.number(), name: z.optional(z.nullable(z.string())) })),
    parameters: CustomFieldsOut(),
  }),
);

/** A production with its working time in seconds. */
export type ProductionWithTime = { readonly production: Production; readonly workSeconds: number };

/** The waste of a production on the wire. */
export const producedWasteJson = ({ producedWaste }: Production) =>
  producedWaste.map(({ quantity, waste }) => ({
    quantity: Number(quantity),
    waste: {
      code: waste.code,
      description: waste.description,
      flaw: waste.flaw,
      recoverable: waste.recoverable,
      billable: waste.billable,
      id: waste.id,
    },
  }));

/** An end that has not come is written as the start, as the documents print it (rule production-open-end). */
function body({ production, workSeconds }: ProductionWithTime, zone: string) {
  const { id, operation, startTime, endTime } = production;
  const { product } = operation;
  const order = production.productionOrder;
  return {
    id,
    'production-order': order && { code: order.code, id: order.id },
    operation: { code: operation.code, product: product.code, 'product-code': product.code, id: operation.id },
    machine: production.machine && { code: production.machine.code },
    'produced-waste': producedWasteJson(production),
    quantity: Number(production.quantity),
    'checked-out': endTime !== null,
    finished: production.finished,
    rework: production.rework,
    'work-time': formatDuration(workSeconds),
    'start-time': formatMilliseconds(startTime, zone),
    'end-time': formatMilliseconds(endTime ?? startTime, zone),
    'lot-number': production.lotNumber,
    shipping: production.shipping && { code: production.shipping.code, id: production.shipping.id },
  };
}

/** The JSON of a production in POST, GET, PUT and DELETE; `listedProductionJson` is that of the list. */
export const productionJson = (worked: ProductionWithTime, zone: string) => {
  const { worker, parameters } = worked.production;
  return {
    ...body(worked, zone),
    worker: worker && { number: worker.number, name: worker.name, id: worker.id },
    parameters: parametersJson(parameters),
  };
};

export const listedProductionJson = (worked: ProductionWithTime, zone: string, workerName: boolean) => {
  const { worker, parameters } = worked.production;
  return {
    ...body(worked, zone),
    worker: worker && { number: worker.number, ...(workerName && { name: worker.name }) },
    parameters: customFieldsJson(parameters),
  };
};

/** The JSON of a production in the ledger: without the working time, which depends on other records. */
export function ledgerProductionJson(production: Production, zone: string) {
  const { 'work-time': _, ...shown } = productionJson({ production, workSeconds: 0 }, zone);
  return shown;
}
