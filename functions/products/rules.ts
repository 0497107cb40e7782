import { type FieldError, Problem } from '../../shared/http/problem.ts';
import type { Reference } from '../../shared/references.ts';
import type { Instant } from '../../shared/time.ts';
import { refer } from '../references.ts';
import { operationOf } from './operations.ts';
import type { Product, ProductSent } from './schema.ts';

/** Ids for what is new in a product: one of the product itself, if it is new, and one per new operation. */
export type FreshIds = { readonly product: () => number; readonly operation: () => number };

/**
 * The product as sent, which replaces the one before: everything left out has its default (A179). The product keeps its
 * id and its bill of materials, and each operation whose code stays its id.
 */
export function productAfter(
  sent: ProductSent,
  code: string,
  before: Product | undefined,
  ids: FreshIds,
  at: Instant,
): Product {
  const kept = operationIds(before);
  return {
    id: before?.id ?? ids.product(),
    code,
    name: sent.name,
    section: sent.section ?? null,
    families: [...new Set(sent.families)].map((family) => ({ code: family, name: null })),
    color: sent.color ?? null,
    observations: sent.observations ?? null,
    operations: (sent.operations ?? []).map((one) => operationOf(one, kept.get(one.code) ?? ids.operation())),
    components: before?.components ?? [],
    customFields: sent.customFields ?? [],
    parameters: sent.parameters ?? [],
    label: sent.label ?? null,
    serializable: sent.serializable ?? false,
    unitCost: sent.unitCost ?? null,
    unitPrice: sent.unitPrice ?? null,
    gtin: sent.gtin ?? null,
    modifiedAt: at,
  };
}

const operationIds = (product: Product | undefined) =>
  new Map(product?.operations.map((operation) => [operation.code, operation.id]));

/** Operations of the product as sent that need an id. */
export function freshOperations(sent: ProductSent, before: Product | undefined): number {
  const kept = operationIds(before);
  return (sent.operations ?? []).filter((operation) => !kept.has(operation.code)).length;
}

/** Rules within a product: operation codes are unique, and a newly registered GTIN has the right check digit (A301). */
export function productErrors(sent: ProductSent, prefix: string, before?: Product): FieldError[] {
  const codes = (sent.operations ?? []).map((operation) => operation.code);
  const errors = codes.flatMap((code, position) =>
    codes.indexOf(code) < position
      ? [{ pointer: `${prefix}/operations/${position}/code`, message: 'must be unique among the operations' }]
      : [],
  );
  const { gtin, waiveGtinCheck } = sent;
  if (gtin && gtin !== before?.gtin && !waiveGtinCheck && !hasRightCheckDigit(gtin)) {
    errors.push({ pointer: `${prefix}/gtin`, message: 'must end with the right check digit' });
  }
  return errors;
}

/** GS1: from the right, the digits before the check digit weigh 3, 1, 3, …; the whole sum is a multiple of ten. */
function hasRightCheckDigit(gtin: string): boolean {
  const digits = [...gtin].toReversed().map(Number);
  return digits.reduce((sum, digit, position) => sum + digit * (position % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** What the operations of a product refer to; `prefix` points to its array element. */
export function referencesOf(
  { operations }: Pick<ProductSent, 'operations'> | Pick<Product, 'operations'>,
  prefix = '',
): Reference[] {
  return (operations ?? []).flatMap(({ machines }, operation) =>
    (machines ?? []).map((code, position) =>
      refer('machine', code, `${prefix}/operations/${operation}/machines/${position}/code`),
    ),
  );
}

/** 400 for a product that an order needs under its code (decisions A194). */
export const inUse = (order: string) =>
  new Problem(
    400,
    'product-in-use',
    'Product in use',
    `Production order ${JSON.stringify(order)} uses the product and is neither closed nor archived.`,
  );
