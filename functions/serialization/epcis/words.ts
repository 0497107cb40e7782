import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';
import { EPCIS_EVENTS_MAX } from './schema.ts';

export const epcis = describedContract(contract, {
  title: 'EPCIS events',
  description:
    'What happened to the packs of the company, as EPCIS 2.0 tells it. `npm run epcis` writes all of it as one document; docs/serialization.md has an example.',
  fields: {
    '@context': 'Contexts of JSON-LD, as EPCIS 2.0 defines them.',
    type: 'Kind of document or event.',
    schemaVersion: 'Version of EPCIS.',
    creationDate: 'When the document was made, in UTC.',
    epcisBody: 'Holds the events.',
    'epcisBody.eventList': 'The events, in their order.',
    'epcisBody.eventList.type': 'Kind of event: always `ObjectEvent`.',
    'epcisBody.eventList.eventID': 'Identifier of the event, the same whenever it is asked for.',
    'epcisBody.eventList.eventTime': 'When it happened, in UTC.',
    'epcisBody.eventList.eventTimeZoneOffset': 'Offset of the zone of the company at that moment, such as `+01:00`.',
    'epcisBody.eventList.action': '`ADD` when packs come into being, `DELETE` when they end.',
    'epcisBody.eventList.bizStep': 'The step of business, of the Core Business Vocabulary.',
    'epcisBody.eventList.disposition': 'State of the packs after it, of the Core Business Vocabulary.',
    'epcisBody.eventList.epcList': 'The packs it is about: GS1 Digital Link URIs, at most 500.',
    'epcisBody.eventList.ilmd': 'Batch and expiry date; of commissioning only.',
    'epcisBody.eventList.ilmd.cbvmda:lotNumber': 'The batch.',
    'epcisBody.eventList.ilmd.cbvmda:itemExpirationDate': 'The day the packs expire, `YYYY-MM-DD`.',
    '?kind': 'Only events of this kind.',
    '?gtin': 'Only events of the product with this GTIN.',
    '?batch': 'Only events of this batch.',
    '?from': 'Events at or after this moment.',
    '?to': 'Events before this moment.',
    '?GE_eventTime': 'Events at or after this moment: `from` in the words of EPCIS 2.0.',
    '?LT_eventTime': 'Events before this moment: `to` in the words of EPCIS 2.0.',
    '?perPage': 'Events per page. Default 30; more than 50 is 50.',
  },
  routes: {
    events: {
      call: 'listEpcisEvents',
      summary: 'The commissioning and decommissioning of packs as an EPCIS 2.0 document in JSON-LD',
      description: [
        'Packs of the company’s own products, also those a partner commissioned; what the company commissioned for a partner is in the export of that partner. Events are told oldest first. One event has at most 500 packs; larger requests make several, which differ in nothing else. The `eventID` is the same each time. `batch` finds commissioning only: packs of several batches can be decommissioned together.',
        `Follow \`Link\` for more: a page has \`perPage\` events, ${EPCIS_EVENTS_MAX} at most, and sometimes fewer, even none. To follow what is new, ask for periods that ended a minute ago: only then is everything in them there.`,
      ].join('\n\n'),
      problems: { 400: 'A filter or the cursor cannot be read.' },
    },
  },
});
