import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';
import { ApiKeyOut } from './schema.ts';

const rows = registerWords({ key: 'key', noun: 'API key', plural: 'API keys', rules: '' });

const last = 'It is the last key with the admin role: the company would lock itself out.';

export const apiKeys = describedContract(contract, {
  title: 'API keys',
  description:
    'Credentials of programs: key and secret open `/api/authorization`, which gives tokens. Only keys with the admin role get tokens for the back office.',
  noun: 'API key',
  fields: {
    key: 'The API key: user name of HTTP Basic. The service makes it up; it never changes.',
    name: 'Name of the API key, for people. It need not be unique.',
    'sent name': 'Name of the API key, for people. It need not be unique.',
    admin: 'Whether it may have tokens for the back office (`company_admin`). Default `false`.',
    'made-by': 'The API key it was made with; `null` of the first, and of one made before this was kept.',
    'last-used-at':
      'When it was used last, in the console too, exact to the hour; `null`: not within a year, or the limit of requests is switched off.',
    secret:
      'Password of HTTP Basic, and key of the `x-prodsmart-hmac-*` signatures of webhooks this API key creates. It is in this answer only: the same request again, with its `Idempotency-Key`, is answered without it.',
  },
  // Its use is not part of the key itself.
  told: { topics: {}, event: ApiKeyOut },
  routes: {
    ...rows,
    create: {
      defaults: { admin: false },
      ...rows.create,
      description: 'Key and secret are made up. The secret is in this answer and never shown again.',
      problems: { 400: 'The name is missing, a value has the wrong type, or the company has 100 API keys already.' },
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
});
