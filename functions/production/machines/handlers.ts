import { padId } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Handlers } from '../../../shared/http/handler.ts';
import type { Changes } from '../../../shared/merge.ts';
import { invalidContent, Problem, unknownEntity } from '../../../shared/problem.ts';
import { resolveReferences } from '../../../shared/references.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { codeKey } from '../../../shared/register/routes.ts';
import { keptCode } from '../../named-by.ts';
import { referenceTo } from '../../references.ts';
import { Downtimes } from '../downtimes/entity.ts';
import { NOTES_LENGTH_MAX } from '../model/limits.ts';
import { ProductionOrders } from '../production-orders/entity.ts';
import { Productions, runningIndex } from '../productions/entity.ts';
import type { contract } from './contract.ts';
import { countPlans } from './count-writes.ts';
import { Machines } from './entity.ts';
import { reportWrites } from './report-writes.ts';
import { machineAfter, machineWithAssignment, machineWithNotes, parameterErrors } from './rules.ts';
import { ASSIGNED_STATUS, type Machine, machineJson } from './schema.ts';
import { switchWrites } from './switch-writes.ts';

const referencesOf = ({ section, downtimeTypes }: Changes<Machine>, prefix: string) => [
  ...(section ? [referenceTo('section', section, `${prefix}/section`)] : []),
  ...(downtimeTypes ?? []).map((code, position) =>
    referenceTo('downtime type', code, `${prefix}/downtime-types/${position}`),
  ),
];

/** A machine that something runs on, or that stands still, does not go (rule machine-in-use). */
async function machineInUse({ id }: Machine, store: Store): Promise<Problem | undefined> {
  const [running, open] = await Promise.all([
    store.firstIn(Productions, runningIndex(id)),
    store.keysOf(Downtimes, 'open-machine', [padId(id)]),
  ]);
  const [downtime] = open.values();
  if (running === undefined && downtime === undefined) return undefined;
  const user = running === undefined ? `Downtime ${Number(downtime)}` : `Production ${Number(running)}`;
  return new Problem(400, 'machine-in-use', 'Machine in use', `${user} of the machine has not ended.`);
}

export const handlers: Handlers<typeof contract> = {
  ...registerHandlers(
    {
      entity: Machines,
      unique: { code: codeKey },
      check: parameterErrors,
      references: referencesOf,
      make: (sent: Omit<Machine, 'id' | 'counter'>, id: number): Machine => ({ ...sent, id, counter: 0 }),
      change: machineAfter,
      ...keptCode('machine'),
      refusal: machineInUse,
      represent: machineJson,
    },
    codeKey,
  ),

  count: async ({ params, body, store, company }) => {
    const machine = await store.must(Machines, params.code);
    const [plan] = await countPlans(store, company, [{ machine, sent: body, prefix: '' }]);
    const answer = { body: Number(body.count) };
    return store.commit(plan?.writes ?? [], answer);
  },

  countMany: async ({ elements, pointer, store, company }) => {
    const named = elements.map(({ machine }, position) =>
      referenceTo('machine', machine, pointer(position, '/machine')),
    );
    const found = await resolveReferences(store, named);
    const reports = elements.map((sent, position) => {
      const machine = found.storedOf<Machine>(named[position] as (typeof named)[number]);
      return { ...(machine && { machine }), sent, prefix: pointer(position, '') };
    });
    const plans = await countPlans(store, company, reports, found.missing());
    return plans.map((plan, position) => {
      const { machine, count } = elements[position] as (typeof elements)[number];
      return { ...plan, answer: { body: { machine, counter: Number(count) } } };
    });
  },

  report: async ({ params, body, store }) => {
    const writes = await reportWrites(store, params.code, body.parameters);
    return writes.length > 0 ? store.commit(writes, { body: {} }) : { body: {} };
  },

  startstop: async ({ params, body, store }) => {
    const writes = await switchWrites(store, params.code, body);
    return writes.length > 0 ? store.commit(writes, { body: {} }) : { body: {} };
  },

  addNote: async ({ params, body, store, company }) => {
    const before = await store.must(Machines, params.code);
    const after = machineWithNotes(before.data, body);
    if (!after)
      throw invalidContent([{ pointer: '/note', message: `makes the notes longer than ${NOTES_LENGTH_MAX}` }]);
    const answer = { body: machineJson(after, company.timeZone), version: before.version + 1 };
    return store.commit(store.replacementWrites(Machines, before, after), answer);
  },

  assign: async ({ params, body, store, company }) => {
    const [before, [order]] = await Promise.all([
      store.must(Machines, params.code),
      store.lookUp([{ entity: ProductionOrders.name, key: padId(params.id) }]),
    ]);
    if (!order) throw unknownEntity('production order', params.id);
    const { id, code } = order.data as { readonly id: number; readonly code: string };
    const after = machineWithAssignment(before.data, {
      id,
      code,
      status: body.status ?? ASSIGNED_STATUS,
      at: store.at,
    });
    const answer = { body: machineJson(after, company.timeZone), version: before.version + 1 };
    return store.commit(store.replacementWrites(Machines, before, after), answer);
  },
};
