import * as z from 'zod/mini';
import { gtin14 } from '../../../shared/gs1.ts';
import { clearable, code, filledText, instant, text } from '../../../shared/http/fields.ts';
import { amount } from '../../../shared/http/number-fields.ts';
import { referenceBy } from '../../../shared/http/reference-fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { type Parameter, parameters } from '../../../shared/parameters.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { type Operation, OperationInput, referenceList } from './operations.ts';

/** Something the company makes or consumes (rule product-fields). Addressed by its code. */
export type Product = {
  readonly id: number;
  readonly code: string;
  /** Codes it had before, under which others may still list what is of it (rule names-follow). */
  readonly formerCodes?: readonly string[] | undefined;
  readonly name: string;
  readonly section: string | null;
  /** The names are those at the time the product was written. */
  readonly families: readonly { readonly code: string; readonly name: string | null }[];
  readonly color: string | null;
  readonly observations: string | null;
  readonly operations: readonly Operation[];
  /** The bill of materials; only `POST /api/bom` changes it (rule bom-own-route). */
  readonly components: readonly Component[];
  /** Names of custom fields. */
  readonly customFields: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Code of the label that is printed for it. */
  readonly label: string | null;
  /** Each unit gets a serial number. */
  readonly serializable: boolean;
  readonly unitCost: number | null;
  readonly unitPrice: number | null;
  /** Stock that others keep. */
  readonly externalStock: number | null;
  readonly stockMax: number | null;
  /** Stock below which it is ordered again. */
  readonly minQuantityReorder: number | null;
  /** It is ordered in multiples of this quantity. */
  readonly quantityMultiple: number | null;
  /** How much more is made because some of it turns out wrong. */
  readonly scrapAllowance: number | null;
  readonly shelfLife: number | null;
  /** Codes of the packages it is shipped in; nothing else knows them. */
  readonly shippingPackageTypes: readonly string[];
  /** Unit of measure, in the company's own words. */
  readonly uom: string | null;
  /** 8, 12, 13 or 14 digits as registered (rule gtin-digits). */
  readonly gtin: string | null;
  /** The check digit of its GTIN need not be right. */
  readonly waiveGtinCheck: boolean;
  readonly modifiedAt: Instant;
};

/**
 * So much of another product goes into one unit, in the operation of this code or, without one, in the first
 * (rule bom-first-operation).
 */
export type Component = {
  readonly code: string;
  /** Name of the component when the bill of materials was written. */
  readonly name: string;
  readonly quantity: number;
  readonly operation: string | null;
};

const OPERATIONS_MAX = 200;

const gtin = () =>
  z.string().check(
    z.regex(/^(\d{8}|\d{12,14})$/, { error: 'must be a GTIN of 8, 12, 13 or 14 digits', abort: true }),
    z.refine((digits) => gtin14(digits) !== undefined, { error: 'must be a GTIN: not all of its digits are 0' }),
  );

const anyAmount = () => clearable(amount());

const fields = () => ({
  name: filledText(),
  section: clearable(referenceBy('name')),
  families: referenceList('code'),
  color: clearable(text(64)),
  observations: clearable(text()),
  operations: clearable(z.array(OperationInput()).check(z.maxLength(OPERATIONS_MAX))),
  customFields: referenceList('name'),
  parameters: clearable(parameters()),
  label: clearable(referenceBy('code')),
  serializable: clearable(z.boolean()),
  unitCost: anyAmount(),
  unitPrice: anyAmount(),
  externalStock: anyAmount(),
  stockMax: anyAmount(),
  minQuantityReorder: anyAmount(),
  quantityMultiple: anyAmount(),
  scrapAllowance: anyAmount(),
  shelfLife: anyAmount(),
  shippingPackageTypes: referenceList('code'),
  uom: clearable(text(64)),
  gtin: clearable(gtin()),
  waiveGtinCheck: clearable(z.boolean()),
});

/** A product as sent to create or replace it. */
export const ProductInput = memo(() => wire({ code: code(), ...fields() }));
/** A product as sent to its own path; another code renames it (rule code-renames). */
export const ProductReplacement = memo(() => wire({ code: z.optional(code()), ...fields() }));
export type ProductSent = z.output<ReturnType<typeof ProductReplacement>>;

export const ProductPath = memo(() => z.object({ code: code() }));
export const ProductFilters = memo(() =>
  z.object({
    code: z.optional(code()),
    'product-family-code': z.optional(code()),
    gtin: z.optional(gtin()),
    'modification-date': z.optional(instant()),
  }),
);
