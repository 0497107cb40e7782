import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const company = describedContract(contract, {
  title: 'Company',
  description:
    'The settings of the company the token belongs to. Companies are created by the operator of the service.',
  fields: {
    id: 'Id of the company, which partners need for an invitation. The operator gives it; it never changes.',
    name: 'Name of the company.',
    'sent name': 'Name of the company.',
    'time-zone':
      'Zone of the company, a name of the IANA database. Dates without an offset are read in it, and all dates are answered in it.',
    'allow-negative-stock':
      'Whether stock may go below zero. Default `true`. With `false`, whatever would take a stock below zero is refused.',
    'sent allow-negative-stock':
      'Whether stock may go below zero. `null` sets the default, `true`. With `false`, whatever would take a stock below zero is refused.',
  },
  routes: {
    get: { summary: 'Retrieve the settings' },
    update: {
      summary: 'Change the settings',
      description:
        'The very next request sees them. Dates without designator are read in `time-zone`, and all dates are written in it. By default stock may go below zero; with `allow-negative-stock: false`, whatever would take a stock below zero is refused. A field left out keeps its value.',
      problems: { 400: 'A rule is broken, such as an unknown time zone.' },
    },
  },
});
