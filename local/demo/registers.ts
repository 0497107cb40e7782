import { Checklists } from '../../functions/catalogue/checklists/entity.ts';
import { ChecklistInput } from '../../functions/catalogue/checklists/schema.ts';
import { Labels } from '../../functions/catalogue/labels/entity.ts';
import { LabelInput } from '../../functions/catalogue/labels/schema.ts';
import { ProductFamilies } from '../../functions/catalogue/product-families/entity.ts';
import { ProductFamilyInput } from '../../functions/catalogue/product-families/schema.ts';
import { DowntimeTypes } from '../../functions/production/downtime-types/entity.ts';
import { DowntimeTypeInput } from '../../functions/production/downtime-types/schema.ts';
import { Sections } from '../../functions/production/sections/entity.ts';
import { SectionInput } from '../../functions/production/sections/schema.ts';
import { WasteTypes } from '../../functions/production/waste-types/entity.ts';
import { WasteTypeInput } from '../../functions/production/waste-types/schema.ts';
import type { Entity } from '../../shared/db/entity.ts';
import { named } from '../../shared/register/named.ts';

/** None is called `FAM 1` or `FAM 2`: those the printed request creates. */
const families = [{ code: 'FG', name: 'Finished Goods' }];

const waste = {
  description: 'Description of this type of waste',
  flaw: 'Flaw',
  recoverable: true,
  billable: false,
};

type Show<E> = <T extends { readonly id: number }>(entity: Entity<T>, data: T) => E;

/** What products, machines and downtimes of the printed samples name, each shown as what `show` makes of it. */
export function registers<E>(show: Show<E>): readonly E[] {
  const numbered = <S, T extends { readonly id: number }>(
    entity: Entity<T>,
    all: readonly S[],
    make: (sent: S, id: number) => T,
  ) => all.map((sent, position) => show(entity, make(sent, position + 1)));
  return [
    ...numbered(ProductFamilies, families, (sent, id) => named.make(ProductFamilyInput().parse(sent), id)),
    ...numbered(Sections, called('CUT', 'specialsection'), (sent, id) => named.make(SectionInput().parse(sent), id)),
    ...numbered(WasteTypes, called('BROKEN', 'Waste1', 'Waste code'), (sent, id) => ({
      ...WasteTypeInput().parse({ ...sent, ...waste }),
      id,
    })),
    ...numbered(DowntimeTypes, called('Maintenance', 'Malfunction', 'downtime1 type'), (sent, id) =>
      named.make(DowntimeTypeInput().parse(sent), id),
    ),
    ...numbered(Checklists, called('CheckIn'), (sent, id) => named.make(ChecklistInput().parse(sent), id)),
    ...numbered(Labels, called('labelCode'), (sent, id) => named.make(LabelInput().parse(sent), id)),
  ];
}

const called = (...codes: readonly string[]) => codes.map((code) => ({ code }));

/** Name of a family of the sandbox. */
export const familyName = (code: string) => families.find((family) => family.code === code)?.name;
