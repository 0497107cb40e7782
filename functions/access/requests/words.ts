import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const requests = describedContract(contract, {
  title: 'Requests',
  description:
    'The refused requests of the last hour with their reason, for who looks for what goes wrong: who asked for what, and the problem that was answered. Never what was sent. What was let through is not kept: its changes are in `/api/events`. Nor is what was refused before it was known whose it is, such as wrong credentials, or by the gateway.',
  noun: 'request',
  fields: {
    id: 'The `x-request-id` of the answer.',
    '/id': 'The `x-request-id` of the answer.',
    at: 'When it came in, with milliseconds.',
    method: 'Method of the request.',
    route: 'The path as this document spells it, parameters in braces.',
    status: 'Status of the answer.',
    type: 'The problem, also where the answer had another form: `urn:shopfloor:problem:` and its name.',
    title: 'What kind of problem it is, in short.',
    detail: 'What was wrong, in words, at most 500 characters.',
    errors: 'The first five things that were wrong, each with its pointer.',
    'errors.pointer': 'A JSON pointer into the body, or the name of a parameter.',
    'errors.message': 'The rule that was broken.',
    key: 'The API key it was sent with: by its token, a static token or a session.',
    count:
      'How many refused requests of that minute, status and API key the entry stands for, itself the first: 1 but for 429, and beyond 60 refusals in a minute. It is at least half of how many there were.',
    '?status': 'Only those answered with this status.',
    '?key': 'Only those of this API key.',
  },
  routes: {
    list: {
      summary: 'List the refused requests of the last hour, newest first',
      description:
        'A page may be short, even empty, where filters leave many out: follow `Link` while there is one. What is refused with 429 is counted, not listed one by one.',
      problems: { 400: 'A filter or the cursor cannot be read.' },
    },
    get: {
      summary: 'Retrieve a refused request by the `x-request-id` of its answer',
      problems: {
        404: 'No request that was refused within the last hour has this id, or it is only counted with another one.',
      },
    },
  },
});
