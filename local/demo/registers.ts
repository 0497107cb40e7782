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
import { namedRegister } from '../../shared/register/named.ts';

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
export function registerExhibits<E>(show: Show<E>): readonly E[] {
  const numbered = <S, T extends { readonly id: number }>(
    entity: Entity<T>,
    all: readonly S[],
    make: (sent: S, id: number) => T,
  ) => all.map((sent, position) => show(entity, make(sent, position + 1)));
  return [
    ...numbered(ProductFamilies, families, (sent, id) => namedRegister.make(ProductFamilyInput().parse(sent), id)),
    ...numbered(Sections, codeObjects('CUT', 'specialsection'), (sent, id) =>
      namedRegister.make(SectionInput().parse(sent), id),
    ),
    ...numbered(WasteTypes, codeObjects('BROKEN', 'Waste1', 'Waste code'), (sent, id) => ({
      ...WasteTypeInput().parse({ ...sent, ...waste }),
      id,
    })),
    ...numbered(DowntimeTypes, codeObjects('Maintenance', 'Malfunction', 'downtime1 type'), (sent, id) =>
      namedRegister.make(DowntimeTypeInput().parse(sent), id),
    ),
    ...numbered(Checklists, codeObjects('CheckIn'), (sent, id) => namedRegister.make(ChecklistInput().parse(sent), id)),
    ...numbered(Labels, codeObjects('labelCode'), (sent, id) => namedRegister.make(LabelInput().parse(sent), id)),
  ];
}

const codeObjects = (...codes: readonly string[]) => codes.map((code) => ({ code }));

/** Name of a family of the sandbox. */
export const familyName = (code: string) => families.find((family) => family.code === code)?.name;
