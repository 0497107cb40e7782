import { partnerEntity } from '../trade/partners.ts';

export const Clients = partnerEntity('clients', 'client');
