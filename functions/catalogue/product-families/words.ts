import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const productFamilies = describedContract(contract, {
  title: 'Product families',
  description: 'What kinds of products there are; a product may belong to several. Addressed by `code`.',
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
