import { toldWhole } from '../inventory/announced.ts';
import { represent } from './schema.ts';
import { MaterialStagings } from './store.ts';

export const materialStagingEvents = toldWhole(MaterialStagings.name, 'material_staging', represent);
