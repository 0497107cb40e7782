import * as z from 'zod/mini';
import { clearable, code, text } from '../../../shared/http/fields.ts';
import { quantity } from '../../../shared/http/number-fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';

/** Lines of one bill of materials: its product stays below the 400 KB of an item. */
const LINES_MAX = 500;

const above0 = () => quantity().check(z.refine((value) => value > 0, { error: 'must be above 0' }));

const Line = memo(() =>
  wire({
    productCode: code(),
    quantity: above0(),
    // Empty text is no operation (rule bom-first-operation).
    operationCode: clearable(text(255)),
  }),
);

/**
 * The bill of materials of a product as sent, which replaces the one before (rule bom-replaced); without lines there is
 * none (rule bom-empty).
 */
export const BomInput = memo(() => wire({ productCode: code(), bom: z.array(Line()).check(z.maxLength(LINES_MAX)) }));
export type BomSent = z.output<ReturnType<typeof BomInput>>;

/** A bill of materials as it is answered: as it was sent. */
export const BomOut = memo(() =>
  z.object({
    'product-code': z.string(),
    bom: z.array(
      z.object({
        'product-code': z.string(),
        quantity: z.number(),
        'operation-code': z.optional(z.string()),
      }),
    ),
  }),
);

/** The JSON of a bill of materials. */
export const bomJson = ({ productCode, bom }: BomSent) => ({
  'product-code': productCode,
  bom: bom.map((line) => ({
    'product-code': line.productCode,
    quantity: line.quantity,
    ...(line.operationCode && { 'operation-code': line.operationCode }),
  })),
});
