import type { Handlers } from '../../../shared/http/handler.ts';
import type { contract } from './contract.ts';
import { documentOf } from './event.ts';
import { readEvents } from './reading.ts';
import { asked } from './schema.ts';

/** As EPCIS 2.0 has answers say what they are written in. */
const headers = {
  'content-type': 'application/ld+json',
  'gs1-epcis-version': '2.0.0',
  'gs1-cbv-version': '2.0.0',
};

export const handlers: Handlers<typeof contract> = {
  events: async ({ query, store, company, paging: { cursor } }) => {
    const { wanted, events } = asked(query);
    const page = await readEvents(store, wanted, { events, cursor, zone: company.timeZone });
    return { body: documentOf(page.events, store.at), next: page.next, headers };
  },
};
