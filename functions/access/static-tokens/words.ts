import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

const { create, list, get, remove } = registerWords({
  key: 'id',
  noun: 'static token',
  plural: 'static tokens',
  rules: '',
});

export const staticTokens = describedContract(contract, {
  title: 'Static tokens',
  description:
    'Tokens that do not expire, with the scope `productions_write`: for clients that cannot ask for a token. They open nothing once they, or their API keys, are deleted.',
  fields: {
    name: 'Name of the token, for people. It need not be unique.',
    'sent name': 'Name of the token, for people. It need not be unique.',
    key: 'The API key it belongs to: the token dies with it.',
    token:
      'The static token: `Authorization: Bearer <token>`, or `x-access-token`. It is in this answer only: the same request again, with its `Idempotency-Key`, is answered without it.',
    'sent token':
      'A token that a client is configured with already: 32 to 2,000 visible ASCII characters that no company has ever had. Left out: one is made up.',
    'sent key': 'An API key of the company: the token dies with it. Left out: that of the caller.',
  },
  routes: {
    create: {
      ...create,
      description:
        'The token is in this answer and never shown again. A client that is configured already may bring its own, of at least 32 characters.',
      problems: {
        400: 'A rule is broken, the company has no such API key or 100 static tokens already, or the token exists already, or belonged to another company.',
      },
    },
    list,
    get,
    remove: { ...remove, description: 'The token is dead at once; no other company can ever have the same.' },
  },
});
