import { padId, type StoredEntity } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { invalidContent, lostRace } from '../../../shared/problem.ts';
import { type ResolvedReferences, resolveReferences } from '../../../shared/references.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { referenceTo } from '../../references.ts';
import { type Downtime, Downtimes } from '../downtimes/entity.ts';
import { DOWNTIME_MACHINE_PARTS, DOWNTIME_PARTS_MAX } from '../downtimes/schema.ts';
import { presentProductions } from '../model/present-names.ts';
import { shiftedInstant } from '../model/spans.ts';
import { type Production, Productions, runningIndex } from '../productions/entity.ts';
import { Machines } from './entity.ts';
import type { Machine } from './schema.ts';
import type { MachineSwitch } from './signals.ts';

/** Workers of a downtime of one machine. */
const WORKERS_MAX = DOWNTIME_PARTS_MAX - DOWNTIME_MACHINE_PARTS;

/**
 * The writes of a machine that says it stopped or runs; none when that is known already (rule machine-state-repeated).
 * Throws 404 when there is no such machine. Of several that stop one machine at once one opens a downtime: the others
 * find it when they look again.
 */
export async function switchWrites(
  store: Store,
  code: string,
  { type, running }: MachineSwitch,
): Promise<readonly Write[]> {
  const [{ data: machine }, found] = await Promise.all([
    store.must(Machines, code),
    resolveReferences(store, [referenceTo('downtime type', type, '/type')]),
  ]);
  const open = await store.find(Downtimes, 'open-machine', padId(machine.id));
  if (running) {
    if (open?.data.type !== type) refuseUnknown(found);
    return open ? restartWrites(store, open, machine.id) : [];
  }
  refuseUnknown(found);
  if (!machine.downtimeTypes?.includes(type)) throw unassignedType();
  return open ? [] : stopWrites(store, machine, type);
}

function refuseUnknown(found: ResolvedReferences): void {
  const errors = found.missing();
  if (errors.length > 0) throw invalidContent(errors);
}

const unassignedType = () =>
  invalidContent([{ pointer: '/type', message: 'must be one of the downtime types of the machine' }]);

async function stopWrites(store: Store, machine: Machine, type: string): Promise<readonly Write[]> {
  const [productions, [id = 0]] = await Promise.all([runningAt(store, machine.id), store.nextIds(Downtimes, 1)]);
  const latest = await presentProductions(store, productions.slice(-1));
  const downtime = stopDowntime(machine, [...productions.slice(0, -1), ...latest], { id, type, at: store.at });
  const lost = () => lostRace('Another request stopped the same machine at the same moment; send this one again.');
  return store.creationWrites(Downtimes, downtime).map((write) => ({ ...write, refused: lost }));
}

/**
 * The downtime of a machine that stopped by itself: of those who work on it, and of what was started last
 * (rule automatic-downtime).
 */
function stopDowntime(
  { id: machine, code, name }: Machine,
  productions: readonly Production[],
  { id, type, at }: { readonly id: number; readonly type: string; readonly at: Instant },
): Downtime {
  const latest = productions.at(-1);
  const workers = new Map(productions.flatMap(({ worker }) => (worker ? [[worker.number, worker.id]] : [])));
  const concerned = [...workers].slice(-WORKERS_MAX);
  return {
    id,
    startTime: at,
    endTime: null,
    startedBy: null,
    closedBy: null,
    workers: concerned.map(([number]) => number),
    workerIds: concerned.map(([, id]) => id),
    machines: [{ id: machine, code, name: name ?? null }],
    product: latest?.operation.product.code ?? null,
    productId: latest?.operation.product.id,
    productionOrder: latest?.productionOrder?.code ?? null,
    productionOrderId: latest?.productionOrder?.id,
    type,
  };
}

/** What runs on a machine, the latest started last. Two reads. */
async function runningAt(store: Store, machine: number): Promise<readonly Production[]> {
  const keys = await store.keysIn(Productions, runningIndex(machine));
  const found = await store.getMany(Productions, keys);
  return keys.flatMap((key) => found.get(key)?.data ?? []);
}

/** Ends the downtime for this machine; where it concerns others, it goes on for them, and this one's part is its own. */
async function restartWrites(store: Store, open: StoredEntity<Downtime>, machine: number): Promise<readonly Write[]> {
  const { startTime, machines } = open.data;
  const atEarliest = shiftedInstant(startTime, 1);
  const endTime = store.at > atEarliest ? store.at : atEarliest;
  const others = machines.filter((one) => one.id !== machine);
  if (others.length === 0) return store.replacementWrites(Downtimes, open, { ...open.data, endTime });
  const [id = 0] = await store.nextIds(Downtimes, 1);
  const own = { ...open.data, id, endTime, machines: machines.filter((one) => one.id === machine) };
  return [
    ...store.replacementWrites(Downtimes, open, { ...open.data, machines: others }),
    ...store.creationWrites(Downtimes, own),
  ];
}
