import { recorded } from '../../shared/events/definition.ts';
import { represent } from './schema.ts';
import { Workers } from './store.ts';

export const workerEvents = recorded(Workers, represent);
