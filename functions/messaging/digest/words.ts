import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const digest = describedContract(contract, {
  title: 'Digest',
  description:
    'Finds in one call where an ERP and the shop floor differ: per day and entity how many records there are, the sum of their quantities, and a hash that does not depend on their order. Where a figure differs, the second route lists the records of that day.\n\nThe hash of a record is the first 16 hexadecimal digits of SHA-256 over `<id>:<quantity>`, the quantity without trailing zeros and `0` where the entity has none; that of a day is the sum of these numbers modulo 2^64. Days are days in UTC: of productions by their start, orders by their start or creation date, movements, material stagings and punch clocks by their date, downtimes by their start.',
  fields: {
    day: 'Day in UTC, `YYYY-MM-DD`.',
    entity: 'What is counted.',
    count: 'How many records of the day there are.',
    quantity: 'Sum of their quantities as decimal text; `0` where the entity has none.',
    hash: 'Fingerprint of the records, whatever their order: 16 hexadecimal digits.',
    id: 'Id of the record.',
    '?from': 'The first day, in UTC, such as `2026-07-20`.',
    '?to': 'The last day, in UTC, at most 91 days after the first. Left out: only the first.',
    '?entity': 'Only this. Left out of `GET /api/digest`: everything that is counted.',
    '?day': 'The day the records are of, in UTC, such as `2026-07-20`.',
  },
  routes: {
    list: {
      call: 'getDigest',
      summary: 'Totals per day and entity',
      description:
        'Up to 92 days, by day and entity. A day on which nothing was recorded is left out. Follows a change within seconds.',
      problems: { 400: 'A day cannot be read, or the days are more than 92 or the wrong way round.' },
    },
    records: {
      call: 'listDigestRecords',
      summary: 'The records behind the totals of a day and entity, by id',
      problems: { 400: 'The entity is not counted, or the day cannot be read.' },
    },
  },
});
