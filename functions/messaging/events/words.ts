import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { EVENTS_LIMIT_DEFAULT } from './schema.ts';

/** What there are events of: as in `functions/events.ts`, which the function that answers the document does without. */
export const EVENT_ENTITIES = [
  'api-keys',
  'channels',
  'checklists',
  'client-orders',
  'clients',
  'company',
  'custom-fields',
  'downtime-types',
  'downtimes',
  'inventory-movements',
  'labels',
  'locations',
  'lots',
  'machines',
  'material-stagings',
  'parked-requests',
  'partnerships',
  'product-families',
  'production-orders',
  'productions',
  'products',
  'punchclocks',
  'purchase-orders',
  'receivings',
  'sandboxes',
  'sections',
  'serial-operations',
  'shippings',
  'shopfloor-channels',
  'static-tokens',
  'stock',
  'suppliers',
  'warehouses',
  'waste-types',
  'webhooks',
  'worker-groups',
  'workers',
] as const;
const types = [`(${EVENT_ENTITIES.join('|')})\\.(created|updated|deleted)`];

/** The form of a list of some of these, separated by commas. */
function listOf(all: readonly string[]): string {
  const one = `(${all.join('|')})`;
  return `^${one}(,${one})*$`;
}

export const events = describedContract(contract, {
  title: 'Events',
  description:
    'Every change of every entity of the company, in one list that has no gaps: the sequence of each event is one more than that of the event before. Kept for 30 days. It is the pull side of webhooks and channels, which carry the same identifier and sequence: the last sequence you have seen tells what you have missed.',
  entities: EVENT_ENTITIES,
  fields: {
    sequence:
      'Number of the event in the list of the company, one more than that of the event before: what is missing shows.',
    id: 'Identifier of the event, the same in webhooks, channels and deliveries.',
    type: '`<entity>.created`, `.updated` or `.deleted`.',
    entity: 'What changed, such as `production-orders`.',
    kind: 'What happened to it.',
    key: 'What the entity is addressed by: its id, code or name.',
    version: 'Version of the entity after the change: its `ETag`.',
    at: 'When the change was made, with milliseconds.',
    'recorded-at': 'When it entered this list, with milliseconds; never decreases with the sequence.',
    by: 'Who made the change; `null` where that is not known, as of what a former version of the service recorded.',
    'by.caller':
      '`api`: a request with a token; `console`: a session of the console; `machine`: a request with API key and secret; `partner`: a request of another company; `clock`: time alone; `booking`: stock that follows a production; `operator`: a program of the operator; `service`: the service itself, such as a webhook it pauses.',
    'by.key': 'The API key the change was made with, never its secret; `null` where no request of the company made it.',
    'by.key-name': 'What the API key was called then; `null` where it is gone by then.',
    'by.request-id': 'The `x-request-id` of the answer; `null` where no request made it.',
    topics: 'The topics of the webhook calls it made, if any.',
    data: 'The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large.',
    '?after': 'Sequence of the last event that is known already: the list begins behind it.',
    '?entity': 'Only events of these entities, such as `production-orders`; several separated by commas.',
    '?key':
      'Only events of what is addressed by this id, code or name, as `key` says it; with `entity`, of that one thing under this key.',
    '?newest-first':
      'The same events, the latest first; `Link` goes on to earlier ones. To look at: a program that follows the list reads it in its order.',
    '?request-id':
      'Only events made by the request with this `x-request-id`. They are looked for from `after` or `since` on: name one that lies shortly before the request.',
    '?type': 'Only events of these types, such as `productions.created`; several separated by commas.',
  },
  routes: {
    list: {
      defaults: { limit: EVENTS_LIMIT_DEFAULT, 'newest-first': false },
      keywords: { entity: { pattern: listOf(EVENT_ENTITIES) }, type: { pattern: listOf(types) } },
      summary: 'List events in their order',
      description:
        'A name in `entity` or `type` that there is none of is refused, with all there are. Start with `after=0` or `since`, follow `Link` while there is one, then come back with `after` set to the last sequence received; `x-last-sequence` tells how far the list goes: it counts every event that is recorded by then, and `HEAD` tells it alone. For a first load read it, then the lists of all there is, then follow from it: nothing is missed. An event appears within seconds of its change. What can still be seen of events that were not asked for in time is told by 410. So is that events were undone, when the operator put the service back to an earlier state: their numbers are never given again, the sequence goes on behind a gap, and `x-undone-sequences` names it.',
      problems: {
        400: 'A filter cannot be read, or `after` lies beyond the last event.',
        410: 'Events after this one are older than 30 days and gone; the answer names the first that is left. Or they were undone by the operator; the answer names after which sequence to go on.',
      },
    },
  },
});
