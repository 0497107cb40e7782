import type { Handlers } from '../../../shared/http/handler.ts';
import { merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { codeOf } from '../../../shared/register/routes.ts';
import type { contract } from './contract.ts';
import { WasteTypes } from './entity.ts';
import { represent, type WasteType } from './schema.ts';

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: WasteTypes,
    unique: { code: codeOf },
    make: (sent: Omit<WasteType, 'id'>, id: number): WasteType => ({ ...sent, id }),
    change: merge<WasteType>,
    represent,
  },
  codeOf,
);
