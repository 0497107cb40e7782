import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { Resolved } from '../../../shared/references.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { refer } from '../../references.ts';
import { workerFrom } from '../model/worker.ts';
import type { contract } from './contract.ts';
import { type PunchClock, PunchClocks, punchesOf, type WorkerOf } from './entity.ts';
import { type PunchClockChanges, type PunchClockSent, represent } from './schema.ts';

const workerOf = (number: number, prefix = '') => refer('worker', number, `${prefix}/worker`);

/** The number of the worker of an entry as sent, or of one that is there. */
const numberOf = ({ worker }: PunchClockChanges | PunchClock) => (typeof worker === 'object' ? worker.number : worker);

const register = registerHandlers(
  {
    entity: PunchClocks,
    unique: {},
    references: (fields: PunchClockChanges | PunchClock, prefix: string) => {
      const number = numberOf(fields);
      return number === undefined ? [] : [workerOf(number, prefix)];
    },
    make: ({ worker, type, date }: PunchClockSent, id: number, found: Resolved, store: Store): PunchClock => ({
      id,
      worker: workerFrom(found, workerOf(worker)) as WorkerOf,
      type,
      date: date ?? store.at,
    }),
    change: (before: PunchClock, sent: PunchClockChanges, found: Resolved, store: Store): PunchClock => ({
      ...before,
      worker: (sent.worker === undefined ? undefined : workerFrom(found, workerOf(sent.worker))) ?? before.worker,
      type: sent.type ?? before.type,
      date: (sent.date === undefined ? before.date : sent.date) ?? store.at,
    }),
    represent,
  },
  ({ id }: { readonly id: number }) => padId(id),
);

export const handlers: Handlers<typeof contract> = {
  ...register,

  list: async ({ query, store, company, paging }) => {
    const { worker, 'date-after': after, 'date-before': before } = query;
    const dated = after !== undefined || before !== undefined;
    const listing = {
      entity: PunchClocks,
      index: worker === undefined ? undefined : punchesOf(worker),
      ...(dated && { by: { date: 1 as const, after, before } }),
    };
    const { items, next } = await store.page(listing, paging);
    return { body: items.map(({ data }) => represent(data, company.timeZone)), next };
  },
};
