import { recorded } from '../../shared/events/definition.ts';
import { named } from '../../shared/named.ts';
import { Labels } from './store.ts';

export const labelEvents = recorded(Labels, named.represent);
