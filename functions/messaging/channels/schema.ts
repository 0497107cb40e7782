import * as z from 'zod/mini';
import { CHANNEL_TYPES, type ChannelType } from '../../../shared/events/definition.ts';
import { code, filledText } from '../../../shared/http/fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';

/** A stack of changed entities of one type, kept for a client that cannot receive webhooks. */
export type Channel = {
  /** What waits in the channel lies under its id: a channel created again, or given another type, has a new one. */
  readonly id: number;
  readonly name: string;
  readonly type: ChannelType;
};

const fields = () => ({ name: code(), type: z.enum(CHANNEL_TYPES) });

export const ChannelInput = memo(() => wire(fields()));
export const ChannelUpdate = memo(() => wire(partial(fields())));
export const ChannelPath = memo(() => z.object({ name: filledText() }));
const shape = () => ({ id: z.number(), name: z.string(), type: z.enum(CHANNEL_TYPES) });

export const ChannelOut = memo(() => z.object(shape()));
export const ChannelShown = memo(() =>
  z.object({
    ...shape(),
    waiting: z.number(),
    oldest: z.nullable(z.string()),
    'last-read-at': z.nullable(z.string()),
    'last-read-by': z.nullable(z.string()),
  }),
);

/** The JSON of a channel. */
export const channelJson = ({ id, name, type }: Channel): Channel => ({ id, name, type });
