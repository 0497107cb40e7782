import { randomInt } from 'node:crypto';
import type { Handlers } from '../../../shared/http/handler.ts';
import { type Changes, merge } from '../../../shared/merge.ts';
import { registerHandlers } from '../../../shared/register/handlers.ts';
import { plansWithin } from '../../../shared/register/limited.ts';
import { referenceTo } from '../../references.ts';
import type { contract } from './contract.ts';
import { MANUFACTURER_V2, SHOPFLOOR_CHANNELS_LIMIT, type ShopfloorChannel, ShopfloorChannels } from './entity.ts';
import { shopfloorChannelJson } from './schema.ts';

const keyOf = ({ key }: { readonly key: string }) => key;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const KEY_LENGTH = 40;

/** As long as the printed ones, and as hard to guess. */
const freshKey = () => Array.from({ length: KEY_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

type Sent = {
  readonly name: string;
  readonly key?: string | undefined;
  readonly source?: string | undefined;
  readonly partnership?: number | null | undefined;
};

const register = registerHandlers(
  {
    entity: ShopfloorChannels,
    unique: { code: ({ key }: Partial<Sent>) => key ?? [] },
    references: ({ partnership }: Changes<ShopfloorChannel>, prefix) =>
      partnership ? [referenceTo('partnership', partnership, `${prefix}/partnership`)] : [],
    make: ({ name, key = freshKey(), source = MANUFACTURER_V2, partnership }: Sent, id: number): ShopfloorChannel => ({
      id,
      name,
      key,
      source,
      partnership,
    }),
    change: merge<ShopfloorChannel>,
    represent: shopfloorChannelJson,
  },
  keyOf,
);

export const handlers: Handlers<typeof contract> = {
  ...register,
  create: (call) => plansWithin(call, ShopfloorChannels, SHOPFLOOR_CHANNELS_LIMIT, register.create(call)),
};
