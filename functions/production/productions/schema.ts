import * as z from 'zod/mini';
import { clearable, code, instant, queryFlag, text } from '../../../shared/http/fields.ts';
import { decimal, id, integer } from '../../../shared/http/number-fields.ts';
import { optionalReference, optionalWorkerReference, orFault } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { parameters } from '../../../shared/parameters.ts';
import { WASTE_LINES_MAX } from '../model/limits.ts';

const amount = () => decimal().check(z.refine((value) => !value.startsWith('-'), { error: 'must not be negative' }));

/** An order by its code, or as the documents print it, `{code, id}`: the id decides, when both are sent. */
const order = () =>
  z.union(
    [z.null(), code(), wire({ code: clearable(code()), id: clearable(id()) })],
    orFault('must be a code, or an object with a code or an id'),
  );

const operation = () =>
  wire({ code: clearable(text(255)), productCode: code(), id: clearable(integer(0)) }, { product: 'product-code' });

/** Waste in any printed form: `{quantity, waste: {code}}` or `{code, quantity}` (rule waste-shapes). */
const waste = () =>
  z.pipe(
    wire({ quantity: amount(), code: clearable(code()), waste: z.optional(optionalReference()) }).check(
      z.refine((sent) => Boolean(sent.waste || sent.code), { error: 'must have the code of a waste type' }),
      z.refine((sent) => !(sent.waste && sent.code && sent.waste !== sent.code), {
        error: 'must say the same as code',
        path: ['waste'],
      }),
    ),
    z.transform((sent) => ({ quantity: sent.quantity, code: sent.waste || sent.code || '' })),
  );

const fields = () => ({
  productionOrder: z.optional(order()),
  operation: operation(),
  worker: z.optional(optionalWorkerReference()),
  machine: z.optional(optionalReference()),
  shipping: z.optional(optionalReference()),
  quantity: clearable(amount()),
  startTime: clearable(instant()),
  endTime: clearable(instant()),
  finished: clearable(z.boolean()),
  rework: clearable(z.boolean()),
  lotNumber: z.optional(optionalReference()),
  parameters: clearable(parameters()),
  producedWaste: clearable(z.array(waste()).check(z.maxLength(WASTE_LINES_MAX))),
});

const aliases = { lot: 'lot-number' };

export const ProductionInput = memo(() => wire(fields(), aliases));
export const ProductionUpdate = memo(() => wire(partial(fields()), aliases));
export type ProductionSent = z.output<ReturnType<typeof ProductionUpdate>>;

export const ProductionPath = memo(() => z.object({ id: id() }));

const runningOnly = 'must not be combined with bounds of the start or end time';

/** The codes in a text, blanks around them aside. */
export const codesIn = (sent: string) => sent.split(',').map((one) => one.trim());

const codes = () =>
  z.string().check(
    z.refine((sent) => codesIn(sent).every((one) => code().safeParse(one).success), {
      error: 'must be a code, or several separated by commas',
    }),
  );

export const ProductionFilters = memo(() =>
  z
    .object({
      'production-order-id': z.optional(id()),
      'production-order-code': z.optional(codes()),
      worker: z.optional(integer(0)),
      'start-time-before': z.optional(instant()),
      'start-time-after': z.optional(instant()),
      'end-time-before': z.optional(instant()),
      'end-time-after': z.optional(instant()),
      'start-time': z.optional(instant()),
      'checked-out': z.optional(queryFlag()),
      'worker-name': z.optional(queryFlag()),
    })
    .check(
      z.refine(
        (sent) =>
          sent['start-time'] === undefined ||
          [sent['start-time-before'], sent['start-time-after'], sent['end-time-before'], sent['end-time-after']].every(
            (bound) => bound === undefined,
          ),
        { error: runningOnly, path: ['start-time'] },
      ),
    ),
);
export type ProductionQuery = z.output<ReturnType<typeof ProductionFilters>>;
