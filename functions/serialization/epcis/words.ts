import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { EPCIS_EVENTS_MAX } from './schema.ts';

export const epcis = describedContract(contract, {
  title: 'EPCIS events',
  description:
    'What happened to the packs of the company, as EPCIS 2.0 tells it. `npm run epcis` writes all of it as one document; docs/serialization.md has an example.',
  routes: {
    events: {
      call: 'listEpcisEvents',
      summary: 'The commissioning and decommissioning of packs as an EPCIS 2.0 document in JSON-LD',
      description: [
        'Packs of the company’s own products, also those a partner commissioned; what the company commissioned for a partner is in the export of that partner. Events are told oldest first. One event has at most 500 packs; larger requests make several, which differ in nothing else. The `eventID` is the same each time. `batch` finds commissioning only: packs of several batches can be decommissioned together.',
        `Follow \`Link\` for more: a page has \`perPage\` events, ${EPCIS_EVENTS_MAX} at most, and sometimes fewer, even none. Who asks again and again for what is new should ask for periods that ended a minute ago: only then everything in them has happened.`,
      ].join('\n\n'),
      problems: { 400: 'A filter or the cursor cannot be read.' },
    },
  },
});
