import { randomInt } from 'node:crypto';
import type { Handlers } from '../../shared/http/handler.ts';
import { merge } from '../../shared/merge.ts';
import { registerHandlers } from '../../shared/register-handlers.ts';
import { MANUFACTURER_V2, type ShopfloorChannel, ShopfloorChannels } from '../serialization/channel.ts';
import type { contract } from './contract.ts';
import { represent } from './schema.ts';

const keyOf = ({ key }: { readonly key: string }) => key;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const KEY_LENGTH = 40;

/** As long as the printed ones, and as hard to guess. */
const freshKey = () => Array.from({ length: KEY_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

type Sent = { readonly name: string; readonly key?: string | undefined; readonly source?: string | undefined };

export const handlers: Handlers<typeof contract> = registerHandlers(
  {
    entity: ShopfloorChannels,
    unique: { code: ({ key }: Partial<Sent>) => key ?? [] },
    make: ({ name, key = freshKey(), source = MANUFACTURER_V2 }: Sent, id: number): ShopfloorChannel => ({
      id,
      name,
      key,
      source,
    }),
    change: merge<ShopfloorChannel>,
    represent,
  },
  keyOf,
);
