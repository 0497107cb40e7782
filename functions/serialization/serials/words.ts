import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const serials = describedContract(contract, {
  title: 'Serials',
  description:
    'The Manufacturer V2 API, as packaging lines speak it. How serials live is told in docs/serialization.md.',
  fields: {
    product_code:
      'GTIN of the product, of 8, 12, 13 or 14 digits: one of the company, or of a partner for whom it produces.',
    product_code_schema: 'How the product is named: always `GTIN`.',
    batch: 'The batch that is printed on the packs.',
    expiry_date: 'Expiry date as it is printed, `YYMMDD`; day 00 is the last of the month.',
    success: 'Always `true`; a refusal has `false`.',
    message: 'Says that it worked, for a person.',
    data: 'The serials, ascending by code point.',
    'data.serial_number': 'The serial.',
    'data.status': 'Always `Assigned`: it is a pack now.',
    'x-channel-key': 'Key of a shopfloor channel of the company: who sends.',
  },
  routes: {
    commission: {
      call: 'commissionSerials',
      summary: 'Commission serials, all of them or none',
      description:
        'Up to 10,000 serials of one product and batch. A GTIN of any length is that of a product of the company, or of a partner for whom it produces. Serials may come from anywhere, also from the pool; within a product each can be commissioned once. The same request again, also with its serials in another order, succeeds without effect, and so do serials that are commissioned with the same batch and expiry date among new ones. With any other serial in the way the request is refused as a whole and has no effect; each such serial is named, the first 100 of them with `total`. Every fault of a request is named at once. Day 00 of an expiry date is the last of its month; a date in the past is taken. The pool follows in the background, within seconds.',
      problems: {
        400: 'ValidationError: the channel key is missing, or something in the body breaks a rule.',
        403: 'ChannelError: there is no such channel. ForbiddenError: the token has not the scope.',
        404: 'ProductError: there is no such product.',
        409: 'SerialConflictError: serials are taken, or other requests are at the same ones right now.',
      },
    },
  },
});
