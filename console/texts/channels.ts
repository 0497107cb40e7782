import { number } from './numbers.ts';

/** What the change channels say. */
export const channels = {
  ack: 'It is shown without being taken: your system still reads it.',
  description: 'Your system asks for what has changed instead of being called. At most three channels.',
  empty: 'No channels yet',
  emptyHint: 'Create one for what your system should read, and read it with GET /api/changes/{name}.',
  lastRead: 'Last read',
  lastReadBy: (key: string) => `by ${key}`,
  count: (waiting: number) => (waiting >= 1_000 ? `${number(waiting)} or more` : number(waiting)),
  look: 'Look',
  lookTitle: (name: string) => `What waits in ${name}`,
  made: 'The channel is created.',
  make: 'Create a channel',
  name: 'Name',
  neverRead: 'Not within 30 days',
  nothing: 'Nothing waits.',
  oldest: 'The oldest',
  removed: 'The channel is deleted.',
  removeText: (name: string) => `What waits in ${name} is lost, and a system that reads it is answered 404.`,
  removeTitle: 'Delete the channel?',
  title: 'Channels',
  type: 'Type',
  types: {
    DOWN_TIME: 'Downtimes',
    PRODUCT: 'Products',
    PRODUCTION: 'Productions',
    PRODUCTION_ORDER: 'Production orders',
    PUNCH_CLOCK: 'Punch clocks',
    STOCK: 'Stock',
  },
  waiting: 'Waiting',
};
