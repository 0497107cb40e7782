import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const productFamilies = describedContract(contract, {
  title: 'Product families',
  description: 'What kinds of products there are; a product may belong to several. Addressed by `code`.',
  fields: {
    'product-families.code':
      'What products name the family by. Unique among the product families of the company and kept as it is sent.',
    'product-families.name': 'Name of the product family, for people. It need not be unique.',
    'sent name': 'Name of the product family, for people. It need not be unique.',
    code: 'What products name the family by. Unique among the product families of the company and kept as it is sent.',
    'product-families': 'The product families to create: the array, wrapped as existing clients send it.',
  },
  routes: {
    create: {
      summary: 'Create a product family, or up to 100 of them',
      problems: { 400: 'A rule is broken, or the code exists already.' },
    },
    list: { summary: 'List product families' },
    remove: {
      summary: 'Delete a product family',
      problems: {
        400: 'A product belongs to the family.',
        404: 'No product family of the company has this code.',
      },
    },
  },
});
