import { dependentEntitiesText } from './partners.ts';
import { tradeWords } from './trade-words.ts';

type Partners = {
  readonly noun: 'supplier' | 'client';
  readonly plural: 'suppliers' | 'clients';
  /** What names it, as in "purchase orders or receivings". */
  readonly users: string;
};

/** The words of the five rows of suppliers or clients. */
export const partnerWords = ({ noun, plural, users }: Partners) =>
  tradeWords({
    noun,
    plural,
    order: 'by id',
    rules: {
      create:
        'A contact has a phone number or an e-mail address. The code of an address is unique among the addresses; its country is a code of ISO 3166-1.',
      list: 'Both filters given must hold.',
      update: `Contacts and addresses are replaced by the lists sent; a list left out is deleted. The code stays while ${users} name the ${noun}.`,
    },
    refused: `an address that an order names would be deleted, or the code changed while ${users} name the ${noun}.`,
    dependent: { 412: dependentEntitiesText(noun) },
  });

/** What the fields of suppliers and clients are. */
export const partnerFieldWords = {
  'sent name': 'Name of the {noun}, for people. Required at creation; it need not be unique.',
  number: 'VAT number, or the number the {noun} has with you. Free text, not checked.',
  'expiration-date':
    'Last day of the business relation. Sent as any date or as `dd/MM/yyyy`; answered as `dd/MM/yyyy`, the day it is in the zone of the company.',
  'phone-number': 'Phone number of the {noun} itself.',
  email: 'E-mail address of the {noun} itself; its form is not checked.',
  contacts: 'People or desks to talk to. Exactly one is the default: the one marked, else the first.',
  'sent contacts':
    'People or desks to talk to, at most 500, each with a phone number or an e-mail address. A PUT replaces the whole list; left out, `null` or empty, it removes all of them.',
  'contacts.name': 'Name of the contact.',
  'contacts.phone-number': 'Phone number of the contact; this or `email` is needed.',
  'contacts.email': 'E-mail address of the contact; this or `phone-number` is needed. Its form is not checked.',
  'contacts.default':
    'Whether this is the one to begin with. One contact at most may be marked; default: the first is.',
  addresses: 'Addresses, each with a code of its own. Exactly one is the default: the one marked, else the first.',
  'sent addresses':
    'Addresses, at most 500, each with a code of its own. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. One that an order names cannot go.',
  'addresses.code': 'What orders name the address by; unique within the {noun}.',
  'addresses.name': 'What the address is called.',
  'addresses.address': 'Street and number.',
  'addresses.city': 'City.',
  'addresses.post-code': 'Postal code, as text.',
  'addresses.state': 'State, province or district.',
  'addresses.country': 'Country by its ISO 3166-1 code of two letters, such as `PT`; answered in upper case.',
  'addresses.default':
    'Whether this is the one to begin with. One address at most may be marked; default: the first is.',
} as const;
