import type { Handlers } from '../../../shared/http/handler.ts';
import { Problem } from '../../../shared/problem.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { codeKey } from '../../../shared/register/routes.ts';
import { familyIndex } from '../../references.ts';
import type { contract } from './contract.ts';
import { ProductFamilies } from './entity.ts';

const { create, list, remove } = registerHandlers(
  {
    ...namedRegister,
    entity: ProductFamilies,
    unique: { code: codeKey },
    refusal: async ({ code }, store) => {
      const product = await store.firstIn({ name: 'products' }, familyIndex(code));
      return product === undefined ? undefined : inUse(product);
    },
    // The id that orders the list is not printed.
    represent: ({ code, name }) => ({ code, name }),
  },
  codeKey,
);

/** 400 for a family that a product belongs to (rule family-in-use). */
const inUse = (product: string) =>
  new Problem(
    400,
    'product-family-in-use',
    'Product family in use',
    `Product ${JSON.stringify(product)} belongs to the family.`,
  );

export const handlers: Handlers<typeof contract> = { create, list, remove };
