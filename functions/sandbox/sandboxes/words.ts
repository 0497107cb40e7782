import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

const { create, list, get, remove } = registerWords({ key: 'id', noun: 'sandbox', plural: 'sandboxes', rules: '' });
const unknown = 'No sandbox of the company has this id.';
const once = 'It is in this answer only: the same request again, with its `Idempotency-Key`, is answered without it.';

export const sandboxes = describedContract(contract, {
  title: 'Sandboxes',
  description:
    'Twin companies to try things on, with the same master data under the same ids and codes: products with their operations and bills of materials, product families, machines, workers, worker groups, sections, warehouses, locations, downtime and waste types, checklists, labels, custom fields, suppliers and clients. They have no orders, productions, stock, webhooks or channels. A sandbox has API keys and a budget of requests of its own, and every answer of it has the header `x-sandbox` with its id; calls of its webhooks have `x-shopfloor-sandbox`.',
  noun: 'sandbox',
  fields: {
    id: 'Number of the sandbox; what it answers is marked with it.',
    name: 'Name of the sandbox, for people; its company is called so. It need not be unique.',
    'sent name': 'Name of the sandbox, for people. It need not be unique.',
    key: 'The API key that opens it. It stays the same when the sandbox is reset, unless it was deleted in the sandbox.',
    secret: `Secret of the API key. ${once}`,
    status: '`filling`: master data is being copied, and its API key opens nothing yet; `ready`: it can be used.',
    copied: 'How many entities have been copied by now.',
    total: 'How many there are to copy; `null` until they have been counted.',
    'created-at': 'When it was made.',
    'reset-at': 'When it was reset last; `null`: never.',
    'ready-at': 'When it was ready; `null` while it is being filled.',
  },
  routes: {
    create: {
      ...create,
      description:
        'The answer has the API key of the sandbox with its secret, which is never shown again. Master data is copied in the background: `GET /api/sandboxes/{id}` tells how far it is. What is copied is as it stood at one instant; what changes afterwards is not copied until the sandbox is reset.',
      problems: { 400: 'The name is missing, the company has 3 sandboxes already, or it is a sandbox itself.' },
    },
    list,
    get,
    remove: {
      ...remove,
      description: 'Its API keys and tokens are dead at once; what it has is removed in the background.',
      problems: { 404: unknown },
    },
    reset: {
      call: 'resetSandbox',
      summary: 'Bring a sandbox back to its start',
      description:
        'Everything in it is gone at once, also webhooks, channels, tokens and further API keys, and the master data of the company is copied again. It is opened by the same API key with the same secret; if that was deleted in the sandbox, the answer has another one with its secret.',
      fields: { secret: `Secret of the new API key, where the one before was deleted in the sandbox. ${once}` },
      problems: { 404: unknown },
    },
  },
});
