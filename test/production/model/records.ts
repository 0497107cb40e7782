import { type Downtime, Downtimes } from '../../../functions/production/downtimes/entity.ts';
import { type Production, Productions } from '../../../functions/production/productions/entity.ts';
import { PunchClocks } from '../../../functions/production/punchclocks/entity.ts';
import { Workers } from '../../../functions/production/workers/entity.ts';
import type { Shift, Worker } from '../../../functions/production/workers/schema.ts';
import { openStore } from '../../../shared/db/store.ts';
import type { TestCompany } from '../../support/factory.ts';

let ids = 0;
const fresh = () => {
  ids += 1;
  return ids;
};

const workerOf = (number: number) => ({ id: number + 1, number, name: null });

export type Span = { readonly from: string; readonly to: string | null };

type Recorded = Span & {
  readonly worker: number | null;
  readonly machine?: string | null | undefined;
  readonly rework?: boolean;
};

/** A production as the shop floor keeps it; `to` is nothing while it runs. */
export const production = ({ worker, machine, rework = false, from, to }: Recorded): Production => ({
  id: fresh(),
  productionOrder: null,
  shipping: null,
  operation: { id: 1, code: 'OP10', product: { id: 1, code: 'P', uom: null } },
  worker: worker === null ? null : workerOf(worker),
  machine: machine ? machineOf(machine) : null,
  quantity: '1',
  startTime: from,
  endTime: to,
  finished: false,
  rework,
  lotNumber: null,
  parameters: [],
  producedWaste: [],
  counts: true,
});

const machineCodes: string[] = [];
/** A machine by its code, with an id of its own. */
export function machineOf(code: string) {
  if (!machineCodes.includes(code)) machineCodes.push(code);
  return { id: machineCodes.indexOf(code) + 1, code, name: null };
}

type Stopped = Span & { readonly workers?: readonly number[]; readonly machines?: readonly string[] };

export const downtime = ({ workers = [], machines = [], from, to }: Stopped): Downtime => ({
  id: fresh(),
  startTime: from,
  endTime: to,
  startedBy: null,
  closedBy: null,
  workers,
  workerIds: workers.map((number) => workerOf(number).id),
  machines: machines.map(machineOf),
  product: null,
  productionOrder: null,
  type: 'maintenance',
});

/** 1 in, 0 out. */
export type PunchRecord = { readonly type: 0 | 1; readonly date: string };

/** What happened to one worker. */
export type History = {
  readonly number: number;
  readonly name?: string;
  readonly section?: string;
  readonly shift?: Shift | null;
  readonly punches?: readonly PunchRecord[];
  readonly productions?: readonly Production[];
  readonly downtimes?: readonly Downtime[];
};

/** The store of a company, as its own requests have it. */
export const storeOf = ({ id }: Pick<TestCompany, 'id'>) =>
  openStore({ company: id, now: new Date(), admitted: Promise.resolve() });

/** Lets it have happened. */
export async function writeHistories(company: TestCompany, histories: readonly History[]): Promise<void> {
  const store = storeOf(company);
  const each = <T>(all: readonly T[] | undefined, write: (one: T) => Parameters<typeof store.commit>[0]) =>
    Promise.all((all ?? []).map((one) => store.commit(write(one), {})));
  for (const { number, name, section, shift, punches, productions, downtimes } of histories) {
    const worker: Worker = { id: number + 1, number, name, section, shift };
    await store.commit(store.creationWrites(Workers, worker), {});
    await each(punches, (punch) =>
      store.creationWrites(PunchClocks, { id: fresh(), worker: workerOf(number), ...punch }),
    );
    await each(productions, (one) => store.creationWrites(Productions, one));
    await each(downtimes, (one) => store.creationWrites(Downtimes, one));
  }
}
