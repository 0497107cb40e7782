import type { Handlers } from '../../../shared/http/handler.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { namedRegister } from '../../../shared/register/named.ts';
import { codeKey } from '../../../shared/register/routes.ts';
import { keptNames } from '../../named-by.ts';
import type { contract } from './contract.ts';
import { WorkerGroups } from './entity.ts';

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: WorkerGroups,
    unique: { code: codeKey, name: ({ code, name }) => name ?? code },
    ...namedRegister,
    ...keptNames('worker group'),
  },
  codeKey,
);
