import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { told } from './told.ts';

const unknown = 'No product of the company has this code.';
const broken = 'A rule is broken, or something the product names does not exist.';
const used =
  'a production order that is neither closed nor archived, a client order, or a purchase order that is active and not rejected uses it, a bill of materials has it, or there is stock of it';

const replacing =
  'What is sent replaces the product: a field left out gets its default, an operation left out is removed, one whose code stays keeps its `id`. The families, label, section and custom fields of the product, and the machines, waste types, checklists, section and custom fields of its operations must exist, unless the product named them already; sections are named by code or name. A family shows the name it had when the product was written. The bill of materials stays as it is. A GTIN belongs to one product of the company, whichever way it is spelled: `4006381333931` and `04006381333931` are the same. Its check digit must be right, unless `waive-gtin-check` is true; the product remembers that for as long as it has this GTIN. It keeps its GTIN while packs with it are not decommissioned.';

export const products = describedContract(contract, {
  title: 'Products',
  description: 'What the company makes or consumes, with the operations needed to make it. Addressed by `code`.',
  fields: {
    name: 'Name of the product, for people. Required; need not be unique.',
    'sent name': 'Name of the product, for people. Required; need not be unique.',
    section: 'Name or code of the section that makes it, as it was sent.',
    families: 'The product families it belongs to.',
    'sent families': 'The product families it belongs to, at most 100; they must exist.',
    'families.name': 'Name of the family when the product was written.',
    color: 'Colour to show it in, such as `#8b0000`: free text, not checked.',
    operations: 'The steps of making it, in their order.',
    'sent operations':
      'The steps of making it, in their order, at most 200. The list replaces the one before: an operation whose code stays keeps its `id`. What is recorded at the last one that is neither optional nor recovery nor disabled is output of the product.',
    'operations.id': 'Number of the operation. It stays as long as the code stays in the product.',
    'operations.code': 'What productions and bills of materials name the operation by; unique within the product.',
    'operations.name': 'Name of the operation, for people.',
    'operations.waste': 'The waste types that may be reported at it.',
    'sent operations.waste': 'The waste types that may be reported at it, at most 100; they must exist.',
    'operations.task-durations': 'How long it should take; at most one entry.',
    'operations.task-durations.validSince':
      'From when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`.',
    'sent operations.task-durations.validSince':
      'From when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`, or any date. `valid-since` is another name of it; if both are sent, they must say the same.',
    'operations.task-durations.validUntil':
      'Until when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`.',
    'sent operations.task-durations.validUntil':
      'Until when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`, or any date. `valid-until` is another name of it; if both are sent, they must say the same.',
    'operations.task-durations.duration': 'Planned time for `ratio-quantity` units, such as `00H01m00s`.',
    'operations.task-durations.duration-customer': 'The time that is quoted to the customer, in the same form.',
    'operations.task-durations.ratio-quantity': 'Units made in that time, above 0. Default 1.',
    'sent operations.task-durations.ratio-quantity': 'Units made in that time, above 0. `null` sets the default, 1.',
    'operations.times-per-product': 'How often it is done to finish one unit: a whole number from 1. Default 1.',
    'sent operations.times-per-product':
      'How often it is done to finish one unit: a whole number from 1. `null` sets the default, 1.',
    'operations.checklists': 'The checklists that go with it.',
    'sent operations.checklists': 'The checklists that go with it, at most 100; they must exist.',
    'operations.custom-fields': 'The custom fields that are asked for at it.',
    'sent operations.custom-fields':
      'The custom fields that are asked for at it, by name, at most 100; they must exist.',
    'operations.machines': 'The machines that can do it.',
    'sent operations.machines': 'The machines that can do it, at most 100; they must exist.',
    'operations.disabled':
      'Whether it is not done at present. Default `false`. The output of a product is never recorded at such an operation.',
    'operations.optional':
      'Whether units may pass it by. Default `false`. The output of a product is never recorded at such an operation.',
    'operations.recovery':
      'Whether it makes good what turned out wrong. Default `false`, which is answered as `null`. The output of a product is never recorded at such an operation.',
    'operations.no-time':
      'Whether no times are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it.',
    'operations.no-quantity':
      'Whether no quantities are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it.',
    'operations.as-team':
      'Whether a team does it together. Default `false`. Kept for your systems; the service computes nothing with it.',
    'operations.multi-po':
      'Whether it may be done for several production orders at once. Default `false`. It is kept, and no answer shows it.',
    'operations.print-production-barcode':
      'Whether a bar code is printed with each production. Default `false`. It is kept, and no answer shows it.',
    'operations.prepare-batch-order':
      'Whether a batch is prepared for it. Default `false`. It is kept, and no answer shows it.',
    'operations.max-waste-threshold':
      'Highest ratio of waste that is all right, not negative. Kept for your systems; the service computes nothing with it.',
    'operations.section': 'The section that does it.',
    'sent operations.section': 'The section that does it, by name or code; it must exist.',
    'operations.section.name': 'Name of the section.',
    'section.name': 'Name of the section.',
    components:
      'The bill of materials: what goes into one unit. `POST /api/bom` alone changes it; sent with a product it is ignored.',
    'components.code': 'Code of the component: a product as well.',
    'components.name': 'Name of the component when the bill of materials was written.',
    'components.quantity': 'How much of the component goes into one unit of the product, in units of the component.',
    'components.operation': 'Code of the operation that uses it up; `null`: the first operation.',
    'custom-fields': 'The custom fields of the product.',
    'sent custom-fields': 'The custom fields of the product, by name, at most 100; they must exist.',
    label: 'The label that is printed for it.',
    'sent label': 'The label that is printed for it, by code; it must exist.',
    serializable: 'Whether each unit gets a serial number. Default `false`.',
    'unit-cost':
      'Cost of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it.',
    'unit-price':
      'Price of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it.',
    'external-stock':
      'Stock that others keep, in units of the product. It is no part of `GET /api/stock`. Kept for your systems; the service computes nothing with it.',
    'stock-max':
      'Stock that should not be exceeded, in units of the product. Kept for your systems; the service computes nothing with it.',
    'min-quantity-reorder':
      'Stock below which it should be ordered again, in units of the product. Kept for your systems; the service computes nothing with it.',
    'quantity-multiple':
      'It is ordered in multiples of this quantity. Kept for your systems; the service computes nothing with it.',
    'scrap-allowance':
      'How much more is made because some of it turns out wrong, in the unit you choose. Kept for your systems; the service computes nothing with it.',
    'shelf-life':
      'How long it keeps, in the unit you choose, such as days. Kept for your systems; the service computes nothing with it.',
    'shipping-package-types': 'Codes of the packages it is shipped in; nothing else knows them.',
    'sent shipping-package-types': 'Codes of the packages it is shipped in, at most 100; nothing else knows them.',
    'shipping-package-types.code': 'Code of the package.',
    uom: 'Unit of measure, such as `kg` or `pcs`: free text. All quantities of the product are in it; nothing is converted.',
    gtin: 'GTIN of 8, 12, 13 or 14 digits; compared as 14 digits, shown as it was sent. One product of the company has it. It stays while packs with it are not decommissioned.',
    'sent gtin':
      'GTIN of 8, 12, 13 or 14 digits; compared as 14 digits, shown as it was sent. One product of the company has it. It stays while packs with it are not decommissioned.',
    'waive-gtin-check':
      'Whether the check digit of the GTIN need not be right. Default `false`; remembered for as long as the product has this GTIN.',
    '?product-family-code': 'Only products of the product family with this code.',
    '?gtin': 'Only the product with this GTIN, whichever way it is spelled.',
    '?modification-date': 'Only products that changed at this moment or later, in the order of their changes.',
    'product-families': 'The product families to create, wrapped as existing clients send them.',
  },
  told,
  routes: {
    create: {
      summary: 'Create or replace a product, or up to 100 of them',
      description: `A product whose code exists already is replaced. ${replacing}`,
      problems: { 400: broken },
    },
    list: {
      summary: 'List products by id, or by the time of their last change when it is filtered by',
      description: 'All filters given must hold.',
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
