import { wholeEntityEvents } from '../model/notices.ts';
import { Lots } from './entity.ts';
import { lotJson } from './schema.ts';

export const lotEvents = wholeEntityEvents(Lots.name, 'lot', lotJson);
