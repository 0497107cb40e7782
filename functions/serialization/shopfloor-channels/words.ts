import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const shopfloorChannels = describedContract(contract, {
  title: 'Shopfloor channels',
  description:
    'Where serials come in from the shop floor: requests of the Manufacturer V2 API name one by its key in `x-channel-key`.',
  routes: registerWords({
    key: 'key',
    noun: 'shopfloor channel',
    plural: 'shopfloor channels',
    rules:
      'Without a key it gets one of 40 random characters; a client that is configured already may bring its own. Without a source it is `Manufacturer V2 API`, and only such a channel takes serials. A company may have 100.',
  }),
});
