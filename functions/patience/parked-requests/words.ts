import { describedContract } from '../../../shared/http/words.ts';
import { PARKED_MAX } from '../../parked-count.ts';
import { contract } from './contract.ts';
import { told } from './told.ts';

export const parkedRequests = describedContract(contract, {
  title: 'Parked requests',
  description: `Creating requests that came with \`Prefer: wait=<hours>\` before what they name: each waits until that is there, and is carried out once. A company may have ${PARKED_MAX} that wait.`,
  noun: 'parked request',
  told,
  fields: {
    id: 'What `/api/parked-requests/{id}` names it by.',
    status:
      '`waiting` for what is missing, `done`: carried out, `refused` when its turn came, or `expired`: what it waited for did not come in time, or its API key is gone.',
    method: 'Method of the request.',
    path: 'Path of the request, with its query.',
    'waits-for': 'What the request names and was not there.',
    'waits-for.entity': 'What it is, such as `product`.',
    'waits-for.code': 'Its code, number or name.',
    'waits-for.pointer': 'Where the request names it.',
    'api-key': 'Name of the API key that asked; in its name the request is carried out.',
    'created-at': 'When the request came, in the zone of the company.',
    'expires-at': 'Until when it waits.',
    'ended-at': 'When it ceased to wait; `null` while it waits.',
    reason:
      'Why it was refused, or expired, and of an array of which a part was carried out, which entries; else `null`.',
    '?status': 'Only those with this status.',
  },
  routes: {
    list: {
      summary: 'List parked requests',
      description:
        'Those that wait, and for 7 days those that have ended; of routes that a scope of the caller opens, as everywhere else here.',
    },
    get: {
      summary: 'Retrieve a parked request, or what it was answered',
      description:
        'While it waits, 202 and what it waits for. Then what the request would have been answered: its own status and body, refusals too, for 7 days; a body that is too large to be kept is `{}`. Needs a scope that opens the route of the request.',
      alternatives: {
        200: 'It was carried out: the answer of the request.',
        201: 'It was carried out: the answer of the request.',
      },
      problems: {
        400: 'The request was refused when its turn came, in its own words.',
        404: 'No parked request of the company has this id.',
        410: 'The request was not carried out: what it waited for did not come in time, or its API key was removed. Of an array of which a part was carried out, `results` says which entries.',
      },
    },
    remove: {
      summary: 'Cancel a parked request',
      description: 'It waits no more, and is not carried out. What has ended goes by itself after 7 days.',
      problems: {
        404: 'No parked request of the company has this id.',
        409: 'The request waits no more: it was carried out, refused or has expired.',
      },
    },
  },
});
