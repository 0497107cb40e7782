import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const authorization = describedContract(contract, {
  title: 'Authorization',
  description:
    'An access token for an API key. HTTP Basic with key and secret; the token then opens every other route for two hours.',
  routes: {
    get: {
      call: 'getToken',
      summary: 'The live token of this API key',
      problems: { 404: 'There is no live token; POST creates one.' },
    },
    create: {
      call: 'createToken',
      defaults: { scopes: ['productions_write'] },
      summary: 'Create a token; the previous one of this key dies',
      description:
        'Lasts two hours from now and is not extended by use. `scopes` defaults to `["productions_write"]`; `company_admin`, for the back office, is granted only to keys with the admin role.',
      problems: { 400: 'An unknown scope, or `company_admin` for a key without the admin role.' },
    },
    remove: { call: 'revokeToken', summary: 'Revoke the token at once' },
  },
});
