import * as z from 'zod/mini';
import {
  type Address,
  AddressBookOut,
  addressBookFields,
  type Contact,
  representAddressBook,
} from '../../shared/address-book.ts';
import { clearable, code, displayInstant, filledText, id, partial, text, wire } from '../../shared/http/fields.ts';
import { memo } from '../../shared/memo.ts';
import { formatDay, type Instant } from '../../shared/time.ts';

/** Somebody the company buys from (contract, part 4). */
export type Supplier = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** VAT number, free text (A108). */
  readonly number?: string | null | undefined;
  readonly expirationDate?: Instant | null | undefined;
  readonly contacts: readonly Contact[];
  readonly addresses: readonly Address[];
};

const fields = () => ({
  code: code(),
  name: filledText(255),
  number: clearable(text(255)),
  expirationDate: clearable(displayInstant()),
  ...addressBookFields(),
});

export const SupplierInput = memo(() => wire(fields()));
export const SupplierUpdate = memo(() => wire(partial(fields())));
export type SupplierSent = z.output<ReturnType<typeof SupplierInput>>;
export type SupplierChanges = z.output<ReturnType<typeof SupplierUpdate>>;

export const SupplierFilters = memo(() => z.object({ id: z.optional(id()), code: z.optional(z.string()) }));
export const SupplierPath = memo(() => z.object({ id: id() }));

export const SupplierOut = memo(() =>
  z.object({
    id: z.number(),
    code: z.string(),
    name: z.string(),
    number: z.nullable(z.string()),
    'expiration-date': z.nullable(z.string()).check(z.describe('Day in the company zone, dd/MM/yyyy')),
    ...AddressBookOut(),
  }),
);

/** The JSON of a supplier; its expiration date is a day in the company's zone (decisions A105, A106). */
export const represent = (supplier: Supplier, zone: string) => ({
  id: supplier.id,
  code: supplier.code,
  name: supplier.name,
  number: supplier.number ?? null,
  'expiration-date': supplier.expirationDate ? formatDay(supplier.expirationDate, zone) : null,
  ...representAddressBook(supplier),
});
