import * as z from 'zod/mini';
import { clearable, filledText, text } from '../../../shared/http/fields.ts';
import { id } from '../../../shared/http/number-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import type { ShopfloorChannel } from './entity.ts';

/** A key travels in a header: visible ASCII. */
const channelKey = () =>
  text(255).check(z.regex(/^[!-~]+$/, { error: 'must be letters, digits and signs without blanks (visible ASCII)' }));

const fields = () => ({
  name: filledText(),
  key: channelKey(),
  partnership: clearable(id()),
  source: filledText(),
});

export const ShopfloorChannelInput = memo(() => {
  const { name, key, source, partnership } = fields();
  return wire({ name, key: z.optional(key), source: z.optional(source), partnership });
});
export const ShopfloorChannelUpdate = memo(() => wire(partial(fields())));
export const ShopfloorChannelPath = memo(() => z.object({ key: channelKey() }));

export const ShopfloorChannelOut = memo(() =>
  z.object({
    id: z.number(),
    name: z.string(),
    key: z.string(),
    source: z.string(),
    partnership: z.nullable(z.number()),
  }),
);

/** The JSON of a shopfloor channel. */
export const shopfloorChannelJson = ({ id, name, key, source, partnership }: ShopfloorChannel) => ({
  id,
  name,
  key,
  source,
  partnership: partnership ?? null,
});
