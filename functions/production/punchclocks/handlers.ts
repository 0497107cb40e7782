import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import { byDate } from '../../../shared/db/tagged-rows.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { ResolvedReferences } from '../../../shared/references.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { referenceTo } from '../../references.ts';
import { workerFilter, workerFrom } from '../model/worker.ts';
import type { contract } from './contract.ts';
import { type NamedWorker, type PunchClock, PunchClocks, punchTimelineIndex, punchWorkerIndex } from './entity.ts';
import { type PunchClockChanges, type PunchClockSent, punchClockJson } from './schema.ts';

const workerOf = (number: number, prefix = '') => referenceTo('worker', number, `${prefix}/worker`);

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
    make: (
      { worker, type, date }: PunchClockSent,
      id: number,
      found: ResolvedReferences,
      store: Store,
    ): PunchClock => ({
      id,
      worker: workerFrom(found, workerOf(worker)) as NamedWorker,
      type,
      date: date ?? store.at,
    }),
    change: (before: PunchClock, sent: PunchClockChanges, found: ResolvedReferences, store: Store): PunchClock => ({
      ...before,
      worker: (sent.worker === undefined ? undefined : workerFrom(found, workerOf(sent.worker))) ?? before.worker,
      type: sent.type ?? before.type,
      date: (sent.date === undefined ? before.date : sent.date) ?? store.at,
    }),
    represent: punchClockJson,
  },
  ({ id }: { readonly id: number }) => padId(id),
);

export const handlers: Handlers<typeof contract> = {
  ...register,

  list: async ({ query, store, company, paging }) => {
    const { worker, 'date-after': after, 'date-before': before } = query;
    const bounds = { after, before };
    const dated = after !== undefined || before !== undefined;
    const found = worker === undefined ? undefined : await workerFilter(store, worker);
    const indexOf = dated ? punchTimelineIndex : punchWorkerIndex;
    const listing = {
      entity: PunchClocks,
      index: found?.id === undefined ? undefined : indexOf(found.id),
      ...(found && found.id === undefined && { where: ({ worker: one }: PunchClock) => found.passes(one) }),
      ...(dated && { by: found?.id === undefined ? byDate(1, bounds) : { date: 'entry' as const, ...bounds } }),
    };
    const { items, next } = await store.page(listing, paging);
    return { body: items.map(({ data }) => punchClockJson(data, company.timeZone)), next };
  },
};
