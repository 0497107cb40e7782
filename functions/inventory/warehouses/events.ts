import { ledgerOnlyEvents } from '../../../shared/events/definition.ts';
import { Warehouses } from './entity.ts';
import { warehouseJson } from './schema.ts';

export const warehouseEvents = ledgerOnlyEvents(Warehouses, warehouseJson);
