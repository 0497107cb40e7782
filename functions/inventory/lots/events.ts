import { toldWhole } from '../model/announced.ts';
import { Lots } from './entity.ts';
import { represent } from './schema.ts';

export const lotEvents = toldWhole(Lots.name, 'lot', represent);
