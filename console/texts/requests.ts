import { counted } from './numbers.ts';

/** What the request log and parked requests say. */
export const requests = {
  at: 'At',
  count: 'Like it',
  counted: (count: number) =>
    `${counted(count, 'request', 'requests')} in that minute, counted and not kept one by one`,
  description: 'What an integrator asks first: what was refused, and why.',
  details: 'Details',
  empty: 'Nothing was refused in the last hour',
  emptyHint: 'A request that the API refuses stands here with its reason, for an hour.',
  id: 'Request id',
  idHint: 'Each answer carries it as x-request-id.',
  key: 'API key',
  lookUp: 'Look up',
  one: 'Request',
  reason: 'Reason',
  refused: 'Refused requests',
  refusedDescription: 'Those of the last hour, newest first.',
  route: 'Request',
  status: 'Status',
  title: 'Request log',
  type: 'Problem',
  madeDescription: 'It was let through. What it changed:',
  madeMore: 'There is more than is shown here.',
  notRefused: 'It was not refused within the last hour.',
  parked: {
    cancel: 'Cancel',
    cancelText: (path: string) => `POST ${path} is not carried out any more, whatever comes of what it waits for.`,
    cancelTitle: 'Cancel the parked request?',
    cancelIt: 'Cancel the request',
    cancelled: 'The request is cancelled.',
    created: 'Came',
    description:
      'They were sent with Prefer: wait=… before what they name was there. Each is carried out once that comes.',
    empty: 'No request is parked',
    emptyHint:
      'A create that is sent with the header Prefer: wait=24 waits here for what it names, such as the product of an order.',
    expires: 'Waits until',
    title: 'Parked requests',
    waitsFor: 'Waits for',
  },
  tabs: { refused: 'Refused', parked: 'Parked' },
  unknown: 'Nothing is known of it since then',
  unknownHint:
    'It changed nothing, is longer ago, or was refused before it was known who asked, such as for a wrong secret.',
};
