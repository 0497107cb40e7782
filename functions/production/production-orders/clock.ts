import type { Clock } from '../../../shared/db/entity.ts';
import { isEnded, statusOf } from './rules.ts';
import type { ProductionOrder } from './schema.ts';

/**
 * An order keeps the status its latest event told, so that the next one can tell whether there is anything new, and the
 * clock which date comes next. What is ended is not watched any more, what is completed stays so (docs/decisions/0004).
 */
export const orderClock: Clock<ProductionOrder> = {
  asOf: ({ told, ...order }, at) => {
    if (isEnded(order.runningStatus)) return order;
    // A request that is carried out anew at its first instant does not turn back what was told meanwhile.
    const since = told && told.at > at ? told.at : at;
    const status = statusOf(order, new Date(since));
    return { ...order, told: told?.status === status ? told : { status, at: since } };
  },
  until: ({ told, startDate, dueDate }) => {
    if (told?.status === 'scheduled') return startDate;
    return told?.status === 'onschedule' ? dueDate : undefined;
  },
};
