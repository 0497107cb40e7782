import type { Contract } from '../../../shared/http/contract.ts';
import { Authorization, AuthorizationInput } from './schema.ts';

const path = '/api/authorization';

export const contract = {
  resource: 'authorization',
  title: 'Authorization',
  description:
    'An access token for an API key. HTTP Basic with key and secret; the token then opens every other route for two hours.',
  routes: {
    get: {
      method: 'GET',
      path,
      auth: 'basic',
      summary: 'The live token of this API key',
      status: 200,
      out: Authorization,
      problems: { 404: 'There is no live token; POST creates one.' },
    },
    create: {
      method: 'POST',
      path,
      auth: 'basic',
      summary: 'Create a token; the previous one of this key dies',
      description:
        'Lasts two hours from now and is not extended by use. `scopes` defaults to `["productions_write"]`; `company_admin`, for the back office, is granted only to keys with the admin role.',
      body: AuthorizationInput,
      status: 201,
      out: Authorization,
      problems: { 400: 'An unknown scope, or `company_admin` for a key without the admin role.' },
    },
    remove: { method: 'DELETE', path, auth: 'basic', summary: 'Revoke the token at once', status: 204 },
  },
} as const satisfies Contract;
