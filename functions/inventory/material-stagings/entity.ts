import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { MaterialStaging } from './schema.ts';

/** Key: padded id. */
export const MaterialStagings: Entity<MaterialStaging> = {
  name: 'material-stagings',
  noun: 'material staging',
  key: ({ id }) => padId(id),
};
