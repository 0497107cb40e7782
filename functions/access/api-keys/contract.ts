import type { Contract } from '../../../shared/http/contract.ts';
import { registerRoutes } from '../../../shared/register/routes.ts';
import { ApiKeyCreated, ApiKeyInput, ApiKeyOut, ApiKeyPath, ApiKeyUpdate } from './schema.ts';

const rows = registerRoutes({
  path: '/api/api-keys',
  key: 'key',
  params: ApiKeyPath,
  noun: 'API key',
  plural: 'API keys',
  input: ApiKeyInput,
  update: ApiKeyUpdate,
  out: ApiKeyOut,
  rules: '',
});

const last = 'It is the last key with the admin role: the company would lock itself out.';

export const contract = {
  resource: 'api-keys',
  title: 'API keys',
  description:
    'Credentials of programs: key and secret open `/api/authorization`, which gives tokens. Only keys with the admin role get tokens for the back office.',
  routes: {
    ...rows,
    create: {
      ...rows.create,
      description: 'Key and secret are made up. The secret is in this answer and never shown again.',
      out: ApiKeyCreated,
      problems: { 400: 'The name is missing, or a value has the wrong type.' },
    },
    update: {
      ...rows.update,
      description: 'Its name and role. When the role changes, its live token is dead at once.',
      problems: { 400: `A rule is broken. ${last}`, 404: 'No API key of the company has this key.' },
    },
    remove: {
      ...rows.remove,
      description: 'Its live token is dead at once. Webhooks it has created can no longer be signed with its secret.',
      problems: { 400: last, 404: 'No API key of the company has this key.' },
    },
  },
} as const satisfies Contract;
