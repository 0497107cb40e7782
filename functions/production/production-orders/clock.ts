import type { Clock } from '../../../shared/db/entity.ts';
import { isEnded, orderStatus } from './rules.ts';
import type { ProductionOrder } from './schema.ts';

/**
 * An order keeps the status of its latest event, so that the next one shows whether there is anything new, and the
 * clock which date comes next. What is ended is not watched any more, what is completed stays so (docs/decisions/0004).
 */
export const orderClock: Clock<ProductionOrder> = {
  asOf: ({ told, ...order }, at) => {
    if (isEnded(order.runningStatus)) return order;
    // A request repeated at its first instant does not turn back the status published meanwhile.
    const since = told && told.at > at ? told.at : at;
    const status = orderStatus(order, new Date(since));
    return { ...order, told: told?.status === status ? told : { status, at: since } };
  },
  until: ({ told, startDate, dueDate }) => {
    if (told?.status === 'scheduled') return startDate;
    return told?.status === 'onschedule' ? dueDate : undefined;
  },
};
