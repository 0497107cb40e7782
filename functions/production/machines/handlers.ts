import { padId } from '../../../shared/db/entity.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { Changes } from '../../../shared/merge.ts';
import { invalid, notFound } from '../../../shared/problem.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { codeOf } from '../../../shared/register/routes.ts';
import { refer } from '../../references.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';
import { ProductionOrders } from '../production-orders/entity.ts';
import type { contract } from './contract.ts';
import { counting } from './counting.ts';
import { Machines } from './entity.ts';
import { reporting } from './reporting.ts';
import { assigned, machineAfter, noted, parameterErrors } from './rules.ts';
import { ASSIGNED, type Machine, represent } from './schema.ts';
import { switching } from './switching.ts';

const referencesOf = ({ section, downtimeTypes }: Changes<Machine>, prefix: string) => [
  ...(section ? [refer('section', section, `${prefix}/section`)] : []),
  ...(downtimeTypes ?? []).map((code, position) =>
    refer('downtime type', code, `${prefix}/downtime-types/${position}`),
  ),
];

export const handlers: Handlers<typeof contract> = {
  ...registerHandlers(
    {
      entity: Machines,
      unique: { code: codeOf },
      check: parameterErrors,
      references: referencesOf,
      make: (sent: Omit<Machine, 'id' | 'counter'>, id: number): Machine => ({ ...sent, id, counter: 0 }),
      change: machineAfter,
      represent,
    },
    codeOf,
  ),

  count: async ({ params, body, store }) => {
    const before = await store.must(Machines, params.code);
    const writes = await counting(store, before, body);
    const answer = { body: Number(body.count) };
    return writes.length > 0 ? store.commit(writes, answer) : answer;
  },

  report: async ({ params, body, store }) => {
    const writes = await reporting(store, params.code, body.parameters);
    return writes.length > 0 ? store.commit(writes, { body: {} }) : { body: {} };
  },

  startstop: async ({ params, body, store }) => {
    const writes = await switching(store, params.code, body);
    return writes.length > 0 ? store.commit(writes, { body: {} }) : { body: {} };
  },

  addNote: async ({ params, body, store, company }) => {
    const before = await store.must(Machines, params.code);
    const after = noted(before.data, body.note ?? '');
    if (!after) throw invalid([{ pointer: '/note', message: `makes the notes longer than ${NOTES_LENGTH_MAX}` }]);
    const answer = { body: represent(after, company.timeZone), version: before.version + 1 };
    return store.commit(store.replace(Machines, before, after), answer);
  },

  assign: async ({ params, body, store, company }) => {
    const [before, [order]] = await Promise.all([
      store.must(Machines, params.code),
      store.lookUp([{ entity: ProductionOrders.name, key: padId(params.id) }]),
    ]);
    if (!order) throw notFound('production order', params.id);
    const { id, code } = order.data as { readonly id: number; readonly code: string };
    const after = assigned(before.data, { id, code, status: body.status ?? ASSIGNED, at: store.at });
    const answer = { body: represent(after, company.timeZone), version: before.version + 1 };
    return store.commit(store.replace(Machines, before, after), answer);
  },
};
