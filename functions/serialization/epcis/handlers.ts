import type { Handlers } from '../../../shared/http/handler.ts';
import type { contract } from './contract.ts';
import { epcisDocument } from './event.ts';
import { readEpcisEvents } from './event-reader.ts';
import { epcisRequest } from './schema.ts';

/** As EPCIS 2.0 has answers say what they are written in. */
const headers = {
  'content-type': 'application/ld+json',
  'gs1-epcis-version': '2.0.0',
  'gs1-cbv-version': '2.0.0',
};

export const handlers: Handlers<typeof contract> = {
  events: async ({ query, store, company, paging: { cursor } }) => {
    const { wanted, events } = epcisRequest(query);
    const page = await readEpcisEvents(store, wanted, { events, cursor, zone: company.timeZone });
    return { body: epcisDocument(page.events, store.at), next: page.next, headers };
  },
};
