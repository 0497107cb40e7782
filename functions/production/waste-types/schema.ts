import * as z from 'zod/mini';
import { clearable, code, text } from '../../../shared/http/fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';

/** A way in which a product can turn out wrong. */
export type WasteType = {
  readonly id: number;
  readonly code: string;
  readonly description?: string | null | undefined;
  /** What is wrong with such a product. */
  readonly flaw?: string | null | undefined;
  /** It can be made good again. */
  readonly recoverable?: boolean | null | undefined;
  /** The customer pays for it. */
  readonly billable?: boolean | null | undefined;
};

const fields = () => ({
  code: code(),
  description: clearable(text()),
  flaw: clearable(text()),
  recoverable: clearable(z.boolean()),
  billable: clearable(z.boolean()),
});

export const WasteTypeInput = memo(() => wire(fields()));
export const WasteTypeUpdate = memo(() => wire(partial(fields())));

export const WasteTypeOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    description: z.nullable(z.string()),
    flaw: z.nullable(z.string()),
    recoverable: z.boolean(),
    billable: z.boolean(),
  }),
);

/** The JSON of a waste type. */
export const wasteTypeJson = ({ id, code, description, flaw, recoverable, billable }: WasteType) => ({
  id,
  code,
  description: description ?? null,
  flaw: flaw ?? null,
  recoverable: recoverable ?? false,
  billable: billable ?? false,
});
