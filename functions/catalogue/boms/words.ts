import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const boms = describedContract(contract, {
  title: 'Bills of materials',
  description: 'What goes into a product. It is read as the `components` of the product.',
  fields: {
    'product-code': 'Code of the product that is made.',
    bom: 'The lines: what goes into one unit of the product.',
    'sent bom':
      'The lines: what goes into one unit of the product, at most 500. They take the place of all lines before; an empty list clears the bill of materials.',
    'bom.product-code': 'Code of the component: a product as well; it must exist and must not contain the product.',
    'bom.quantity':
      'How much of the component goes into one unit of the product, in units of the component; above 0. A production uses up this times its quantity and its waste, rounded half up to 6 decimals per line.',
    'bom.operation-code': 'Code of the operation of the product that uses it up. Left out when it is the first.',
    'sent bom.operation-code':
      'Code of the operation of the product that uses it up. Left out, `null` or empty: the first operation.',
  },
  routes: {
    update: {
      call: 'replaceBom',
      summary: 'Replace the bill of materials of a product, or of up to 100 of them',
      description: `What is sent replaces the bill of materials of the product; an empty \`bom\` clears it. A product shows its own as \`components\`, each with the name it had when the bill of materials was written.

- Components and operations must exist; \`operation-code\` names one of the product's own. A component without one is consumed by the first operation.
- A component may be named several times, each time for another operation; 500 lines at most.
- \`quantity\` is what goes into one unit (piece, kg, whatever the product is counted in), in units of the component: above 0, at most 6 decimals. A production takes \`quantity\` × (its quantity + its waste) out of stock, rounded half up to 6 decimals, line by line. Nothing is rounded to whole pieces.
- No product may contain itself, neither directly nor through what it is made of; the refusal names the way back. What a request adds may lead to 10,000 products, 100,000 lines and 100 levels at most.
- In an array each product is named once. The array is judged as a whole: what counts is what all its products will be made of.`,
      problems: {
        400: 'A rule is broken, or a component or operation does not exist; in an array also: a main product does not exist.',
        404: 'Main product not found',
      },
    },
  },
});
