import { recorded } from '../../../shared/events/definition.ts';
import { Warehouses } from './entity.ts';
import { represent } from './schema.ts';

export const warehouseEvents = recorded(Warehouses, represent);
