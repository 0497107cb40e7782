import * as z from 'zod/mini';
import { type Entity, padId } from '../../../shared/db/entity.ts';
import { clearable, code, displayInstant, filledText, text } from '../../../shared/http/fields.ts';
import { id } from '../../../shared/http/number-fields.ts';
import { memo } from '../../../shared/memo.ts';
import { formatDay, type Instant } from '../../../shared/time/instants.ts';
import { type Address, AddressBookOut, addressBookFields, addressBookJson, type Contact } from './address-book.ts';

/** A trading partner of the company: a supplier or a client (rule client-union). */
export type Partner = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** VAT number or client number, free text (rule partner-number). */
  readonly number?: string | null | undefined;
  readonly expirationDate?: Instant | null | undefined;
  /** Of a client only. */
  readonly phoneNumber?: string | null | undefined;
  /** Of a client only. */
  readonly email?: string | null | undefined;
  readonly contacts: readonly Contact[];
  readonly addresses: readonly Address[];
};

/** What is sent about a supplier as well as a client. */
export const partnerFields = () => ({
  code: code(),
  name: filledText(255),
  number: clearable(text(255)),
  expirationDate: clearable(displayInstant()),
  ...addressBookFields(),
});

type Sent = z.output<z.ZodMiniObject<ReturnType<typeof partnerFields>>>;
/** A partner as sent to create it. */
export type PartnerSent = Sent & Pick<Partner, 'phoneNumber' | 'email'>;
/** A partner as sent to change it. */
export type PartnerChanges = { readonly [K in keyof PartnerSent]?: PartnerSent[K] | undefined };

/** Filters of suppliers as well as clients. */
export const PartnerFilters = memo(() => z.object({ id: z.optional(id()), code: z.optional(code()) }));

/** What answers show of a supplier as well as a client. */
export const partnerOut = () => ({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  number: z.nullable(z.string()),
  'expiration-date': z.nullable(z.string()),
  ...AddressBookOut(),
});

/** The JSON of a partner; its expiration date is a day in the company's zone (rule expiration-date-day). */
export const partnerJson = (partner: Partner, zone: string) => ({
  id: partner.id,
  code: partner.code,
  name: partner.name,
  number: partner.number ?? null,
  'expiration-date': partner.expirationDate ? formatDay(partner.expirationDate, zone) : null,
  ...addressBookJson(partner),
});

/** How a partner lies in the table, under its plural `name`: by id, its code unique. */
export const partnerEntity = (name: string, noun: 'supplier' | 'client'): Entity<Partner> => ({
  name,
  noun,
  key: ({ id }) => padId(id),
  unique: { code: ({ code }) => code },
});

/** Index partition of the orders, shippings or receivings that name a partner. */
export const tradeIndex = (noun: string, code: string) => `${noun}=${code}`;

/** Index partition of the orders that name an address of a partner. No code contains NUL. */
export const addressIndex = (partner: string, address: string) => `address=${partner}\0${address}`;

/** The printed text of a deletion that is refused. */
export const dependentEntitiesText = (noun: string) =>
  `It's not possible to delete this ${noun}. It has dependent entities.`;
