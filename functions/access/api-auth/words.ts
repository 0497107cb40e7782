import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const apiAuth = describedContract(contract, {
  title: 'Authentication API',
  description: 'Dynamic tokens for clients of the Manufacturer V2 API, which send them as `x-access-token`.',
  fields: {
    api_key: 'The API key.',
    api_secret: 'Its secret.',
    success: 'Always `true`; a refusal has `false`.',
    message: 'Says that it worked, for a person.',
    token: 'The dynamic token: send it as `x-access-token`. It lives for 24 hours.',
  },
  routes: {
    create: {
      call: 'createDynamicToken',
      summary: 'Create a dynamic token',
      description:
        'Lives for 24 hours from now, and no longer than its API key. Several may live at once; they have the scope `productions_write`. A right key and secret count against the budget of requests of their company.',
      problems: {
        401: '`InvalidTokenError`: the key or its secret is wrong; which, is not told. Or the company is suspended, which is.',
        429: '`RateLimitError`: the company has used up its requests of the last 60 seconds.',
      },
    },
  },
});
