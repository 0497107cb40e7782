import * as z from 'zod/mini';
import { expiryDate } from '../../../shared/gs1.ts';
import { filledText } from '../../../shared/http/fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { batch, gtin, serialNumbers } from '../model/serials-input.ts';

/** An expiry date as it is printed on the pack; gives it with the day it means (rule expiry-date). */
const expiry = () =>
  z.codec(z.string(), z.object({ printed: z.string(), day: z.string() }), {
    decode: (printed, context) => {
      const day = expiryDate(printed, new Date());
      if (day !== undefined) return { printed, day };
      context.issues.push({ code: 'custom', input: printed, message: 'must be a date YYMMDD, such as 271115' });
      return z.NEVER;
    },
    encode: ({ printed }) => printed,
  });

/** As the documents print it, with underscores. */
export const CommissionInput = memo(() =>
  wire({
    product_code: gtin(),
    product_code_schema: z.literal('GTIN', { error: 'must be GTIN' }),
    batch: batch(),
    expiry_date: expiry(),
    serials: serialNumbers(),
  }),
);
export type CommissionSent = z.output<ReturnType<typeof CommissionInput>>;

export const CommissionHeaders = memo(() => z.object({ 'x-channel-key': filledText() }));

export const CommissionOut = memo(() =>
  z.object({
    success: z.literal(true),
    message: z.string(),
    data: z.array(z.object({ serial_number: z.string(), status: z.literal('Assigned') })),
  }),
);

/** The printed answer: ascending by code point, each with its status in the pool (rule commission-answer). */
export const commissionJson = (serials: readonly string[]) => ({
  success: true as const,
  message: 'Serials commissioned',
  data: serials.toSorted().map((serial) => ({ serial_number: serial, status: 'Assigned' as const })),
});
