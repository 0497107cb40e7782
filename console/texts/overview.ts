import { counted, number } from './numbers.ts';

/** What the overview says. */
export const overview = {
  allWell: (endpoints: number, channels: number) =>
    [endpoints > 0 && 'No endpoint fails', channels > 0 && 'no channel lags']
      .filter(Boolean)
      .join(', ')
      .replace(/^n/, 'N')
      .concat('.'),
  count: number,
  attention: (count: number) => `${counted(count, 'thing needs', 'things need')} your attention`,
  deliveries: 'Deliveries of the last 24 hours',
  deliveriesCut: 'What became of the latest, for each endpoint. There were more than are counted here.',
  deliveriesDescription: 'What became of them, for each endpoint.',
  description: 'How the integration does.',
  events: 'Latest events',
  eventsDescription: 'As they happen.',
  fails: 'failed to answer the last delivery; it is tried again.',
  isDisabled: 'is disabled: nothing is sent to it.',
  lags: (waiting: string, oldest: string) => `is not read: ${waiting} changes wait, the oldest since ${oldest}.`,
  noDeliveries: 'Nothing was sent in the last 24 hours',
  noDeliveriesHint: 'Ping an endpoint to see whether it answers.',
  noEndpointsHint: 'Create an endpoint under Webhooks to be told what happens.',
  noEvents: 'Nothing has happened yet.',
  noListeners: 'No system hears of changes yet: there is neither an endpoint nor a channel.',
  ofApi: 'Your systems',
  ofConsole: 'The console',
  keys: 'By API key',
  ofKey: (used: number | null, there: number | null) =>
    `${counted(used ?? 0, 'request', 'requests')}, ${number(there ?? 0)} in the console`,
  ofLimit: (used: number, limit: number) => `${number(used)} of ${number(limit)} requests`,
  outcome: (count: number, outcome: string) => `${outcome}: ${number(count)}`,
  ordersCut: (count: number) => `Among the first ${number(count)} orders.`,
  requests: 'Requests of the last minute',
  requestsDescription: 'The console has a budget of its own: it takes nothing from your systems.',
  title: 'Overview',
  withoutLimit: 'no limit',
};
