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

const gtins = (meaning: string) => z.array(gtin()).check(z.maxLength(PRODUCTS_MAX), z.describe(meaning));

const fields = () => ({
  name: clearable(filledText()).check(z.describe('What the partnership is called here; the partner does not see it')),
  products: gtins('GTINs of the products of the owner that the actor may make'),
});

const PROPOSED = 'Products the owner wants to add, as the actor has not agreed to them yet';

const company = () =>
  z
    .string()
    .check(
      z.regex(/^[a-z0-9]{1,64}$/, { error: 'must be the id of a company' }),
      z.describe('Id of the other company, which it finds in `/api/company`'),
    );

export const PartnershipInput = memo(() => wire({ partner: company(), role: role(), ...fields() }));
export const PartnershipUpdate = memo(() => wire(partial({ ...fields(), proposedProducts: gtins(PROPOSED) })));
export const PartnershipPath = memo(() => z.object({ id: id() }));

export const PartnershipOut = memo(() =>
  z.object({
    id: z.number(),
    partner: z.string(),
    role: role().check(z.describe('What your company is: `owner` of the products, or the `actor` that makes them')),
    inviter: role().check(z.describe('Who has invited the other')),
    status: z.enum(['invited', 'active', 'ended']),
    name: z.nullable(z.string()),
    products: z.array(z.string()).check(z.describe('GTINs in 14 digits')),
    'proposed-products': z.optional(z.array(z.string()).check(z.describe(PROPOSED))),
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
