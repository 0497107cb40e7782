import * as z from 'zod/mini';
import { id } from '../../../shared/http/number-fields.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds } from '../../../shared/time/instants.ts';
import { batch, gtin } from '../model/serials-input.ts';
import type { Operation } from './entity.ts';

const kind = () => z.enum(['pool', 'commission', 'release', 'decommission']);

export const OperationPath = memo(() => z.object({ id: id() }));
export const OperationFilters = memo(() =>
  z.object({ kind: z.optional(kind()), gtin: z.optional(gtin()), batch: z.optional(batch()) }),
);

export const OperationOut = memo(() =>
  z.object({
    id: z.number(),
    kind: kind(),
    date: z.string(),
    gtin: z.string(),
    batch: z.nullable(z.string()),
    'expiry-date': z.nullable(z.string().check(z.describe('The day that the printed date means'))),
    serials: z.number(),
    market: z.nullable(z.string()),
    reason: z.nullable(z.string()),
    partnership: z.nullable(
      z.number().check(z.describe('The partnership in which the product is, or was made, another’s')),
    ),
  }),
);

/** The JSON of an operation. */
export const operationJson = (operation: Operation, zone: string) => ({
  id: operation.id,
  kind: operation.kind,
  date: formatSeconds(operation.at, zone),
  gtin: operation.gtin,
  batch: operation.batch,
  'expiry-date': operation.expiryDate,
  serials: operation.count,
  market: operation.market,
  reason: operation.reason,
  partnership: operation.partnership,
});
