import { describedContract } from '../../../shared/http/words.ts';
import { contract } from './contract.ts';

export const company = describedContract(contract, {
  title: 'Company',
  description:
    'The settings of the company the token belongs to. Companies are created by the operator of the service.',
  routes: {
    get: { summary: 'Retrieve the settings' },
    update: {
      summary: 'Change the settings',
      description:
        'The very next request sees them. Dates without designator are read in `time-zone`, and all dates are written in it. Unless `allow-negative-stock` is true, which is the default, what would make stock negative is refused. A field left out keeps its value.',
      problems: { 400: 'A rule is broken, such as an unknown time zone.' },
    },
  },
});
