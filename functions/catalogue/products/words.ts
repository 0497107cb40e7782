import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

const unknown = 'No product of the company has this code.';
const broken = 'A rule is broken, or something the product names does not exist.';
const used =
  'a production order that is neither closed nor archived, a client order, or a purchase order that is active and not rejected uses it, a bill of materials has it, or there is stock of it';

const replacing =
  'What is sent replaces the product: a field left out gets its default, an operation left out is removed, one whose code stays keeps its `id`. The families, label, section and custom fields of the product, and the machines, waste types, checklists, section and custom fields of its operations must exist, unless the product named them already; sections are named by code or name. A family shows the name it had when the product was written. The bill of materials stays as it is. A GTIN belongs to one product of the company, whichever way it is spelled: `4006381333931` and `04006381333931` are the same. Its check digit must be right, unless `waive-gtin-check` is true; the product remembers that for as long as it has this GTIN. It keeps its GTIN while packs with it are not decommissioned.';

export const products = describedContract(contract, {
  title: 'Products',
  description: 'What the company makes or consumes, with the operations needed to make it. Addressed by `code`.',
  routes: {
    create: {
      summary: 'Create or replace a product, or up to 100 of them',
      description: `A product whose code exists already is replaced. ${replacing}`,
      problems: { 400: broken },
    },
    list: {
      summary: 'List products by id, or by the time of their last change when it is filtered by',
      problems: { 400: 'A filter cannot be read.' },
    },
    get: { summary: 'Retrieve a product', problems: { 404: unknown } },
    update: {
      summary: 'Replace a product',
      description: `${replacing} Another \`code\` renames the product, unless ${used}, or it has lots.`,
      problems: { 400: `${broken} Or it would be renamed while ${used}, or while it has lots.`, 404: unknown },
    },
    remove: {
      summary: 'Delete a product',
      problems: {
        400: `It stays while ${used}, while a production of it is still to be booked, and while packs with its GTIN are not decommissioned.`,
        404: unknown,
      },
    },
  },
});
