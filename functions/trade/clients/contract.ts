import type { Contract } from '../../../shared/http/contract.ts';
import { partnerRoutes } from '../model/partners.ts';
import { ClientInput, ClientOut, ClientUpdate } from './schema.ts';

export const contract = {
  resource: 'clients',
  title: 'Clients',
  description:
    'Somebody the company sells to. Among its contacts, and among its addresses, exactly one is the default: the one marked, else the first.',
  routes: partnerRoutes({
    noun: 'client',
    plural: 'clients',
    users: 'client orders or shippings',
    input: ClientInput,
    update: ClientUpdate,
    out: ClientOut,
  }),
} as const satisfies Contract;
