import { StaticTokens } from '../../functions/access/static-tokens/entity.ts';
import type { StaticToken } from '../../functions/access/static-tokens/schema.ts';
import { liveTokenWrite } from '../../functions/access/static-tokens/store.ts';
import {
  type Partnership,
  type PartnershipRole,
  Partnerships,
} from '../../functions/serialization/partnerships/entity.ts';
import { MANUFACTURER_V2, ShopfloorChannels } from '../../functions/serialization/shopfloor-channels/entity.ts';
import type { Entity } from '../../shared/db/entity.ts';
import type { Store } from '../../shared/db/store.ts';
import type { Write } from '../../shared/db/write.ts';
import { tokenHash } from '../../shared/identity.ts';
import type { Instant } from '../../shared/time/instants.ts';

/** What the printed request of the serialization API sends: it works when pasted, as long as only its address is changed. */
export const printedToken =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJrZXkiOiJzX2FqazQyS2RLQWhHciE3TUZtY1Q2UzhTQ3NDQ2hzc2RoTXRFUlNBIUNwUDhlZDkzU2htQ0hoaHIyTmg3Y0dBIiwiX2lkIjoiNWQyNzA4ZDc3NDQ1OTcxYjI5MmY4ZDI3IiwiaWF0IjoxNTY0MDU5ODc2LCJleHAiOjE1NjQxNDYyNzZ9.TBMv71CaxCNtE1opQMk0f1ncfbnZ0Cwnu7MWkTzkQqA';
/** Key of the shopfloor channel that it names. */
export const printedChannelKey = 'Ky1SpfEXmjj05fW3USBFD3pgoEi9AQ29Atsnj4Zy';
const CHANNEL = { id: 1, name: 'Shop floor', key: printedChannelKey, source: MANUFACTURER_V2 };

/** GTIN of the product that Other Factory makes for Demo Factory. */
export const CAPSULES = '09521234543213';

type Show<E> = <T extends { readonly id: number }>(
  entity: Entity<T>,
  data: T,
  beside?: (store: Store) => readonly Write[],
) => E;

/**
 * What Demo Factory has besides its products: the static token, of the API key `key`, and the shopfloor channel of the
 * printed request, and a partner who makes its capsules. Each shown as what `show` makes of it.
 */
export function serializationExhibits<E>(show: Show<E>, key: string, at: Instant): readonly E[] {
  const token: StaticToken = { id: 1, name: 'Printed request', key, hash: tokenHash(printedToken), createdAt: at };
  return [
    show(ShopfloorChannels, CHANNEL),
    show(StaticTokens, token, ({ company }) => [liveTokenWrite(company, token)]),
    show(Partnerships, partnershipOf('owner', 'other', at)),
  ];
}

/** What that partner, Other Factory, has: its side of the partnership, and a channel for what it makes. */
export const manufacturerExhibits = <E>(show: Show<E>, at: Instant): readonly E[] => [
  show(Partnerships, partnershipOf('actor', 'demo', at)),
  show(ShopfloorChannels, { id: 1, name: 'Capsules', key: 'other-line-1', source: MANUFACTURER_V2, partnership: 1 }),
];

const partnershipOf = (role: PartnershipRole, partner: string, at: Instant): Partnership => ({
  id: 1,
  mirror: 1,
  role,
  partner,
  inviter: 'owner',
  status: 'active',
  products: [CAPSULES],
  invitedAt: at,
  acceptedAt: at,
  endedAt: null,
});
