import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const usage = describedContract(contract, {
  title: 'Usage',
  description:
    'Requests of the company in the last 60 seconds against its limit: of programs, and of people in the console, and by which API key.',
  fields: {
    limit:
      'Requests that are let in within any 60 seconds, of programs and of the console each. `null`: there is no limit.',
    api: 'Requests of programs: over all API keys and both APIs, whichever token they show.',
    console: 'Requests with tokens of sessions, signing in and renewals.',
    used: 'Requests that were let in within the last 60 seconds; this one is among them.',
    remaining: 'Requests left.',
    keys: 'The API keys of the company, each with what it used of this. What a key that is deleted used is in the sums alone.',
    'keys.key': 'The API key.',
    'keys.name': 'Name of the API key.',
    'keys.used':
      'Requests of programs with it, or with its tokens, within the last 60 seconds; `null` of two keys that cannot be told apart here, about one pair in 65,536.',
    'keys.used-in-console': 'Requests of its sessions of the console within the last 60 seconds; `null` as above.',
    'reset-seconds': 'Seconds until the oldest request leaves the window; 0 without one.',
  },
  routes: {
    get: {
      call: 'getUsage',
      summary: 'How much of the limit is used',
      description:
        'Asked with a token of a session, it counts for the console. The headers `RateLimit-*` of every answer say the same of the budget that the request counted against.',
    },
  },
});
