import { toldWhole } from '../inventory/announced.ts';
import { Lots } from '../inventory/lot.ts';
import { represent } from './schema.ts';

export const lotEvents = toldWhole(Lots.name, 'lot', represent);
