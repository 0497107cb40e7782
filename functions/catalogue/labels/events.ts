import { recorded } from '../../../shared/events/definition.ts';
import { named } from '../../../shared/register/named.ts';
import { Labels } from './entity.ts';

export const labelEvents = recorded(Labels, named.represent);
