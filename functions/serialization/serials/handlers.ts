import { createHash } from 'node:crypto';
import type { Handlers } from '../../../shared/http/handler.ts';
import { Problem } from '../../../shared/problem.ts';
import { isShortcut } from '../model/attempts.ts';
import { claimSerials } from '../model/claim-serials.ts';
import { ownershipOf, unknownProduct } from '../model/owner.ts';
import { printedDay } from '../model/rules.ts';
import { channelByKey } from '../shopfloor-channels/entity.ts';
import type { contract } from './contract.ts';
import { type CommissionSent, commissionJson } from './schema.ts';

export const handlers: Handlers<typeof contract> = {
  commission: async ({ headers, body, store, company, given }) => {
    const answer = { body: commissionJson(body.serials), echoes: true } as const;
    if (given) return answer;
    const channel = await channelByKey(store, headers['x-channel-key']);
    if (!channel) throw unknownChannel();
    const ownership = await ownershipOf(store, body.product_code, channel);
    if (!ownership) throw unknownProduct(body.product_code);
    const { owner } = ownership;
    const shortcut = shortcutOf(store.company, body);
    if (await isShortcut(owner, shortcut)) return answer;
    const { batch, expiry_date: expiry } = body;
    const made = { batch, expiry: expiry.printed, expiryDate: expiry.day, actor: store.company };
    await claimSerials({
      ...ownership,
      store,
      zone: company.timeZone,
      gtin: body.product_code,
      serials: body.serials,
      command: { kind: 'commission', made },
      shortcut,
      answer: () => answer,
    });
    return answer;
  },
};

/** What makes two requests the same, in whatever order their serials are. */
const shortcutOf = (actor: string, { product_code: gtin, batch, expiry_date: expiry, serials }: CommissionSent) =>
  `${actor}#${createHash('sha256')
    .update([gtin, batch, printedDay(expiry.day), ...serials.toSorted()].join(' '))
    .digest('base64url')}`;

/** Unknown, another company's, of another source: all in the same words (rule channel-error). */
const unknownChannel = () =>
  new Problem(403, 'unknown-channel', 'Forbidden', 'There is no channel of the Manufacturer V2 API with this key.', {
    error: 'ChannelError',
  });
