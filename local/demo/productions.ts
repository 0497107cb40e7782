import { isOutputOperation, type MadeProduct, stepOf } from '../../functions/production/model/process.ts';
import { orderWithProgress } from '../../functions/production/model/production-writes.ts';
import type { ProductionOrder } from '../../functions/production/production-orders/schema.ts';
import type { Production } from '../../functions/production/productions/entity.ts';
import type { NamedWorker } from '../../functions/production/punchclocks/entity.ts';
import { machines, workers } from './words.ts';

/** A worker of the sandbox, as what happens on the shop floor names workers. */
export function demoWorker(number: number): NamedWorker {
  const position = workers.findIndex((worker) => worker.number === number);
  return { id: position + 1, number, name: workers[position]?.name ?? null };
}

/** A machine of the sandbox, as what happens on the shop floor names machines. */
export function demoMachine(code: string) {
  const position = machines.findIndex((machine) => machine.code === code);
  return { id: position + 1, code, name: machines[position]?.name ?? null };
}

const waste = { id: 3, code: 'Waste code', description: 'Description of this type of waste', flaw: 'Flaw' };

/** The printed ones, under their printed ids: one that has ended, and one that goes on. */
const productions = [
  {
    id: 4629376,
    productionOrder: { id: 365315, code: 'productionorderexample00' },
    shipping: { id: 41741, code: 'shippingexamplecode00' },
    made: ['productcodeexample001', 'operationexample0001'],
    worker: demoWorker(1000),
    machine: null,
    quantity: '100',
    startTime: '2023-07-20T09:15:15.000Z',
    endTime: '2023-07-20T09:15:16.000Z',
    lotNumber: 'lotX',
    parameters: [
      { name: 'parameter1', value: 'value1' },
      { name: 'parameter2', value: '2022-12-19T00:00:00Z' },
      { name: 'parameter3', value: 1 },
    ],
    producedWaste: [],
  },
  {
    id: 575354,
    productionOrder: { id: 36530, code: 'PO1' },
    shipping: null,
    made: ['Product 1', '2'],
    worker: demoWorker(2),
    machine: demoMachine('Machine Code'),
    quantity: '0',
    startTime: '2023-09-20T16:55:32.000Z',
    endTime: null,
    lotNumber: null,
    parameters: [
      { name: 'parameter1', value: 'value1' },
      { name: 'parameter2', value: 2 },
    ],
    producedWaste: [{ quantity: '21', waste: { ...waste, recoverable: true, billable: false } }],
  },
] as const;

/** What the sandbox has produced of these products. */
export const demoProductions = (products: readonly MadeProduct[]): readonly Production[] =>
  productions.flatMap(({ made: [code, step], ...production }) => {
    const product = products.find((one) => one.code === code);
    const operation = product && stepOf(product, step);
    if (!operation) return [];
    const { id, uom = null } = product;
    return {
      ...production,
      operation: { id: operation.id, code: step, product: { id, code, uom } },
      counts: isOutputOperation(product, step),
      finished: false,
      rework: false,
    };
  });

/** An order with the progress its productions make. */
export const orderWithProductions = (order: ProductionOrder, all: readonly Production[]): ProductionOrder =>
  all
    .filter(({ productionOrder }) => productionOrder?.id === order.id)
    .reduce((before, production) => orderWithProgress(before, production, 1), order);
