import * as z from 'zod/mini';
import type { Told } from '../../../shared/http/words.ts';
import { memo } from '../../../shared/memo.ts';
import { ProductOut } from './representation.ts';

const body = memo(() => {
  const {
    id: _,
    color: __,
    label: ___,
    gtin: ____,
    uom: _____,
    'waive-gtin-check': ______,
    ...shown
  } = ProductOut().shape;
  return z.object({
    ...shown,
    serializable: z.nullable(z.boolean()),
    notification: z
      .nullable(z.string())
      .check(z.describe('`product_deleted` of one that was deleted; `null` otherwise.')),
  });
});

/** A product is told in its channel only (rule product-channel). */
export const told: Told = { topics: {}, channel: { type: 'PRODUCT', body } };
