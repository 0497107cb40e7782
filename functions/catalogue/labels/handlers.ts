import type { Handlers } from '../../../shared/http/handler.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { codeKey } from '../../../shared/register/routes.ts';
import { keptCode } from '../../named-by.ts';
import type { contract } from './contract.ts';
import { Labels } from './entity.ts';

export const handlers: Handlers<typeof contract> = registerHandlers(
  { entity: Labels, unique: { code: codeKey }, ...namedRegister, ...keptCode('label') },
  codeKey,
);
