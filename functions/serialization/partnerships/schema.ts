import * as z from 'zod/mini';
import { gtin14 } from '../../../shared/gs1.ts';
import { clearable, filledText } from '../../../shared/http/fields.ts';
import { id } from '../../../shared/http/number-fields.ts';
import { partial, wire } from '../../../shared/http/wire.ts';
import { memo } from '../../../shared/memo.ts';
import { formatSeconds, type Instant } from '../../../shared/time/instants.ts';
import type { Partnership } from './entity.ts';
import { PRODUCTS_MAX } from './rules.ts';

const role = () => z.enum(['owner', 'actor']);

const gtin = () =>
  z.pipe(
    z
      .string()
      .check(z.refine((code) => gtin14(code) !== undefined, { error: 'must be a GTIN of 8, 12, 13 or 14 digits' })),
    z.transform((code) => gtin14(code) ?? code),
  );

const gtins = () => z.array(gtin()).check(z.maxLength(PRODUCTS_MAX));

const fields = () => ({
  name: clearable(filledText()),
  products: gtins(),
});

const company = () => z.string().check(z.regex(/^[a-z0-9]{1,64}$/, { error: 'must be the id of a company' }));

export const PartnershipInput = memo(() => wire({ partner: company(), role: role(), ...fields() }));
export const PartnershipUpdate = memo(() => wire(partial({ ...fields(), proposedProducts: gtins() })));
export const PartnershipPath = memo(() => z.object({ id: id() }));

export const PartnershipOut = memo(() =>
  z.object({
    id: z.number(),
    partner: z.string(),
    role: role(),
    inviter: role(),
    status: z.enum(['invited', 'active', 'ended']),
    name: z.nullable(z.string()),
    products: z.array(z.string()),
    'proposed-products': z.optional(z.array(z.string())),
    'invited-at': z.string(),
    'accepted-at': z.nullable(z.string()),
    'ended-at': z.nullable(z.string()),
  }),
);

/** The JSON of a partnership. What it is called in the other company stays there. */
export function partnershipJson(partnership: Partnership, zone: string) {
  const {
    id,
    partner,
    role,
    inviter,
    status,
    name,
    products,
    proposed = [],
    invitedAt,
    acceptedAt,
    endedAt,
  } = partnership;
  const shown = (instant: Instant | null) => instant && formatSeconds(instant, zone);
  return {
    id,
    partner,
    role,
    inviter,
    status,
    name: name ?? null,
    products: [...products],
    ...(proposed.length > 0 && { 'proposed-products': [...proposed] }),
    'invited-at': formatSeconds(invitedAt, zone),
    'accepted-at': shown(acceptedAt),
    'ended-at': shown(endedAt),
  };
}
