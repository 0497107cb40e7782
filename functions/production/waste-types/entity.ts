import type { Entity } from '../../../shared/db/entity.ts';
import { codeAddress } from '../../../shared/register/routes.ts';
import type { WasteType } from './schema.ts';

export const WasteTypes: Entity<WasteType> = { name: 'waste-types', noun: 'waste type', ...codeAddress };
