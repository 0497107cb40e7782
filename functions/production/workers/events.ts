import { recorded } from '../../../shared/events/definition.ts';
import { Workers } from './entity.ts';
import { represent } from './schema.ts';

export const workerEvents = recorded(Workers, represent);
