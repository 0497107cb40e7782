import * as z from 'zod/mini';
import { clearable, code, filledText, text } from '../../../shared/http/fields.ts';
import { wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import type { FieldError } from '../../../shared/problem.ts';
import { isCountry } from './countries.ts';

/** A person or desk at a supplier or client; has a phone number or an e-mail address. */
export type Contact = {
  readonly name?: string | null | undefined;
  readonly phoneNumber?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly default: boolean;
};

/** A place of a supplier or client; its code is unique within that supplier or client (rule address-code-unique). */
export type Address = {
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly address: string;
  readonly city?: string | null | undefined;
  readonly postCode?: string | null | undefined;
  readonly state?: string | null | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  readonly default: boolean;
};

/** A company works with hundreds of addresses of one partner at most; the bound keeps an item below 400 KB. */
const ENTRIES_MAX = 500;

const country = () =>
  z.string().check(z.refine(isCountry, { error: 'must be a country code of ISO 3166-1, such as PT' }), z.toUpperCase());

/** Contacts as sent (rule contact-fields). */
const ContactInput = memo(() =>
  wire({
    name: clearable(text(255)),
    phoneNumber: clearable(text(64)),
    email: clearable(text(254)),
    default: clearable(z.boolean()),
  }).check(
    z.refine((contact) => Boolean(contact.phoneNumber || contact.email), {
      error: 'must have a phone-number or an email',
    }),
  ),
);

/** Addresses as sent (rule address-fields). */
const AddressInput = memo(() =>
  wire({
    code: code(),
    name: clearable(text(255)),
    address: filledText(1_000),
    city: clearable(text(255)),
    postCode: clearable(text(64)),
    state: clearable(text(255)),
    country: country(),
    default: clearable(z.boolean()),
  }),
);

/**
 * The two lists as fields of a supplier or client; on PUT, too, a list left out is empty (rule address-book-replaced).
 */
export const addressBookFields = () => ({
  contacts: clearable(z.array(ContactInput()).check(z.maxLength(ENTRIES_MAX))),
  addresses: clearable(z.array(AddressInput()).check(z.maxLength(ENTRIES_MAX))),
});

type Sent = {
  readonly contacts?: readonly z.output<ReturnType<typeof ContactInput>>[] | null | undefined;
  readonly addresses?: readonly z.output<ReturnType<typeof AddressInput>>[] | null | undefined;
};

/**
 * Both lists as sent, with exactly one default each unless empty: the first, when none is marked
 * (rules first-is-default, address-book-replaced).
 */
export function addressBook({ contacts, addresses }: Sent): { contacts: Contact[]; addresses: Address[] } {
  return { contacts: withDefault(contacts ?? []), addresses: withDefault(addresses ?? []) };
}

function withDefault<T extends { readonly default?: boolean | null | undefined }>(entries: readonly T[]) {
  const marked = entries.findIndex((entry) => entry.default === true);
  return entries.map((entry, position) => ({ ...entry, default: position === Math.max(marked, 0) }));
}

/**
 * Rules between entries: one default at most (rule one-default), no address code twice (rule address-code-unique).
 * `prefix` points to the element.
 */
export function addressBookErrors(sent: Sent, prefix: string): FieldError[] {
  const codes = (sent.addresses ?? []).map((address) => address.code);
  return [
    ...severalDefaults(sent.contacts ?? [], `${prefix}/contacts`),
    ...severalDefaults(sent.addresses ?? [], `${prefix}/addresses`),
    ...codes.flatMap((value, position) =>
      codes.indexOf(value) < position
        ? [{ pointer: `${prefix}/addresses/${position}/code`, message: 'must be unique among the addresses' }]
        : [],
    ),
  ];
}

function severalDefaults(entries: readonly { readonly default?: boolean | null | undefined }[], pointer: string) {
  const marked = entries.flatMap((entry, position) => (entry.default === true ? [position] : []));
  return marked.slice(1).map((position) => ({
    pointer: `${pointer}/${position}/default`,
    message: 'must not be true for a second entry: there is one default at most',
  }));
}

/** The two lists as every answer shows them. */
export const AddressBookOut = memo(() => ({
  contacts: z.array(
    z.object({
      'phone-number': z.nullable(z.string()),
      email: z.nullable(z.string()),
      name: z.nullable(z.string()),
      default: z.boolean(),
    }),
  ),
  addresses: z.array(
    z.object({
      code: z.string(),
      name: z.nullable(z.string()),
      address: z.string(),
      city: z.nullable(z.string()),
      'post-code': z.nullable(z.string()),
      state: z.nullable(z.string()),
      country: z.string(),
      default: z.boolean(),
    }),
  ),
}));

/** Writes both lists in wire names; what is not set is null. */
export function addressBookJson(book: {
  readonly contacts: readonly Contact[];
  readonly addresses: readonly Address[];
}) {
  return {
    contacts: book.contacts.map((contact) => ({
      'phone-number': contact.phoneNumber ?? null,
      email: contact.email ?? null,
      name: contact.name ?? null,
      default: contact.default,
    })),
    addresses: book.addresses.map((address) => ({
      code: address.code,
      name: address.name ?? null,
      address: address.address,
      city: address.city ?? null,
      'post-code': address.postCode ?? null,
      state: address.state ?? null,
      country: address.country,
      default: address.default,
    })),
  };
}
