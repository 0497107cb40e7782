import { millionthsOf } from '../../../shared/decimal.ts';
import type { EntityEvents } from '../../../shared/events/definition.ts';
import { toldWhole } from '../model/announced.ts';
import { MaterialStagings } from './entity.ts';
import { type MaterialStaging, represent } from './schema.ts';

export const materialStagingEvents: EntityEvents<MaterialStaging> = {
  ...toldWhole(MaterialStagings.name, 'material_staging', represent),
  counted: ({ id, date, quantity }) => ({ id, date, quantity: millionthsOf(quantity) }),
};
