import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { StaticTokenCreated, StaticTokenInput, StaticTokenOut, StaticTokenPath } from './schema.ts';

const { create, list, get, remove } = registerRoutes({
  path: '/api/static-tokens',
  key: 'id',
  params: StaticTokenPath,
  noun: 'static token',
  plural: 'static tokens',
  input: StaticTokenInput,
  update: StaticTokenInput,
  out: StaticTokenOut,
  rules: '',
});

export const contract = {
  resource: 'static-tokens',
  title: 'Static tokens',
  description:
    'Tokens that do not expire, with the scope `productions_write`: for clients that cannot ask for a token. They open nothing once they, or their API keys, are deleted.',
  routes: {
    create: {
      ...create,
      description:
        'The token is in this answer and never shown again. A client that is configured already may bring its own, of at least 32 characters.',
      out: StaticTokenCreated,
      problems: {
        400: 'A rule is broken, the company has no such API key, or the token is somebody’s, or was another company’s.',
      },
    },
    list,
    get,
    remove: { ...remove, description: 'The token is dead at once; no other company can ever have the same.' },
  },
} as const satisfies Contract;
