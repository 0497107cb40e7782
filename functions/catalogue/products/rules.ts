import { type FieldError, Problem } from '../../../shared/problem.ts';
import { type Reference, referenceIdentity } from '../../../shared/references.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { referenceTo } from '../../references.ts';
import { checkDigitErrors, gtinOf } from './gtin.ts';
import { type OperationSent, operationOf } from './operations.ts';
import type { Product, ProductSent } from './schema.ts';

/** Ids for what is new in a product: one of the product itself, if it is new, and one per new operation. */
export type FreshIds = { readonly product: () => number; readonly operation: () => number };

/** What a product as sent is completed with when it is written. */
type Completion = {
  readonly ids: FreshIds;
  /** Name of a family by its code, if it is there. */
  readonly familyName: (code: string) => string | undefined;
  readonly at: Instant;
};

/**
 * The product as sent, which replaces the one before: everything left out has its default (rule product-replaced). The
 * product keeps its id and its bill of materials, each operation whose code stays its id, and a family that is gone the
 * name it had.
 */
export function productAfter(
  sent: ProductSent,
  code: string,
  before: Product | undefined,
  { ids, familyName, at }: Completion,
): Product {
  const kept = new Map(before?.operations.map((operation) => [operation.code, operation]));
  const had = new Map(before?.families.map((family) => [family.code, family.name]));
  return {
    id: before?.id ?? ids.product(),
    code,
    ...(before && { formerCodes: formerCodesOf(before, code) }),
    name: sent.name,
    section: sent.section ?? null,
    families: [...new Set(sent.families)].map((one) => ({ code: one, name: familyName(one) ?? had.get(one) ?? null })),
    color: sent.color ?? null,
    observations: sent.observations ?? null,
    operations: (sent.operations ?? []).map((one) =>
      operationOf(one, kept.get(one.code)?.id ?? ids.operation(), kept.get(one.code)),
    ),
    components: before?.components ?? [],
    customFields: sent.customFields ?? [],
    parameters: sent.parameters ?? [],
    label: sent.label ?? null,
    serializable: sent.serializable ?? false,
    unitCost: sent.unitCost ?? null,
    unitPrice: sent.unitPrice ?? null,
    ...gtinOf(sent, before),
    ...figuresAfter(sent),
    modifiedAt: at,
  };
}

/** How many other codes a product may have had: lists of what is of it look under each. */
const FORMER_CODES_MAX = 20;

const formerCodesOf = ({ code, formerCodes = [] }: Product, now: string) =>
  [...new Set([...formerCodes, code])].filter((one) => one !== now);

/** A product does not get other codes without end. */
export const renamingErrors = (before: Product, code: string): FieldError[] =>
  formerCodesOf(before, code).length <= FORMER_CODES_MAX
    ? []
    : [{ pointer: '/code', message: `must be one of the ${FORMER_CODES_MAX + 1} codes that the product has had` }];

const figuresAfter = (sent: ProductSent) => ({
  externalStock: sent.externalStock ?? null,
  stockMax: sent.stockMax ?? null,
  minQuantityReorder: sent.minQuantityReorder ?? null,
  quantityMultiple: sent.quantityMultiple ?? null,
  scrapAllowance: sent.scrapAllowance ?? null,
  shelfLife: sent.shelfLife ?? null,
  shippingPackageTypes: sent.shippingPackageTypes ?? [],
  uom: sent.uom ?? null,
});

const operationIds = (product: Product | undefined) =>
  new Map(product?.operations.map((operation) => [operation.code, operation.id]));

/** Operations of the product as sent that need an id. */
export function freshOperationCount(sent: ProductSent, before: Product | undefined): number {
  const kept = operationIds(before);
  return (sent.operations ?? []).filter((operation) => !kept.has(operation.code)).length;
}

/** Rules within a product: operation codes are unique, and its GTIN has the right check digit. */
export function productErrors(sent: ProductSent, prefix: string, before?: Product): FieldError[] {
  const codes = (sent.operations ?? []).map((operation) => operation.code);
  const errors = codes.flatMap((code, position) =>
    codes.indexOf(code) < position
      ? [{ pointer: `${prefix}/operations/${position}/code`, message: 'must be unique among the operations' }]
      : [],
  );
  return [...errors, ...checkDigitErrors(sent, prefix, before)];
}

type Names = readonly string[] | null | undefined;
type Naming = Pick<ProductSent, 'section' | 'label'> & {
  readonly customFields?: Names;
  readonly operations?: readonly OperationNaming[] | null | undefined;
};
type OperationNaming = Pick<OperationSent, 'section'> &
  Partial<Readonly<Record<'waste' | 'checklists' | 'customFields' | 'machines', Names>>>;
type Kind = Parameters<typeof referenceTo>[0];
type Families = readonly (string | { readonly code: string })[] | null | undefined;

/** What a product refers to, as sent or as it was; `prefix` points to its array element. */
export function productReferences(naming: Naming & { readonly families?: Families }, prefix = ''): Reference[] {
  const { families, customFields, label, section, operations } = naming;
  return [
    ...(families ?? []).map((family, position) =>
      familyReference(codeOf(family), `${prefix}/families/${position}/code`),
    ),
    ...allOf('custom field', customFields, `${prefix}/custom-fields`, 'name'),
    ...oneOf('label', label, `${prefix}/label/code`),
    ...oneOf('section', section, `${prefix}/section`),
    ...(operations ?? []).flatMap((operation, position) =>
      operationNames(operation, `${prefix}/operations/${position}`),
    ),
  ];
}

/** What a product of an array names that it, and not just another product of the array, named before. */
export function formerReferences(sent: ProductSent, before: Product | undefined, prefix: string): Reference[] {
  if (!before) return [];
  const had = new Set(productReferences(before).map(referenceIdentity));
  return productReferences(sent, prefix).filter((reference) => had.has(referenceIdentity(reference)));
}

const operationNames = (
  { waste, checklists, customFields, machines, section }: OperationNaming,
  pointer: string,
): Reference[] => [
  ...allOf('waste type', waste, `${pointer}/waste`, 'code'),
  ...allOf('checklist', checklists, `${pointer}/checklists`, 'code'),
  ...allOf('custom field', customFields, `${pointer}/custom-fields`, 'name'),
  ...allOf('machine', machines, `${pointer}/machines`, 'code'),
  ...oneOf('section', section, `${pointer}/section/name`),
];

const codeOf = (family: string | { readonly code: string }) => (typeof family === 'string' ? family : family.code);

const allOf = (kind: Kind, names: Names, pointer: string, by: 'code' | 'name') =>
  (names ?? []).map((name, position) => referenceTo(kind, name, `${pointer}/${position}/${by}`));

const oneOf = (kind: Kind, name: string | null | undefined, pointer: string) =>
  name === null || name === undefined ? [] : [referenceTo(kind, name, pointer)];

/** The reference to a family; what it finds has the family's name. */
export const familyReference = (code: string, pointer = '') => referenceTo('product family', code, pointer);

/** What a product is needed for under its code. */
type Uses = {
  /** What an order needs it for, such as `Client order "C1" uses the product and is still open.`. */
  readonly order: string | undefined;
  /** Code of a product whose bill of materials has it. */
  readonly bom: string | undefined;
  /** There is stock of it. */
  readonly stock: boolean;
  /** Id of a lot of it. */
  readonly lot?: number | undefined;
};

/** 400 for a product that is needed (rule product-in-use). */
export const productRefused = (detail: string) => new Problem(400, 'product-in-use', 'Product in use', detail);

/** 400 for a product that is needed under its code (rule product-in-use), or nothing. */
export function productInUse({ order, bom, stock, lot }: Uses): Problem | undefined {
  if (order !== undefined) return productRefused(order);
  if (bom !== undefined) return productRefused(`Product ${JSON.stringify(bom)} is made of it.`);
  if (stock) return productRefused('There is stock of the product.');
  return lot === undefined ? undefined : productRefused(`Lot ${lot} is of the product under this code.`);
}
