import type { Handlers } from '../../shared/http/handler.ts';
import { named } from '../../shared/named.ts';
import { codeOf } from '../../shared/register.ts';
import { registerHandlers } from '../../shared/register-handlers.ts';
import type { contract } from './contract.ts';
import { Checklists } from './store.ts';

export const handlers: Handlers<typeof contract> = registerHandlers(
  { entity: Checklists, unique: { code: codeOf }, ...named },
  codeOf,
);
