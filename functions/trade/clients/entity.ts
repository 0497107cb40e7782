import { partnerEntity } from '../model/partners.ts';

export const Clients = partnerEntity('clients', 'client');
