import type { Handlers } from '../../../shared/http/handler.ts';
import { Problem } from '../../../shared/problem.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { named } from '../../../shared/register/named.ts';
import { codeOf } from '../../../shared/register/routes.ts';
import { familyIndex } from '../products/entity.ts';
import type { contract } from './contract.ts';
import { ProductFamilies } from './entity.ts';

const { create, list, remove } = registerHandlers(
  {
    ...named,
    entity: ProductFamilies,
    unique: { code: codeOf },
    refusal: async ({ code }, store) => {
      const product = await store.firstIn({ name: 'products' }, familyIndex(code));
      return product === undefined ? undefined : inUse(product);
    },
    // The id that orders the list is not printed.
    represent: ({ code, name }) => ({ code, name }),
  },
  codeOf,
);

/** 400 for a family that a product belongs to (decisions A219). */
const inUse = (product: string) =>
  new Problem(
    400,
    'product-family-in-use',
    'Product family in use',
    `Product ${JSON.stringify(product)} belongs to the family.`,
  );

export const handlers: Handlers<typeof contract> = { create, list, remove };
