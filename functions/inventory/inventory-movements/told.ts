import * as z from 'zod/mini';
import type { Told } from '../../../shared/http/words.ts';
import { memo } from '../../../shared/memo.ts';
import { ParametersOut } from '../../../shared/parameters.ts';
import { StagingOut } from '../material-stagings/schema.ts';
import { topicsInArrays } from '../model/told.ts';
import { MOVEMENT_TYPES } from './entity.ts';

const named = () => z.object({ id: z.number(), code: z.string() });
const orNothing = <T extends z.ZodMiniType>(schema: T) => z.union([schema, z.object({})]);

const common = () => {
  const { 'production-order': _, ...staged } = StagingOut().shape;
  return {
    ...staged,
    quantity: z.number(),
    date: z.string().check(z.describe('When the stock moved.')),
    'stock-type': z
      .enum(MOVEMENT_TYPES)
      .check(z.describe('`in` and `production` add to stock, `out` and `consumption` take from it.')),
    comment: z.string(),
    production: z.optional(z.number()),
    'production-order': z.optional(named()),
  };
};

const shippingBody = memo(() =>
  z.object({
    ...common(),
    'sales-order': orNothing(
      z.object({ ...named().shape, client: orNothing(named()), parameters: ParametersOut() }),
    ).check(z.describe('The client order; `{}` when there is none.')),
    shipping: orNothing(named()),
  }),
);

const receivingBody = memo(() =>
  z.object({
    ...common(),
    'purchase-order': orNothing(z.object({ ...named().shape, supplier: z.string(), parameters: ParametersOut() })),
    receiving: orNothing(named()),
  }),
);

const internalBody = memo(() => z.object(common()));

/** A movement is told as what it belongs to (rules movement-kinds, sales-order). */
export const told: Told = {
  topics: {
    ...topicsInArrays('shipping_inventory_movement', shippingBody),
    ...topicsInArrays('receiving_inventory_movement', receivingBody),
    ...topicsInArrays('internal_inventory_movement', internalBody),
  },
};
