import { partnerEntity } from '../partners.ts';

export const Clients = partnerEntity('clients', 'client');
