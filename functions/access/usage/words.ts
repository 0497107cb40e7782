import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const usage = describedContract(contract, {
  title: 'Usage',
  description:
    'Requests of the company in the last 60 seconds against its limit: of programs, and of people in the console.',
  fields: {
    limit:
      'Requests that are let in within any 60 seconds, of programs and of the console each. `null`: there is no limit.',
    api: 'Requests of programs: over all API keys and both APIs, whichever token they show.',
    console: 'Requests with tokens of sessions, signing in and renewals.',
    used: 'Requests that were let in within the last 60 seconds; this one is among them.',
    remaining: 'Requests left.',
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
