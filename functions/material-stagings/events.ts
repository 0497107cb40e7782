import { millionthsOf } from '../../shared/decimal.ts';
import type { EntityEvents } from '../../shared/events/definition.ts';
import { toldWhole } from '../inventory/announced.ts';
import { type MaterialStaging, represent } from './schema.ts';
import { MaterialStagings } from './store.ts';

export const materialStagingEvents: EntityEvents<MaterialStaging> = {
  ...toldWhole(MaterialStagings.name, 'material_staging', represent),
  counted: ({ id, date, quantity }) => ({ id, date, quantity: millionthsOf(quantity) }),
};
