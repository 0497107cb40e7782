import * as z from 'zod/mini';
import { memo } from '../../../shared/memo.ts';
import { ParametersOut, parametersJson } from '../../../shared/parameters.ts';
import { formatDuration } from '../../../shared/time/durations.ts';
import { formatMinute } from '../../../shared/time/instants.ts';
import type { Operation } from './operations.ts';
import type { Product } from './schema.ts';

const Codes = () => z.nullable(z.array(z.object({ code: z.string() })));

const OperationOut = memo(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    waste: Codes(),
    'task-durations': z.nullable(
      z.array(
        z.object({
          validSince: z.nullable(z.string()),
          validUntil: z.nullable(z.string()),
          duration: z.nullable(z.string()),
          'duration-customer': z.nullable(z.string()),
          'ratio-quantity': z.number(),
        }),
      ),
    ),
    'times-per-product': z.number(),
    checklists: Codes(),
    'custom-fields': z.nullable(z.array(z.object({ name: z.string() }))),
    parameters: ParametersOut(),
    machines: Codes(),
    disabled: z.boolean(),
    optional: z.boolean(),
    recovery: z.nullable(z.boolean()),
    'no-time': z.boolean(),
    'no-quantity': z.boolean(),
    'as-team': z.boolean(),
    'max-waste-threshold': z.nullable(z.number()),
    section: z.nullable(z.object({ name: z.string() })),
    id: z.number(),
  }),
);

/** A list of references on the wire: the samples print none as `null`. */
const orNull = <T, O>(all: readonly T[], show: (one: T) => O): O[] | null => (all.length === 0 ? null : all.map(show));

/** The JSON of an operation; a recovery that is none is `null`, the other flags are `false` (rule recovery-null). */
function representOperation(operation: Operation, zone: string) {
  const { taskDuration: task } = operation;
  return {
    code: operation.code,
    name: operation.name,
    waste: orNull(operation.waste, (code) => ({ code })),
    'task-durations': orNull(task ? [task] : [], (one) => ({
      validSince: one.validSince && formatMinute(one.validSince, zone),
      validUntil: one.validUntil && formatMinute(one.validUntil, zone),
      duration: one.duration === null ? null : formatDuration(one.duration),
      'duration-customer': one.durationCustomer === null ? null : formatDuration(one.durationCustomer),
      'ratio-quantity': one.ratioQuantity,
    })),
    'times-per-product': operation.timesPerProduct,
    checklists: orNull(operation.checklists, (code) => ({ code })),
    'custom-fields': orNull(operation.customFields, (name) => ({ name })),
    parameters: parametersJson(operation.parameters),
    machines: orNull(operation.machines, (code) => ({ code })),
    disabled: operation.disabled,
    optional: operation.optional,
    recovery: operation.recovery || null,
    'no-time': operation.noTime,
    'no-quantity': operation.noQuantity,
    'as-team': operation.asTeam,
    'max-waste-threshold': operation.maxWasteThreshold,
    section: operation.section === null ? null : { name: operation.section },
    id: operation.id,
  };
}

/** A product as every answer shows it. */
export const ProductOut = memo(() =>
  z.object({
    code: z.string(),
    name: z.string(),
    section: z.nullable(z.string()),
    families: z.nullable(z.array(z.object({ code: z.string(), name: z.nullable(z.string()) }))),
    color: z.nullable(z.string()),
    observations: z.string(),
    operations: z.array(OperationOut()),
    components: z.array(
      z.object({ code: z.string(), name: z.string(), quantity: z.number(), operation: z.nullable(z.string()) }),
    ),
    'custom-fields': z.nullable(z.array(z.object({ name: z.string() }))),
    parameters: ParametersOut(),
    label: z.nullable(z.object({ code: z.string() })),
    serializable: z.boolean(),
    'unit-cost': z.nullable(z.number()),
    'unit-price': z.nullable(z.number()),
    'external-stock': z.nullable(z.number()),
    'stock-max': z.nullable(z.number()),
    'min-quantity-reorder': z.nullable(z.number()),
    'quantity-multiple': z.nullable(z.number()),
    'scrap-allowance': z.nullable(z.number()),
    'shelf-life': z.nullable(z.number()),
    'shipping-package-types': z.array(z.object({ code: z.string() })),
    uom: z.nullable(z.string()),
    gtin: z.nullable(z.string()),
    'waive-gtin-check': z.boolean(),
    id: z.number(),
  }),
);

/** Members of a map come back from the table in any order. */
const componentsOf = ({ components }: Product) =>
  components.map(({ code, name, quantity, operation }) => ({ code, name, quantity, operation }));

const figuresOf = (product: Product) => ({
  'unit-cost': product.unitCost,
  'unit-price': product.unitPrice,
  'external-stock': product.externalStock,
  'stock-max': product.stockMax,
  'min-quantity-reorder': product.minQuantityReorder,
  'quantity-multiple': product.quantityMultiple,
  'scrap-allowance': product.scrapAllowance,
  'shelf-life': product.shelfLife,
  'shipping-package-types': product.shippingPackageTypes.map((code) => ({ code })),
});

/** The JSON of a product; validity dates of its operations are wall-clock times of `zone`. */
export const productJson = (product: Product, zone: string) => ({
  code: product.code,
  name: product.name,
  section: product.section,
  families: orNull(product.families, ({ code, name }) => ({ code, name })),
  color: product.color,
  observations: product.observations ?? '',
  operations: product.operations.map((operation) => representOperation(operation, zone)),
  components: componentsOf(product),
  'custom-fields': orNull(product.customFields, (name) => ({ name })),
  parameters: parametersJson(product.parameters),
  label: product.label === null ? null : { code: product.label },
  serializable: product.serializable,
  ...figuresOf(product),
  uom: product.uom,
  gtin: product.gtin,
  'waive-gtin-check': product.waiveGtinCheck === true,
  id: product.id,
});

/**
 * The JSON of a product in its channel: every member always there, what is none an empty list, and no id. Deleted, it
 * says so (rule product-channel); one without serial numbers is printed as `null`.
 */
export const productNotice = (
  product: Product,
  { zone, deleted }: { readonly zone: string; readonly deleted: boolean },
) => ({
  code: product.code,
  name: product.name,
  observations: product.observations ?? '',
  section: product.section,
  families: product.families.map(({ code, name }) => ({ code, name })),
  operations: product.operations.map((operation) => representOperation(operation, zone)),
  components: componentsOf(product),
  'custom-fields': product.customFields.map((name) => ({ name })),
  notification: deleted ? 'product_deleted' : null,
  serializable: product.serializable || null,
  ...figuresOf(product),
  parameters: parametersJson(product.parameters),
});
