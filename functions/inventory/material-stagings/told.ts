import type { Told } from '../../../shared/http/words.ts';
import { topicsInArrays } from '../model/told.ts';
import { StagingOut } from './schema.ts';

export const told: Told = { topics: topicsInArrays('material_staging', StagingOut) };
