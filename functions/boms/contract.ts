import type { Contract } from '../../shared/http/contract.ts';
import { BomInput, BomOut } from './schema.ts';

export const contract = {
  resource: 'boms',
  title: 'Bills of materials',
  description: 'What goes into a product. It is read as the `components` of the product.',
  routes: {
    update: {
      method: 'POST',
      path: '/api/bom',
      scope: 'productions_write',
      summary: 'Replace the bill of materials of a product, or of up to 100 of them',
      description:
        'An empty `bom` clears it. Components and operations must exist; a component without `operation-code` is consumed by the first operation. A component may be named several times for different operations. No product may contain itself, neither directly nor through what it is made of.',
      body: BomInput,
      bulk: true,
      status: 201,
      out: BomOut,
      problems: { 400: 'A rule is broken.', 404: 'The main product does not exist; in an array that is 400.' },
    },
  },
} as const satisfies Contract;
