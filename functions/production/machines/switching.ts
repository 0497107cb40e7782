import type { Stored } from '../../../shared/db/entity.ts';
import type { Store } from '../../../shared/db/store.ts';
import type { Write } from '../../../shared/db/write.ts';
import { conflict, invalid } from '../../../shared/problem.ts';
import { type Resolved, resolve } from '../../../shared/references.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { refer } from '../../references.ts';
import { type Downtime, Downtimes } from '../downtimes/entity.ts';
import { MACHINE_PARTS, PARTS_MAX } from '../downtimes/schema.ts';
import { shifted } from '../model/spans.ts';
import { type Production, Productions, runningOn } from '../productions/entity.ts';
import { Machines } from './entity.ts';
import type { Machine } from './schema.ts';
import type { Switch } from './signals.ts';

/** Workers of a downtime of one machine. */
const WORKERS_MAX = PARTS_MAX - MACHINE_PARTS;

/**
 * The writes of a machine that says it stopped or runs; none when that is known already (A232). Throws 404 when there is
 * no such machine. Of several that stop one machine at once one opens a downtime: the others find it when they look again.
 */
export async function switching(store: Store, code: string, { type, running }: Switch): Promise<readonly Write[]> {
  const [{ data: machine }, open, found] = await Promise.all([
    store.must(Machines, code),
    store.find(Downtimes, 'open-machine', code),
    resolve(store, [refer('downtime type', type, '/type')]),
  ]);
  if (running) {
    if (open?.data.type !== type) refuseUnknown(found);
    return open ? closing(store, open, code) : [];
  }
  refuseUnknown(found);
  if (!machine.downtimeTypes?.includes(type)) throw unassigned();
  return open ? [] : opening(store, machine, type);
}

function refuseUnknown(found: Resolved): void {
  const errors = found.missing();
  if (errors.length > 0) throw invalid(errors);
}

const unassigned = () => invalid([{ pointer: '/type', message: 'must be one of the downtime types of the machine' }]);

async function opening(store: Store, machine: Machine, type: string): Promise<readonly Write[]> {
  const [productions, [id = 0]] = await Promise.all([runningAt(store, machine.code), store.nextIds(Downtimes, 1)]);
  const downtime = stopped(machine, productions, { id, type, at: store.at });
  const lost = () => conflict('Another request stopped the same machine at the same moment; send this one again.');
  return store.create(Downtimes, downtime).map((write) => ({ ...write, refused: lost }));
}

/** The downtime of a machine that stopped by itself: of those who work on it, and of what was started last (A235). */
function stopped(
  { code, name }: Machine,
  productions: readonly Production[],
  { id, type, at }: { readonly id: number; readonly type: string; readonly at: Instant },
): Downtime {
  const latest = productions.at(-1);
  const workers = new Set(productions.flatMap(({ worker }) => worker?.number ?? []));
  return {
    id,
    startTime: at,
    endTime: null,
    startedBy: null,
    closedBy: null,
    workers: [...workers].slice(-WORKERS_MAX),
    machines: [{ code, name: name ?? null }],
    product: latest?.operation.product.code ?? null,
    productionOrder: latest?.productionOrder?.code ?? null,
    type,
  };
}

/** What runs on a machine, the latest started last. Two reads. */
async function runningAt(store: Store, machine: string): Promise<readonly Production[]> {
  const keys = await store.keysIn(Productions, runningOn(machine));
  const found = await store.getMany(Productions, keys);
  return keys.flatMap((key) => found.get(key)?.data ?? []);
}

/** Ends the downtime for this machine; where it concerns others, it goes on for them, and this one's part is its own. */
async function closing(store: Store, open: Stored<Downtime>, machine: string): Promise<readonly Write[]> {
  const { startTime, machines } = open.data;
  const atEarliest = shifted(startTime, 1);
  const endTime = store.at > atEarliest ? store.at : atEarliest;
  const others = machines.filter(({ code }) => code !== machine);
  if (others.length === 0) return store.replace(Downtimes, open, { ...open.data, endTime });
  const [id = 0] = await store.nextIds(Downtimes, 1);
  const own = { ...open.data, id, endTime, machines: machines.filter(({ code }) => code === machine) };
  return [...store.replace(Downtimes, open, { ...open.data, machines: others }), ...store.create(Downtimes, own)];
}
