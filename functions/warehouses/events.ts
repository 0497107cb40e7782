import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { Warehouses } from './store.ts';

export const warehouseEvents = recorded(Warehouses, represent);
