import type { Told } from '../../../shared/http/words.ts';
import { topicsInArrays } from '../model/told.ts';
import { LotOut } from './schema.ts';

export const told: Told = { topics: topicsInArrays('lot', LotOut) };
