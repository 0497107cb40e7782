import type { Handlers } from '../../../shared/http/handler.ts';
import { merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { codeKey } from '../../../shared/register/routes.ts';
import { keptCode } from '../../named-by.ts';
import type { contract } from './contract.ts';
import { WasteTypes } from './entity.ts';
import { type WasteType, wasteTypeJson } from './schema.ts';

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: WasteTypes,
    unique: { code: codeKey },
    make: (sent: Omit<WasteType, 'id'>, id: number): WasteType => ({ ...sent, id }),
    change: merge<WasteType>,
    ...keptCode('waste type'),
    represent: wasteTypeJson,
  },
  codeKey,
);
