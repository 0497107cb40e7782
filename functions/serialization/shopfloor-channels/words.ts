import { describedContract } from '../../../shared/http/words.ts';
import { registerWords } from '../../../shared/register/words.ts';
import { contract } from './contract.ts';

export const shopfloorChannels = describedContract(contract, {
  title: 'Shopfloor channels',
  description:
    'Where serials come in from the shop floor: requests of the Manufacturer V2 API name one by its key in `x-channel-key`.',
  fields: {
    name: 'Name of the channel, for people. It need not be unique.',
    'sent name': 'Name of the channel, for people. It need not be unique.',
    key: 'The key that requests send as `x-channel-key`. No other channel has it.',
    'sent key':
      'The key that requests send as `x-channel-key`, 1 to 255 visible ASCII characters. Left out at creation: 40 random ones.',
    source: 'What speaks through it. Only `Manufacturer V2 API` takes serials; that is the default.',
    partnership:
      'Id of the partnership whose products come through it. `null`: those of the company itself, and those of its one active partnership that names them.',
  },
  routes: registerWords({
    key: 'key',
    noun: 'shopfloor channel',
    plural: 'shopfloor channels',
    rules:
      'Without a key it gets one of 40 random characters; a client that is configured already may bring its own. Without a source it is `Manufacturer V2 API`, and only such a channel takes serials. A company may have 100.',
  }),
});
