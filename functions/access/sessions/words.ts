import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

const otherSite = 'A browser says that a page of another site sent the request.';
const gone = 'There is no live session: it has run out or was ended, or its API key has lost the admin role.';

export const sessions = describedContract(contract, {
  title: 'Sessions',
  description:
    'Who is signed in to the console. A session is begun with an admin API key and its secret, and leaves the access token of that key alone; it lives for 12 hours in a cookie that no script can read, and gives tokens of 15 minutes.',
  fields: {
    id: 'Id of the session.',
    key: 'The API key that is signed in: what is done in the session is told under it.',
    'sent key': 'An API key with the admin role.',
    'sent secret': 'Its secret.',
    'created-at': 'When it began, in the zone of the company.',
    'last-renewed-at': 'When it last gave a token.',
    'expires-at': 'When it ends, 12 hours after its beginning.',
    'user-agent': 'What the browser called itself at the beginning, the first 200 characters.',
    current: 'Whether the request was sent with a token of this session.',
    company: 'The company that is worked for.',
    'company.id': 'Id of the company.',
    'company.name': 'Name of the company.',
    'company.time-zone': 'Zone of the company, in which dates are written.',
    token:
      'An access token with all scopes of an admin: `Authorization: Bearer <token>`. To be kept in the memory of the page only.',
    'token-expires-at': 'When the token dies, after 15 minutes; a renewal gives another one before.',
  },
  routes: {
    list: {
      summary: 'List the live sessions of the company',
      description: 'The latest first; there are 50 at most.',
    },
    create: {
      call: 'signIn',
      summary: 'Sign in with an admin API key',
      description:
        'Begins a session and sets the cookie `shopfloor-session`, which the browser sends to the routes of sessions only. An API key has 10 live sessions at most, a company 50: the next one ends the one that was renewed longest ago. A session that the browser had before ends. A right key and secret count against the budget of the console.',
      problems: {
        400: 'The key or the secret is missing.',
        401: 'The API key or its secret is wrong; which, is not told. Or the company is suspended, which is.',
        403: `Only an API key with the admin role can sign in. ${otherSite}`,
        429: 'The console of the company has used up its requests of the last 60 seconds.',
      },
    },
    renew: {
      call: 'renewSession',
      summary: 'Get a fresh token of the session',
      description:
        'For a page that is loaded, and before its token dies. The tokens given before live on until their own end, the last eight of them.',
      problems: {
        401: gone,
        403: otherSite,
        409: 'Other renewals of the session were faster ten times in a row; send this one again.',
        429: 'The console of the company has used up its requests of the last 60 seconds.',
      },
    },
    end: {
      call: 'signOut',
      summary: 'Sign out',
      description:
        'Ends the session and its tokens at once and clears the cookie. Without a live session nothing is done.',
      problems: {
        403: otherSite,
        409: 'Other requests of the session were faster ten times in a row; send this one again.',
      },
    },
    remove: {
      call: 'endSession',
      summary: 'End a session',
      description: 'The session and all tokens it gave are dead at once.',
      problems: { 404: 'There is no live session with this id.' },
    },
  },
});
