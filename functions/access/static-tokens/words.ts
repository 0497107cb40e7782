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
