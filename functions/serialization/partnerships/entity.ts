import { type Entity, padId } from '../../../shared/db/entity.ts';
import { countedWithin, type Limit } from '../../../shared/db/limit.ts';
import { openStore, type Store } from '../../../shared/db/store.ts';
import type { Instant } from '../../../shared/time/instants.ts';

/**
 * The owner has the products and everything that becomes of their packs; the actor makes them (rule partnership-roles).
 */
export type PartnershipRole = 'owner' | 'actor';

/**
 * One side of a partnership, as one of the two companies has it; the other has its mirror image. What both know changes on
 * both sides in one transaction; the name is each side's own.
 */
export type Partnership = {
  readonly id: number;
  /** What this company is in it. */
  readonly role: PartnershipRole;
  /** Id of the other company. There may be no such company: the inviter does not learn it. */
  readonly partner: string;
  /** Id of the mirror image in the other company. */
  readonly mirror: number;
  /** Who invited. */
  readonly inviter: PartnershipRole;
  readonly status: 'invited' | 'active' | 'ended';
  readonly name?: string | null | undefined;
  /** GTINs of the owner's products that the actor may make, 14 digits each. */
  readonly products: readonly string[];
  /** Those the owner wants to add, which count once the actor agrees (rule partnership-products). */
  readonly proposed?: readonly string[] | undefined;
  readonly invitedAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly endedAt: Instant | null;
};

const PRODUCING = 'producing';

const isProducing = ({ role, status }: Partnership) => status === 'active' && role === 'actor';

/** Invitations of a company that may wait for an answer, so that no company floods others with them. */
export const WAITING_LIMIT: Limit<Partnership> = {
  name: 'partnerships-waiting',
  most: 100,
  rule: 'is one invitation too many: 100 may wait for an answer',
  counts: ({ role, status, inviter }) => status === 'invited' && role === inviter,
};

/** Partnerships an actor may be active in: each request to commission may have to look at all of them. */
export const PRODUCING_LIMIT: Limit<Partnership> = {
  name: 'partnerships-producing',
  most: 100,
  rule: 'cannot be accepted: an actor may be in 100 partnerships',
  counts: isProducing,
};

/** Listed by id; those in which the company makes the products of others also apart. */
export const Partnerships: Entity<Partnership> = {
  name: 'partnerships',
  noun: 'partnership',
  key: ({ id }) => padId(id),
  tags: (partnership) => (isProducing(partnership) ? [PRODUCING] : []),
  counted: countedWithin(WAITING_LIMIT, PRODUCING_LIMIT),
};

/** The store of the other company, for the other side of what this request does here. */
export const partnerStore = (partner: string, { now, by, admitted, rehearsal }: Store) =>
  openStore({ company: partner, now, by, admitted, rehearsal });

/** Keys of the partnerships in which the company makes the products of others. */
export const producingPartnershipKeys = (store: Store) => store.keysIn(Partnerships, PRODUCING);
