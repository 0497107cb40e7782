import * as z from 'zod/mini';
import { clearable, code, filledText } from '../../../shared/http/fields.ts';
import { optionalReference } from '../../../shared/http/reference-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { TRANSACTION_WRITES_MAX } from '../../../shared/limits.ts';
import { memo } from '../../../shared/memo.ts';

/** Where stock lies. */
export type Warehouse = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Code of the location it is at. */
  readonly location: string | null;
  /** Its places; a code names one place of the whole company (rule place-code-unique). */
  readonly places: readonly { readonly id: number; readonly code: string; readonly name: string }[];
};

/**
 * The codes of places are guarded items of the warehouse's own transaction: an update that replaces them all still fits,
 * with ten writes for the warehouse itself.
 */
export const WAREHOUSE_PLACES_MAX = (TRANSACTION_WRITES_MAX - 10) / 2;

const PlaceInput = () => wire({ code: code(), name: clearable(filledText()) });

const fields = () => ({
  code: code(),
  name: clearable(filledText()),
  location: z.optional(optionalReference()),
  warehouseLocations: clearable(z.array(PlaceInput()).check(z.maxLength(WAREHOUSE_PLACES_MAX))),
});

export const WarehouseInput = memo(() => wire(fields()));
export const WarehouseUpdate = memo(() => wire(partial(fields())));
export type WarehouseSent = z.output<ReturnType<typeof WarehouseInput>>;
export type WarehouseChanges = z.output<ReturnType<typeof WarehouseUpdate>>;

export const WarehouseOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    name: z.string(),
    location: z.nullable(z.string()),
    'warehouse-locations': z.array(z.object({ id: z.number(), code: z.string(), name: z.string() })),
  }),
);

/** The JSON of a warehouse. */
export const warehouseJson = ({ id, code, name, location, places }: Warehouse) => ({
  id,
  code,
  name,
  location,
  'warehouse-locations': places.map((place) => ({ id: place.id, code: place.code, name: place.name })),
});
