import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { WAREHOUSE_PLACES_MAX } from './schema.ts';

export const warehouses = describedContract(contract, {
  title: 'Warehouses',
  description:
    'Where stock lies: warehouses, and the warehouse locations in them that inventory movements name by code.',
  fields: {
    'warehouse-locations': 'The places within the warehouse.',
    'sent warehouse-locations':
      'The places within the warehouse, at most 45. A list that is sent replaces the one before; what stays keeps its `id`.',
    'warehouse-locations.id': 'Number of the place. It stays as long as its code stays in the warehouse.',
    'warehouse-locations.code': 'What movements name the place by; unique in the company, not only in the warehouse.',
    'warehouse-locations.name': 'Name of the place, for people. Left out at creation: its code.',
    location: 'Code of the location (site) it is at.',
  },
  routes: registerWords({
    key: 'code',
    noun: 'warehouse',
    plural: 'warehouses',
    rules: `The location must exist. The code of a warehouse location is unique in the company; a list that is sent replaces the one before, and what stays keeps its \`id\`. At most ${WAREHOUSE_PLACES_MAX} warehouse locations of one warehouse. Without a name each is called by its code.`,
  }),
});
