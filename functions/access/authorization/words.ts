import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const authorization = describedContract(contract, {
  title: 'Authorization',
  description:
    'An access token for an API key. HTTP Basic with key and secret; the token then opens every other route for two hours.',
  fields: {
    scopes: 'What the token may do.',
    'sent scopes':
      'What the token may do: `productions_write` is everyday work, `company_admin` the back office, for API keys with the admin role only.',
    token: 'The access token: `Authorization: Bearer <token>` on every other route.',
    'expires-at': 'When it dies, two hours after its creation, used or not; in UTC.',
    _links: 'Links, as existing clients read them.',
    '_links.self': 'The address of the token.',
    '_links.self.href': 'Path of this route.',
  },
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
