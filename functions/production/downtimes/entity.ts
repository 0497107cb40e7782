import { type Entity, padId } from '../../../shared/db/entity.ts';
import type { Instant } from '../../../shared/time/instants.ts';
import { intervalEntry } from '../model/intervals.ts';

/** A time in which machines stood still or workers could not work (rule downtime-fields). */
export type Downtime = {
  readonly id: number;
  readonly startTime: Instant;
  /** Nothing while it goes on. */
  readonly endTime: Instant | null;
  /**
   * Numbers of the workers who reported its beginning and its end; null when a machine reported it
   * (rule automatic-downtime).
   */
  readonly startedBy: number | null;
  readonly closedBy: number | null;
  /** Numbers of the workers it concerns, and the ids of the same in their order. */
  readonly workers: readonly number[];
  readonly workerIds: readonly number[];
  readonly machines: readonly { readonly id: number; readonly code: string; readonly name: string | null }[];
  /** Codes, and ids. */
  readonly product: string | null;
  readonly productId?: number | undefined;
  readonly productionOrder: string | null;
  readonly productionOrderId?: number | undefined;
  readonly type: string;
};

/**
 * Key: padded id; a machine has one open downtime at most, and finds it; listed by machine, start and end; looked up by
 * worker and machine for the time that is lost.
 */
export const Downtimes: Entity<Downtime> = {
  name: 'downtimes',
  noun: 'downtime',
  key: ({ id }) => padId(id),
  unique: { 'open-machine': ({ endTime, machines }) => (endTime === null ? machines.map(({ id }) => padId(id)) : []) },
  pointers: { 'open-machine': '/machines' },
  called: { 'open-machine': ({ machines }, key) => machines.find(({ id }) => padId(id) === key)?.code ?? key },
  rules: { 'open-machine': 'must have no other downtime that goes on' },
  tags: ({ machines }) => machines.map(({ id }) => downtimeMachineIndex(id)),
  dates: ({ startTime, endTime }) => [startTime, endTime],
  entries: (downtime) => [
    ...downtime.workerIds.map((id) => intervalEntry(workerOwner(id), downtime)),
    ...downtime.machines.map(({ id }) => intervalEntry(machineOwner(id), downtime)),
  ],
};

/** Index partition of the downtimes of a machine. */
export const downtimeMachineIndex = (machine: number) => `machine=${machine}`;
/** Whose time an interval is, for `overlappingEntities`. */
export const workerOwner = (id: number) => `worker=${id}`;
export const machineOwner = (id: number) => `machine=${id}`;
