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
