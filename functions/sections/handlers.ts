import type { Handlers } from '../../shared/http/handler.ts';
import { named } from '../../shared/named.ts';
import { codeOf } from '../../shared/register.ts';
import { registerHandlers } from '../../shared/register-handlers.ts';
import type { contract } from './contract.ts';
import { Sections } from './store.ts';

export const handlers: Handlers<typeof contract> = registerHandlers(
  { entity: Sections, unique: { code: codeOf, name: ({ code, name }) => name ?? code }, ...named },
  codeOf,
);
