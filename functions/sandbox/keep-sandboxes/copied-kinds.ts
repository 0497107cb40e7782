import type { Entity } from '../../../shared/db/entity.ts';
import { Checklists } from '../../catalogue/checklists/entity.ts';
import { CustomFields } from '../../catalogue/custom-fields/entity.ts';
import { Labels } from '../../catalogue/labels/entity.ts';
import { ProductFamilies } from '../../catalogue/product-families/entity.ts';
import { Products } from '../../catalogue/products/entity.ts';
import { Warehouses } from '../../inventory/warehouses/entity.ts';
import { DowntimeTypes } from '../../production/downtime-types/entity.ts';
import { Locations } from '../../production/locations/entity.ts';
import { Machines } from '../../production/machines/entity.ts';
import { Sections } from '../../production/sections/entity.ts';
import { WasteTypes } from '../../production/waste-types/entity.ts';
import { WorkerGroups } from '../../production/worker-groups/entity.ts';
import { Workers } from '../../production/workers/entity.ts';
import { Clients } from '../../trade/clients/entity.ts';
import { Suppliers } from '../../trade/suppliers/entity.ts';

/** A kind of master data that a sandbox has, too. */
export type CopiedKind = {
  readonly entity: Entity<never>;
  /** What is copied of one: not what has happened to it. */
  readonly copy: (data: never) => unknown;
};

const copied = <T>(entity: Entity<T>, copy: (data: T) => T = (data) => data): CopiedKind => ({
  entity: entity as unknown as Entity<never>,
  copy: copy as CopiedKind['copy'],
});

/** Master data (rule sandbox-copied). What has happened to a machine stays in the company: counts, values, orders it was given. */
export const copiedKinds: readonly CopiedKind[] = [
  copied(Locations),
  copied(Sections),
  copied(WorkerGroups),
  copied(Workers),
  copied(DowntimeTypes),
  copied(WasteTypes),
  copied(Checklists),
  copied(Labels),
  copied(CustomFields),
  copied(ProductFamilies),
  copied(Machines, ({ wasteCounters: _, assignments: __, ...machine }) => ({
    ...machine,
    counter: 0,
    ...(machine.parameters && { parameters: machine.parameters.map(({ value: _, at: __, ...said }) => said) }),
  })),
  copied(Products),
  copied(Warehouses),
  copied(Suppliers),
  copied(Clients),
];

/** Counters of ids that go on in the sandbox where they stand in the company. */
export const copiedCounters: readonly string[] = [
  ...copiedKinds.map(({ entity }) => entity.name),
  'operations',
  'warehouse-locations',
];
