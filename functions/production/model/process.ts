import { parseDecimal } from '../../../shared/decimal.ts';

/** The part of an operation of a product that says where in its process it stands. */
type Step = {
  readonly id: number;
  readonly code: string;
  readonly disabled: boolean;
  readonly optional: boolean;
  readonly recovery: boolean;
};

/** What producing needs to know of a product. */
export type MadeProduct = {
  readonly id: number;
  readonly code: string;
  readonly uom?: string | null;
  readonly operations: readonly Step[];
  readonly components?: readonly Component[];
};

/** One line of a bill of materials: so much of a component per unit, in one operation or in the first. */
type Component = { readonly code: string; readonly quantity: number; readonly operation: string | null };

/** The operation of this code; of a product without operations there is none. */
export const stepOf = ({ operations }: MadeProduct, code: string): Step | undefined =>
  operations.find((operation) => operation.code === code);

/**
 * Whether what an operation makes is output of the product: it is the last one that every unit passes. A product without
 * operations is made by whatever is recorded (rule production-output).
 */
export function isOutputOperation({ operations }: MadeProduct, code: string): boolean {
  const passed = operations.filter(({ optional, recovery, disabled }) => !optional && !recovery && !disabled);
  return operations.length === 0 || passed.at(-1)?.code === code;
}

/**
 * What so much of an operation consumes, by code of the component, in decimal text. A line that names no operation, or
 * one the product has no more, is consumed by the first (rule bom-first-operation).
 */
export function consumedComponents(
  product: MadeProduct,
  operation: string,
  amount: bigint,
): ReadonlyMap<string, bigint> {
  const codes = product.operations.map(({ code }) => code);
  const consumed = new Map<string, bigint>();
  for (const { code, quantity, operation: named } of product.components ?? []) {
    const at = named !== null && codes.includes(named) ? named : codes[0];
    if (at !== undefined && at !== operation) continue;
    const needed = times(amount, quantity);
    if (needed > 0n) consumed.set(code, (consumed.get(code) ?? 0n) + needed);
  }
  return consumed;
}

/** Millionths times a quantity with at most 6 decimals, half a millionth rounded up. */
function times(amount: bigint, quantity: number): bigint {
  const product = amount * (parseDecimal(String(quantity)) ?? 0n);
  return (product + 500_000n) / 1_000_000n;
}

/** The quantity of a production and of the waste it made: both used up material. In millionths. */
export function processedQuantity(production: {
  readonly quantity: string;
  readonly producedWaste: readonly { readonly quantity: string }[];
}): bigint {
  const all = [production.quantity, ...production.producedWaste.map(({ quantity }) => quantity)];
  return all.reduce((sum, quantity) => sum + (parseDecimal(quantity) ?? 0n), 0n);
}
