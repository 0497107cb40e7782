import { millionthsOf } from '../../../shared/decimal.ts';
import type { EntityEvents } from '../../../shared/events/definition.ts';
import { wholeEntityEvents } from '../model/notices.ts';
import { MaterialStagings } from './entity.ts';
import { type MaterialStaging, stagingJson } from './schema.ts';

export const materialStagingEvents: EntityEvents<MaterialStaging> = {
  ...wholeEntityEvents(MaterialStagings.name, 'material_staging', stagingJson),
  digestEntry: ({ id, date, quantity }) => ({ id, date, quantity: millionthsOf(quantity) }),
};
